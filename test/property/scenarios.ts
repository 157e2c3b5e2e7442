/** Random small scenarios: any parameters within their ranges, any kind of organisation, any events, several of them at one tick. */

import fc from 'fast-check';
import type { Field } from '../../sim/scenario/fields.ts';
import { settingFields, worldFields } from '../../sim/scenario/fields.ts';
import { archetypeNames } from '../../sim/scenario/library.ts';
import type { Scenario } from '../../sim/scenario/types.ts';
import type { Files } from '../scenario/scenarios.ts';
import { parsed } from '../scenario/scenarios.ts';

/** Upper ends that keep a world small; where none is given the field's own holds. */
const small: Readonly<Record<string, number>> = { load: 1.5, parts: 6, deadline: 25, attention: 9, effort: 9, hops: 8, contacts: 4, succession: 9, facets: 4 };

/** Any allowed value of a field; its ends and its default come up often, since there rules turn on and off. */
function anyValueOf(name: string, { kind, default: usual, min = 0, max = 1 }: Field): fc.Arbitrary<number | boolean> {
  const most = Math.min(max, small[name] ?? max);
  if (kind === 'boolean') return fc.boolean();
  if (kind === 'integer') return fc.integer({ min, max: most });
  return fc.oneof(fc.constantFrom(min, most, usual as number), fc.double({ min, max: most, noNaN: true }).map((x) => x + 0));
}

/** Some of a table's parameters, each with an allowed value; or none, since what is usual brings about most. */
const someOf = (table: Readonly<Record<string, Field>>) =>
  fc.oneof(fc.constant({}), fc.record(Object.fromEntries(Object.entries(table).map(([name, field]) => [name, anyValueOf(name, field)])), { requiredKeys: [] }));

const { agents: _, domains: __, ticks: ___, ...worldTable } = worldFields;
const settable = (table: Readonly<Record<string, Field>>) => Object.fromEntries(Object.entries(table).filter(([, field]) => field.settable));

/** Enough members for the departments of every tree, and for the neighbours of every ring. */
interface Size {
  readonly agents: number;
  readonly domains: number;
  readonly ticks: number;
}
const sizes: fc.Arbitrary<Size> = fc.oneof(
  fc.record({ agents: fc.integer({ min: 3, max: 7 }), domains: fc.integer({ min: 1, max: 2 }), ticks: fc.integer({ min: 1, max: 120 }) }),
  fc.record({ agents: fc.integer({ min: 9, max: 20 }), domains: fc.integer({ min: 1, max: 4 }), ticks: fc.constantFrom(20, 40, 60) }),
);

const share = fc.constantFrom(0, 0.2, 0.5, 1);
const lasting = fc.integer({ min: 1, max: 9 });

/** What a `set` event changes: of the world, of the organisation, or of both. */
const changes = fc
  .record({ world: someOf(settable(worldTable)), organization: someOf(settable(settingFields)) })
  .map((change) => Object.fromEntries(Object.entries(change).filter(([, values]) => Object.keys(values).length > 0)))
  .filter((change) => Object.keys(change).length > 0);

/** Any events, of which several often fall on one tick. */
function eventsOf({ agents, ticks, domains }: Size, facets: number) {
  const at = fc.oneof(fc.constantFrom(0, Math.floor(ticks / 3), ticks - 1), fc.integer({ min: 0, max: ticks - 1 }));
  // most of what can go wrong goes wrong when somebody is lost
  const loss = fc.record({ at, type: fc.constant('loss'), fraction: fc.constantFrom(0.1, 0.2, 0.3, 1), target: fc.constantFrom('random', 'top', 'hubs'), fill: lasting }, { requiredKeys: ['at', 'type', 'fraction', 'target'] });
  const member = fc.nat(agents - 1);
  const others = fc.uniqueArray(member, { minLength: 3, maxLength: 3 });
  const deed = fc.oneof(
    fc.record({ at, type: fc.constant('leave'), member, fill: lasting }, { requiredKeys: ['at', 'type', 'member'] }),
    fc.record({ at, type: fc.constant('return'), member }),
    fc.record({ at, type: fc.constant('overload'), member, tasks: fc.integer({ min: 1, max: 9 }) }),
    fc.tuple(at, others).map(([tick, [i, from, to]]) => ({ at: tick, type: 'rewire', member: i, ...(i! % 2 ? { from } : {}), ...(i! % 3 ? { to } : {}) })),
    fc.tuple(at, others).map(([tick, [i, to]]) => ({ at: tick, type: 'introduce', member: i, to })),
  );
  const event = fc.oneof(
    deed,
    deed,
    fc.record({ at, type: fc.constant('shift'), fraction: share }),
    changes.chain((change) => fc.record({ at, type: fc.constant('set') }).map((event) => ({ ...event, ...change }))),
    loss,
    loss,
    loss,
    fc.record({ at, type: fc.constant('surge'), factor: fc.constantFrom(0, 0.5, 3), length: lasting }),
    fc.record({ at, type: fc.constant('polarise'), size: fc.double({ min: 0, max: 2, noNaN: true }).map((x) => x + 0) }),
    fc.record({ at, type: fc.constant('cutoff'), fraction: share, length: lasting }),
    fc.record({ at, type: fc.constant('rumour'), fraction: share, facets: fc.integer({ min: 1, max: domains * facets }) }),
  );
  // else one would hardly ever be brought back while it is away
  const leaveOfAbsence = fc.tuple(at, member, fc.integer({ min: 0, max: 6 })).map(([tick, i, days]) => [{ at: tick, type: 'leave', member: i, fill: 5 }, { at: Math.min(ticks - 1, tick + days), type: 'return', member: i }]);
  return fc.array(fc.oneof({ weight: 6, arbitrary: event.map((each) => [each]) }, { weight: 1, arbitrary: leaveOfAbsence }), { maxLength: 6, size: 'max' }).map((events) => events.flat());
}

const table = (header: string, rows: readonly string[]): string => [header, ...rows, ''].join('\n');

/** A chart of one's own: anybody's boss is somebody of a lower number, or nobody; trades given or not; any ties beside. */
function chartOf({ agents, domains }: Size): fc.Arbitrary<Files> {
  const others = Array.from({ length: agents - 2 }, (_, n) => n + 2);
  const bosses = fc.tuple(...others.map((i) => fc.integer({ min: -1, max: i - 1 })));
  const trades = fc.array(fc.constantFrom('', ...Array.from({ length: domains }, (_, d) => String(d))), { minLength: agents, maxLength: agents });
  const pair = fc.tuple(fc.nat(agents - 1), fc.nat(agents - 1)).filter(([i, j]) => i < j);
  const pairs = fc.uniqueArray(pair, { minLength: 1, maxLength: 3 * agents, selector: ([i, j]) => i * agents + j });
  return fc.tuple(bosses, trades, pairs).map(([boss, trade, ties]) => ({
    'people.csv': table('member,domain', trade.map((d, i) => `m${i},${d}`)),
    'lines.csv': table('from,to', ['m0,m1', ...others.flatMap((i) => (boss[i - 2]! < 0 ? [] : [`m${boss[i - 2]},m${i}`]))]),
    'ties.csv': table('from,to', ties.map(([i, j]) => `m${i},m${j}`)),
  }));
}

/** One of the archetypes, or any structures together, with any settings over it. */
function organizationOf({ agents }: Size) {
  const people = { members: 'people.csv' };
  const formal = fc.oneof(fc.constant('none'), fc.record({ type: fc.constant('tree'), span: fc.integer({ min: 2, max: Math.min(5, agents) }), functional: share }), fc.constant({ edges: 'lines.csv', ...people }));
  const k = fc.integer({ min: 1, max: Math.min(4, Math.floor((agents - 1) / 2)) }).map((half) => 2 * half);
  const informal = fc.oneof(fc.constant('none'), fc.record({ type: fc.constant('small-world'), k, beta: share }), fc.constant({ edges: 'ties.csv', ...people }));
  const archetype = fc.record({ extends: fc.constantFrom(...archetypeNames) });
  const structure = agents > 6 ? fc.oneof({ weight: 2, arbitrary: archetype }, { weight: 1, arbitrary: fc.record({ formal, informal }) }) : fc.record({ formal, informal });
  return fc.tuple(structure, someOf(settingFields)).map(([own, settings]) => ({ ...own, ...settings }));
}

/** Scenarios of two organisations, as the parser reads them: so they are sound. */
export const smallScenarios: fc.Arbitrary<Scenario> = sizes.chain((size) =>
  someOf(worldTable).chain((world) => {
    const all = { ...world, ...size };
    const facets = 'facets' in world ? (world['facets'] as number) : worldFields.facets.default;
    const organizations = fc.record({ a: organizationOf(size), b: organizationOf(size) });
    return fc.record({ events: eventsOf(size, facets), organizations, files: chartOf(size), seed: fc.nat(999).map(String) }).map(({ files, ...rest }) => parsed(JSON.stringify({ heterarchy: 1, world: all, ...rest }), files));
  }),
);
