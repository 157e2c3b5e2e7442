/** Founds an organisation: MODEL.md §4. */

import { memberKey, sample, streamKey } from '../../kit/draw.ts';
import type { Organization, Scenario, ScenarioEvent } from '../../scenario/types.ts';
import { Contacts, Tie, tie } from '../contacts.ts';
import { Demand } from '../demand.ts';
import { Mail } from '../mail.ts';
import { Members, Posts } from '../members.ts';
import { LiveParameters, LiveSettings } from '../parameters.ts';
import * as Purpose from '../purposes.ts';
import { Tally } from '../tally.ts';
import { Parts, Tasks, Tried } from '../tasks.ts';
import { AHEAD, Clock, Draws, Facts, Keys, turnTo, World } from '../world.ts';
import { procedureBook } from './book.ts';
import { bosses, coverages, depths, formalDomains, fromTheTop, managers } from './formal.ts';
import { informalPairs } from './informal.ts';
import { drawTruth, drawValues, knowOwnTrade } from './people.ts';

/** The tick whose keys the draws of the founding hang on. */
const FOUNDING = -1;

function drawsOf(seed: string): Draws {
  return new Draws(new Keys(streamKey(seed, 'world'), streamKey(seed, 'members'), streamKey(seed, 'organization')));
}

/** Everybody's position and trade. */
function posts(organization: Organization, count: number, domains: number, draws: Draws): Posts {
  const key = draws.now.organization;
  const { formal } = organization;
  const boss = bosses(formal, count);
  const dealt = () => {
    const places = sample(count, count, memberKey(key, 0), Purpose.deal);
    return Uint8Array.from(places, (place) => place % domains);
  };
  const domain = formal.type === 'none' ? dealt() : formalDomains(formal, boss, domains, key);
  organization.trades?.forEach((trade, i) => {
    if (trade >= 0) domain[i] = trade;
  });
  const coverage = coverages(boss, domain);
  const manages = managers(boss);
  const depth = depths(boss);
  const hasTree = formal.type !== 'none';
  const book = hasTree ? procedureBook(boss, domain, coverage, manages, fromTheTop(depth), domains, key) : new Int32Array(0);
  return new Posts({ count, hasTree, boss, depth, domain, coverage, manages, book });
}

/** Room for the reporting lines of every member, and for as many informal ties as it has or may come to have. */
function roomFor(boss: Int32Array, pairs: readonly (readonly [number, number])[], limit: number): Contacts {
  const conferred = new Int32Array(boss.length);
  const informal = new Int32Array(boss.length);
  boss.forEach((b, i) => {
    if (b < 0) return;
    conferred[i]!++;
    conferred[b]!++;
  });
  for (const [i, j] of pairs) {
    informal[i]!++;
    informal[j]!++;
  }
  return new Contacts(conferred.map((n, i) => n + Math.max(informal[i]!, limit)));
}

function tieAll(contacts: Contacts, { boss, domain }: Posts, pairs: readonly (readonly [number, number])[]): void {
  boss.forEach((b, i) => {
    if (b >= 0) tie(contacts, domain, i, b, Tie.boss);
  });
  for (const [i, j] of pairs) tie(contacts, domain, i, j, Tie.informal);
}

/** The most informal contacts a member may ever have by opening them: they open only where permeability is or becomes more than nothing, and one opens even where none may be kept. */
function contactLimit(organization: Organization, events: readonly ScenarioEvent[]): number {
  const changes = events.flatMap((event) => (event.type === 'set' ? [event.organization] : []));
  const opens = organization.settings.permeability > 0 || changes.some((change) => (change.permeability ?? 0) > 0);
  if (!opens) return 0;
  return Math.max(1, organization.settings.contacts, ...changes.map((change) => change.contacts ?? 0));
}

/**
 * A world at its founding, before tick 0.
 * @param events those of the scenario that concern this organisation, with any interventions, in order of time
 */
export function found(scenario: Scenario, organization: Organization, seed: string, events: readonly ScenarioEvent[]): World {
  const parameters = new LiveParameters(scenario.world);
  const { agents, domains, facets, ticks, load, deadline } = parameters;
  const draws = drawsOf(seed);
  turnTo(draws, FOUNDING);
  const own = posts(organization, agents, domains, draws);
  const pairs = informalPairs(organization.informal, own.boss, draws.now.organization);
  const openTasks = Math.ceil((load * agents * (deadline + 2)) / parameters.parts) + 16;
  const w = new World({
    draws,
    turn: new Int32Array(2),
    posts: own,
    events,
    clock: new Clock(FOUNDING),
    parameters,
    settings: new LiveSettings(organization.settings),
    facts: new Facts(domains, facets, ticks),
    members: new Members(agents, domains * facets),
    contacts: roomFor(own.boss, pairs, contactLimit(organization, events)),
    mail: new Mail(agents, 5 * agents + 64),
    tasks: new Tasks(openTasks),
    parts: new Parts(openTasks * parameters.parts),
    tried: new Tried(agents + 16),
    tally: new Tally(agents + 16),
    demand: new Demand(events),
    deck: new Int32Array(domains),
    ahead: new Int32Array(AHEAD + 1),
  });
  tieAll(w.contacts, own, pairs);
  drawTruth(w.facts.truth, draws.now.world);
  drawValues(w.members.value, parameters.spread, draws.now.members);
  for (let i = 0; i < agents; i++) knowOwnTrade(w, i, parameters.knowledge, 0, Purpose.founderKnows);
  return w;
}
