/** A cell made into a scenario that can be run. */

import { contradictions } from '../../scenario/contradictions.ts';
import type { Scenario } from '../../scenario/types.ts';
import { assign } from './assign.ts';
import type { Cell } from './cells.ts';

/** The scenario as the cell has it. Whether it can be run is for `misfits` to say. */
export const applyCell = (scenario: Scenario, { values }: Cell): Scenario =>
  Object.entries(values).reduce((made, [path, value]) => assign(made, path, value), scenario);

/** What keeps a scenario whose parameters were changed one by one from running, in words; empty where nothing does. */
export const misfits = (scenario: Scenario): string[] => [...contradictions(scenario).map(({ message }) => message), ...tooShort(scenario), ...otherPeople(scenario)];

function tooShort({ world: { ticks }, windows }: Scenario): string[] {
  const late = Object.entries(windows).filter(([, [, to]]) => to > ticks);
  return late.map(([name, [from, to]]) => `the window \`${name}\` is [${from}, ${to}], and the run ends at ${ticks}`);
}

/** Charts of the user's own fix how many members there are, and which trades. */
function otherPeople({ world: { agents, domains }, organizations }: Scenario): string[] {
  return organizations.flatMap(({ name, names, trades }) => [
    ...(names && names.length !== agents ? [`the files of \`${name}\` name ${names.length} members, and agents is ${agents}`] : []),
    ...(trades?.some((trade) => trade >= domains) ? [`the files of \`${name}\` give somebody trade ${Math.max(...trades)}, and domains is ${domains} (trades count from 0)`] : []),
  ]);
}
