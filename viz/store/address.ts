/** What of a run is in its link: readable, versioned, and decoded for ever. The page it is shown on: see `route.ts`. */

import type { Aside } from './aside.ts';
import { decodeDeed, encodeDeed, type Deed } from './deed.ts';
import { decodeValue, type Value } from './value.ts';
import { decodeView, encodeView, type View } from './view.ts';

export interface Address {
  readonly scenario?: string;
  /** A scenario of the reader's own, packed: see `pack.ts`. */
  readonly file?: string;
  readonly seed?: string;
  readonly tick?: number;
  /** Names of the organisations shown, in order of the stages. */
  readonly show?: readonly string[];
  /** Archetypes by the names of organisations that were added to the scenario. */
  readonly add?: Readonly<Record<string, string>>;
  /** What each copy is one of, by the names of the copies: an organisation, or a copy before it. */
  readonly copy?: Readonly<Record<string, string>>;
  /** Parameters by path where they differ from the scenario's. */
  readonly set?: Readonly<Record<string, Value>>;
  /** What is done to the organisation of each stage, in order of the stages. */
  readonly do?: readonly (readonly Deed[])[];
  /** What organisations are called, by their names. */
  readonly call?: Readonly<Record<string, string>>;
  /** What was done to organisations that are off the stages, by their names. */
  readonly off?: Aside;
  readonly view?: View;
}

/** All that one can choose about the run of a scenario. Where the reader lets go of a choice, the scenario's own applies. */
export type Choice = Omit<Address, 'scenario' | 'file' | 'view'>;

export interface Decoded {
  readonly address: Address;
  /** Names of the parts of the link that could not be understood. */
  readonly unknown: readonly string[];
}

const VERSION = '1';

type Reader = (text: string) => Partial<Address> | undefined;

/** `name:value,name:value`; a pair without a colon has an empty name. */
const pairs = (text: string): (readonly [string, string])[] => text.split(',').map((pair) => {
  const at = Math.max(0, pair.lastIndexOf(':'));
  return [pair.slice(0, at), pair.slice(at + 1)];
});

function readSet(text: string): Partial<Address> | undefined {
  const values = pairs(text).map(([path, value]) => [path, decodeValue(value)] as const);
  if (values.some(([path, value]) => path === '' || value === undefined)) return undefined;
  return { set: Object.fromEntries(values) as Record<string, Value> };
}

const readNames = (key: 'add' | 'copy'): Reader => (text) => {
  const named = pairs(text);
  return named.every(([name, what]) => name !== '' && what !== '') ? { [key]: Object.fromEntries(named) } : undefined;
};

/** `do=0@120:loss(…);1@…`: the stage, the tick, and what is done. */
function readDo(text: string): Partial<Address> | undefined {
  const stages: Deed[][] = [];
  for (const part of text.split(';')) {
    const [, stage, rest] = /^([0-3])@(.*)$/.exec(part) ?? [];
    const deed = rest === undefined ? undefined : decodeDeed(rest);
    if (!deed) return undefined;
    while (stages.length <= Number(stage)) stages.push([]);
    stages[Number(stage)]!.push(deed);
  }
  return { do: stages };
}

/** `call=NAME:LABEL`, each label encoded once more, since it may hold any punctuation. */
function readCall(text: string): Partial<Address> | undefined {
  try {
    const named = pairs(text).map(([name, label]) => [name, decodeURIComponent(label)] as const);
    return named.every(([name, label]) => name !== '' && label !== '') ? { call: Object.fromEntries(named) } : undefined;
  } catch {
    return undefined;
  }
}

/** `off=NAME@120:loss(…);NAME@…`. */
function readOff(text: string): Partial<Address> | undefined {
  const off: Record<string, Deed[]> = {};
  for (const part of text.split(';')) {
    const [, name, rest] = /^([\w-]+)@(.*)$/.exec(part) ?? [];
    const deed = rest === undefined ? undefined : decodeDeed(rest);
    if (!deed || name === undefined) return undefined;
    off[name] = [...(Object.hasOwn(off, name) ? off[name]! : []), deed];
  }
  return { off };
}

/** One a part of the link; each answers undefined where it cannot make sense of it. */
const readers: Readonly<Record<string, Reader>> = {
  v: (text) => (text === VERSION ? {} : undefined),
  scenario: (text) => (text === '' ? {} : { scenario: text }),
  seed: (text) => (text === '' ? {} : { seed: text }),
  tick: (text) => (/^-?\d{1,6}$/.test(text) ? { tick: Number(text) } : undefined),
  show: (text) => (text === '' ? {} : { show: text.split(',') }),
  add: readNames('add'),
  copy: readNames('copy'),
  set: readSet,
  do: readDo,
  call: readCall,
  off: readOff,
  view: (text) => {
    const view = decodeView(text);
    return view && { view };
  },
  file: (text) => (/^[\w-]+$/.test(text) ? { file: text } : undefined),
};

export function decodeAddress(hash: string): Decoded {
  const at = hash.indexOf('?');
  const query = new URLSearchParams(at < 0 ? '' : hash.slice(at + 1));
  const read = [...query].map(([key, text]) => [key, Object.hasOwn(readers, key) ? readers[key]!(text) : undefined] as const);
  return {
    unknown: read.filter(([, part]) => part === undefined).map(([key]) => key),
    address: Object.assign({}, ...read.map(([, part]) => part)) as Address,
  };
}

const listed = (pairs: Readonly<Record<string, unknown>>): string => Object.entries(pairs).map(([name, value]) => `${name}:${String(value)}`).join(',');

/** Stages by their numbers, or organisations by their names. */
const done = (deeds: readonly (readonly [to: string | number, list: readonly Deed[]])[]): string => deeds.flatMap(([to, list]) => list.map((deed) => `${to}@${encodeDeed(deed)}`)).join(';');

const encodedAll = (labels: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(Object.entries(labels).map(([name, label]) => [name, encodeURIComponent(label)]));

/** What follows the question mark. Punctuation that a link can carry stays readable. */
export function encodeAddress({ scenario, file, seed, tick, show = [], add = {}, copy = {}, set = {}, do: deeds = [], call = {}, off = {}, view = {} }: Address): string {
  const query = new URLSearchParams({ v: VERSION });
  if (scenario !== undefined) query.set('scenario', scenario);
  if (seed !== undefined) query.set('seed', seed);
  if (tick !== undefined) query.set('tick', String(tick));
  const parts = { show: show.join(','), add: listed(add), copy: listed(copy), set: listed(set), do: done([...deeds.entries()]), call: listed(encodedAll(call)), off: done(Object.entries(off)), view: encodeView(view), file: file ?? '' };
  const readable = Object.entries(parts).filter(([, text]) => text !== '').map(([key, text]) => `&${key}=${encodeURI(text).replace(/[#&+]/g, encodeURIComponent)}`);
  return `${query.toString()}${readable.join('')}`;
}
