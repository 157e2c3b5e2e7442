import { isDeed } from './deeds.ts';
import { grouped, limits } from './limits.ts';
import type { Formal, Informal, Organization, Scenario, ScenarioEvent } from './types.ts';

/** Two parameters, each right in itself, that cannot both hold. */
export interface Contradiction {
  readonly path: string;
  /** Other paths it turns on. */
  readonly with: readonly string[];
  readonly message: string;
}

type Sized = Pick<Scenario, 'world' | 'events' | 'organizations'>;

/** Everything about a scenario that only shows when its parts are held against each other; empty where all is well. */
export function contradictions(scenario: Sized): Contradiction[] {
  return [
    ...scenario.organizations.flatMap((organization) => inOrganization(scenario, organization)),
    ...scenario.events.flatMap((event, index) => inEvent(scenario, event, `events.${index}`)),
    ...tooLarge(scenario),
  ];
}

function inOrganization(scenario: Sized, { name, formal, informal }: Organization): Contradiction[] {
  const path = `organizations.${name}`;
  return [...tooManyDepartments(scenario, formal, path), ...tooManyNeighbours(scenario, informal, path)];
}

/** Departments are the first level of the full tree with at least a place for every trade. */
function tooManyDepartments({ world: { agents, domains } }: Sized, formal: Formal, path: string): Contradiction[] {
  if (formal.type !== 'tree') return [];
  const departments = departmentsOf(formal.span, domains);
  if (departments <= agents) return [];
  let most = domains - 1;
  while (most > 0 && departmentsOf(formal.span, most) > agents) most--;
  return [
    {
      path: 'world.domains',
      with: ['world.agents', path],
      message: `\`domains\`: ${domains} trades in a tree of span ${formal.span} make ${departments} departments, and there are ${agents} members (${path}); write agents: ${departments} or more${most > 0 ? `, or domains: ${most} or fewer` : ''}`,
    },
  ];
}

function departmentsOf(span: number, domains: number): number {
  let width = span;
  while (width < domains) width *= span;
  return width;
}

function tooManyNeighbours({ world: { agents } }: Sized, informal: Informal, path: string): Contradiction[] {
  if (informal.type !== 'small-world' || informal.k < agents) return [];
  const message = `\`k\`: found ${informal.k} neighbours among ${agents} members; write an even k below ${agents}, or more agents`;
  return [{ path: `${path}.informal.k`, with: ['world.agents'], message }];
}

function inEvent({ world }: Sized, event: ScenarioEvent, path: string): Contradiction[] {
  const { ticks, domains, facets } = world;
  const found: Contradiction[] = [];
  if (event.at >= ticks)
    found.push({ path: `${path}.at`, with: ['world.ticks'], message: `\`at\`: found ${event.at}; the run has ticks 0 to ${ticks - 1} (ticks: ${ticks}); move the event or lengthen the run` });
  if (event.type === 'rumour' && event.facets > domains * facets)
    found.push({
      path: `${path}.facets`,
      with: ['world.domains', 'world.facets'],
      message: `\`facets\`: found ${event.facets}; the world has ${domains * facets} facts (domains ${domains} times facets ${facets}); write ${domains * facets} or fewer`,
    });
  return [...found, ...unknownMembers(world, event, path)];
}

/** Members are numbered from 0; whoever is rewired or introduced is so to somebody else. */
function unknownMembers({ agents }: Sized['world'], event: ScenarioEvent, path: string): Contradiction[] {
  if (!isDeed(event)) return [];
  const { member, from, to } = { from: undefined, to: undefined, ...event };
  const wrong = (key: string, message: string): Contradiction => ({ path: `${path}.${key}`, with: ['world.agents'], message: `\`${key}\`: ${message}` });
  const beyond = Object.entries({ member, from, to }).filter(([, i]) => i !== undefined && i >= agents);
  return [
    ...beyond.map(([key, i]) => wrong(key, `found ${i}; the organisation has members 0 to ${agents - 1} (agents: ${agents}); name one of them`)),
    ...Object.entries({ from, to }).filter(([, i]) => i !== undefined && i === member).map(([key, i]) => wrong(key, `found ${i}, which is the \`member\` itself; name another`)),
    ...(to !== undefined && to === from ? [wrong('to', `found ${to}, whom the tie is taken \`from\`; name another, or drop one of them`)] : []),
  ];
}

function tooLarge({ world, organizations, events }: Sized): Contradiction[] {
  const { agents, ticks, domains, facets } = world;
  const ties = Math.max(0, ...organizations.map(contactsOf), ...events.map((event) => (event.type === 'set' ? (event.organization.contacts ?? 0) : 0)));
  const sizes = [
    { size: agents * ticks, most: limits.memberTicks, what: 'members times ticks', path: 'world.ticks', also: [] },
    { size: agents * domains * facets, most: limits.beliefs, what: 'members times domains times facets', path: 'world.facets', also: ['world.domains'] },
    { size: agents * ties, most: limits.contacts, what: 'members times contacts', path: 'world.agents', also: ['organizations', 'events'] },
    { size: openParts(world, events), most: limits.openParts, what: 'parts of tasks open at once (agents times load, at its height, times deadline)', path: 'world.load', also: ['world.deadline', 'events'] },
  ];
  return sizes
    .filter(({ size, most }) => size > most)
    .map(({ size, most, what, path, also }) => ({
      path,
      with: ['world.agents', ...also],
      message: `too large: ${grouped(Math.ceil(size))} ${what}; at most ${grouped(most)} are run, so make one of them smaller`,
    }));
}

const contactsOf = ({ informal, settings }: Organization): number => Math.max(settings.contacts, informal.type === 'small-world' ? informal.k : 0);

/** The most parts of tasks that can be expected to be open at one time. */
function openParts(world: Scenario['world'], events: readonly ScenarioEvent[]): number {
  const sets = events.map((event) => (event.type === 'set' ? event.world : {}));
  const load = Math.max(world.load, ...sets.map((set) => set.load ?? 0));
  const deadline = Math.max(world.deadline, ...sets.map((set) => set.deadline ?? 0));
  const factor = Math.max(1, ...events.map((event) => (event.type === 'surge' ? event.factor : 1)));
  const parts = Math.max(world.parts, ...sets.map((set) => set.parts ?? 0));
  const further = events.reduce((sum, event) => sum + (event.type === 'overload' ? event.tasks * parts : 0), 0);
  return world.agents * load * factor * Math.min(deadline + 1, world.ticks) + further;
}
