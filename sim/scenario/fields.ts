/**
 * The one table of parameters. It feeds the types, validation, JSON Schema, the form on the page,
 * the command's `describe` and the docs: a parameter is added here and nowhere else.
 */

type FieldKind = 'integer' | 'number' | 'boolean';

/** What a value may be, and what it means. Events have quantities; they have no defaults. */
export interface Quantity<K extends FieldKind = FieldKind> {
  readonly kind: K;
  /** Smallest and largest allowed value, both included. Booleans have none. */
  readonly min?: number;
  readonly max?: number;
  /** 2 where only even numbers are allowed. */
  readonly multipleOf?: number;
  /** Of an event's quantity: it may be left out. */
  readonly optional?: true;
  /** What one of it is, in words fit for a label: 'members', 'ticks', 'chance per tick'. */
  readonly unit: string;
  readonly label: string;
  readonly help: string;
}

export interface Field<K extends FieldKind = FieldKind> extends Quantity<K> {
  readonly default: K extends 'boolean' ? boolean : number;
  /** Whether a `set` event may change it while the model runs. */
  readonly settable: boolean;
}

type Words = Pick<Field, 'unit' | 'label' | 'help'> & { readonly fixed?: true; readonly multipleOf?: number };

const numeric = <K extends 'integer' | 'number'>(kind: K, value: number, min: number, max: number, words: Words): Field<K> => {
  const { fixed, ...rest } = words;
  return { kind, default: value as Field<K>['default'], min, max, settable: !fixed, ...rest };
};
const integer = (value: number, min: number, max: number, words: Words) => numeric('integer', value, min, max, words);
const real = (value: number, min: number, max: number, words: Words) => numeric('number', value, min, max, words);
const share = (value: number, words: Words) => real(value, 0, 1, words);

export const worldFields = {
  agents: integer(156, 2, 100_000, { fixed: true, unit: 'members', label: 'Members', help: 'How many people there are. 156 is a full tree of span 5: 1 + 5 + 25 + 125.' }),
  domains: integer(5, 1, 31, { fixed: true, unit: 'trades', label: 'Trades', help: 'How many kinds of work there are (D): the variety of the world.' }),
  facets: integer(8, 1, 256, { fixed: true, unit: 'facts per trade', label: 'Facts per trade', help: 'How many facts each trade rests on (F); each is true one way or the other, and may change.' }),
  ticks: integer(400, 1, 20_000, { fixed: true, unit: 'ticks', label: 'Length', help: 'How long a run lasts. Think of a tick as a working day.' }),
  load: real(0.2, 0, 10, { unit: 'parts per member and tick', label: 'Load', help: 'How much work arrives, in parts of tasks per member and tick.' }),
  parts: integer(3, 1, 32, { unit: 'parts', label: 'Parts per task', help: 'How many parts a task has, each in a trade of its own while there are enough trades: its complexity.' }),
  interdependence: integer(2, 1, 4, { unit: 'exponent', label: 'Interdependence', help: 'How much one wrong part spoils the whole: a task is worth (share of right parts) to this power.' }),
  deadline: integer(20, 0, 10_000, { unit: 'ticks', label: 'Deadline', help: 'Ticks after its birth at which an unfinished task is worth nothing.' }),
  novelty: share(0.2, { unit: 'share of tasks', label: 'Novelty', help: 'The share of tasks that no standing routine covers.' }),
  turbulence: share(0.002, { unit: 'chance per fact and tick', label: 'Turbulence', help: 'The chance per tick that a fact about the world turns into its opposite.' }),
  feedback: share(0.8, { unit: 'chance', label: 'Feedback', help: 'The chance that acting shows the actor the truth, and the owner the outcome.' }),
  knowledge: share(0.8, { fixed: true, unit: 'chance per fact', label: 'Founders’ knowledge', help: 'The chance that a founder knows each fact of its own trade at the start.' }),
  novice: share(0.4, { unit: 'chance per fact', label: 'Newcomers’ knowledge', help: 'The chance that a newcomer knows each fact of its own trade.' }),
  attention: integer(4, 1, 1000, { unit: 'units per member and tick', label: 'Attention', help: 'What a member has to spend in a tick. It cannot be saved up. A message costs 1.' }),
  effort: integer(4, 1, 1000, { unit: 'units of attention', label: 'Effort', help: 'The attention that working a part takes.' }),
  hops: integer(8, 0, 1000, { unit: 'passes', label: 'Hops', help: 'How far a part may travel: a member that gets it after more passes does its best with it.' }),
  spread: share(0.9, { fixed: true, unit: 'value', label: 'Spread of values', help: 'Values start anywhere between minus and plus this.' }),
  drift: share(0.01, { unit: 'value per tick', label: 'Drift of values', help: 'Values wander by up to this much a tick, either way.' }),
} as const;

export const settingFields = {
  authority: share(0, { unit: 'chance', label: 'Authority', help: 'How far position alone secures consent. At 0 a reporting line is a tie like any other.' }),
  equipotency: share(1, { unit: 'chance', label: 'Equipotency', help: 'The chance that whoever senses a novel task leads it though it reaches beyond its unit; else it must go up.' }),
  purpose: share(0.02, { unit: 'pull per tick', label: 'Purpose (step 1)', help: 'How strongly every member’s values are drawn to the common purpose, per tick.' }),
  permeability: share(0, { unit: 'chance', label: 'Permeability (step 2)', help: 'The chance that working together opens a lasting contact.' }),
  reconcile: share(0, { unit: 'chance', label: 'Reconciliation (step 3)', help: 'The chance that a clash of values is worked through.' }),
  dyads: { kind: 'boolean', default: false, settable: true, unit: 'yes or no', label: 'Dyads (step 4)', help: 'Whether mutual, proven trust confers the privileges a reporting line has.' } as Field<'boolean'>,
  contacts: integer(12, 0, 1000, { unit: 'contacts', label: 'Contacts', help: 'The most informal contacts a member keeps up. Reporting lines do not count.' }),
  bound: real(0.5, 0, 2, { unit: 'distance of values', label: 'Bound', help: 'The distance of values beyond which talk is a clash.' }),
  succession: integer(30, 1, 20_000, { unit: 'ticks', label: 'Succession', help: 'Ticks until a lost member’s place is filled.' }),
} as const;

export const treeFields = {
  span: integer(5, 2, 1000, { fixed: true, unit: 'subordinates', label: 'Span', help: 'How many people report to each manager.' }),
  functional: share(0, { fixed: true, unit: 'share', label: 'Functional', help: '1 makes every department one trade; 0 mixes the trades in every unit.' }),
} as const;

export const smallWorldFields = {
  k: integer(6, 2, 1000, { fixed: true, multipleOf: 2, unit: 'neighbours', label: 'Neighbours', help: 'Informal contacts each member starts with on the ring; an even number.' }),
  beta: share(0.15, { fixed: true, unit: 'chance', label: 'Rewiring', help: 'The chance that a link of the ring leads to anybody at all instead.' }),
} as const;

type EventWords = Pick<Quantity, 'unit' | 'label' | 'help' | 'optional'>;
const count = (min: number, max: number, words: EventWords): Quantity<'integer'> => ({ kind: 'integer', min, max, ...words });
const amount = (min: number, max: number, words: EventWords): Quantity<'number'> => ({ kind: 'number', min, max, ...words });
/** Most tasks that an `overload` brings: their draws are told apart by a number below this. */
export const MOST_FURTHER = 1000;
const lasting = (what: string) => count(1, 20_000, { unit: 'ticks', label: 'Length', help: `How long ${what}.` });

export const atQuantity = count(0, 19_999, { unit: 'tick', label: 'At', help: 'The tick at whose start it happens; the first is 0.' });

/** A member by its number. That there is one of that number turns on `agents`. */
const memberOf = (words: Omit<EventWords, 'unit'>) => count(0, 99_999, { unit: 'member', ...words });
const theMember = (what: string) => memberOf({ label: 'Member', help: `The number of the member ${what}; the first is 0.` });

/** The quantities of each type of event. */
export const eventFields = {
  shift: {
    fraction: amount(0, 1, { unit: 'chance per fact', label: 'Fraction', help: 'The chance that a fact about the world turns into its opposite.' }),
  },
  set: {},
  loss: {
    fraction: amount(0, 1, { unit: 'share of members', label: 'Fraction', help: 'The share of all members that is lost, rounded to whole members.' }),
    fill: count(1, 20_000, { optional: true, unit: 'ticks', label: 'Fill', help: 'Ticks until the places are filled; the succession of each organisation where left out.' }),
  },
  surge: {
    factor: amount(0, 1000, { unit: 'times', label: 'Factor', help: 'What the usual arrivals are multiplied by; below 1 it is a lull.' }),
    length: lasting('the surge lasts'),
  },
  polarise: {
    size: amount(0, 2, { unit: 'value', label: 'Size', help: 'How far each member’s values jump, to the one side or the other.' }),
  },
  cutoff: {
    fraction: amount(0, 1, { unit: 'share of ties', label: 'Fraction', help: 'The share of ties that carry nothing for a time.' }),
    length: lasting('those ties carry nothing'),
  },
  rumour: {
    fraction: amount(0, 1, { unit: 'share of members', label: 'Fraction', help: 'The share of members that believe the rumour.' }),
    facets: count(1, 7936, { unit: 'facts', label: 'Facts', help: 'How many of all facts about the world it is wrong about; at most domains times facets.' }),
  },
  leave: {
    member: theMember('that leaves'),
    fill: count(1, 20_000, { optional: true, unit: 'ticks', label: 'Fill', help: 'Ticks until the place is filled, unless the member is brought back before; the succession of each organisation where left out.' }),
  },
  return: {
    member: theMember('that comes back'),
  },
  overload: {
    member: theMember('that senses further work'),
    tasks: count(1, MOST_FURTHER, { unit: 'tasks', label: 'Tasks', help: 'How many tasks are born at that member, beside those that are born anyway.' }),
  },
  rewire: {
    member: theMember('one of whose ties is replaced'),
    from: memberOf({ optional: true, label: 'From', help: 'The number of the member at the other end of the informal tie that is dropped; any of them, drawn, where left out.' }),
    to: memberOf({ optional: true, label: 'To', help: 'The number of the member it is tied to instead; any it has no tie with, drawn, where left out.' }),
  },
  introduce: {
    member: theMember('that is introduced'),
    to: memberOf({ label: 'To', help: 'The number of the member it is introduced to.' }),
  },
} as const satisfies Record<string, Record<string, Quantity>>;

type ValueOf<T> = T extends Quantity<infer K> ? (K extends 'boolean' ? boolean : number) : never;
export type ValuesOf<T extends Record<string, Quantity>> = { [K in keyof T]: ValueOf<T[K]> };

export type WorldParameters = ValuesOf<typeof worldFields>;
export type Settings = ValuesOf<typeof settingFields>;

const defaultsOf = <T extends Record<string, Field>>(fields: T): ValuesOf<T> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.default])) as ValuesOf<T>;

export const worldDefaults = (): WorldParameters => defaultsOf(worldFields);
export const settingDefaults = (): Settings => defaultsOf(settingFields);
