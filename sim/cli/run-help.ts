/** What `run --help` teaches beyond its options. */

import { memberColumns } from './members.ts';

const columns = Object.entries(memberColumns).map(([name, holds]) => `  ${name.padEnd(15)} ${holds}`).join('\n');

export const runHelp = `
Examples:
  heterarchy run scenarios/storm.yaml
  heterarchy run scenarios/storm.yaml --seed 7 --organization peers
  heterarchy run scenarios/shift.yaml --series shift.csv --members people.csv --events shift.jsonl
  heterarchy run scenarios/shift.yaml --format json > shift.json

The same scenario, seed and tick give the same digest on every machine and in every browser. All measures are over the run
after its first quarter; those with [NAME] are over a window of the scenario, or about an event. "heterarchy describe ID"
explains each of them.

--format json prints
  {"heterarchy": VERSION, "title", "question", "seed", "ticks", "organizations": [{"name", "label", "digest",
   "measures": {ID: number, or null where there is none}, "censored": [IDs of what had not come about by the end]}]}
--format csv prints organization,seed,ticks,digest,measure,value,censored: one row a measure.

--series writes organization,tick,born,value,knowledge,alignment,trust,dyads,messages,queue_max,talks,clashes,present;
  value is that of the tasks born at the tick, and final only a deadline later.

--members writes organization, and
${columns}

--events writes for each organisation, in order of time, objects with "organization", "tick", "kind" and what goes with it:
  event                         event: one of the scenario, with its name, type and quantities
  facts-turned                  facets whose truth turned
  lost, returned                members; until: the tick at which the places are filled
  ties-cut                      ties, as pairs of members; until: the tick from which they carry again
  tie-opened, tie-dropped       members: the pair; tie: conferred or informal. Those of the founding have tick -1
  dyad-formed, dyad-dissolved   members: the pair
  tasks                         born, unsensed (their sensor was absent), done, expired, open (at the end): once a tick
It compares the end of each tick with the end of the one before; what is undone within one tick does not show.`;
