/** Words for how organisations took what befell them, and what went with it. */

import type { CauseId } from '../stage/why.ts';
import { text } from './en.ts';

const { percent, two } = text;

const whole = (n: number): string => Math.round(n).toLocaleString('en-GB');

/** Each with the number of members, since what waits is told of all together. */
const amounts: Readonly<Record<CauseId, (value: number, members: number) => string>> = {
  queue: (value, members) => whole(value * members),
  'queue-max': whole,
  knowledge: percent,
  trust: two,
  alignment: two,
  coordination: percent,
  idle: percent,
  community: percent,
  clashes: percent,
};

const names: Readonly<Record<CauseId, string>> = {
  queue: 'messages waiting',
  'queue-max': 'messages in the longest queue',
  knowledge: 'knowledge that is true',
  trust: 'trust',
  alignment: 'agreement in values',
  coordination: 'attention spent on coordination',
  idle: 'attention with nothing to do',
  community: 'people who can reach one another',
  clashes: 'talks that clash',
};

export const why = {
  amount: (id: CauseId, value: number, members: number): string => amounts[id](value, members),
  name: (id: CauseId): string => names[id],

  since: (each: readonly string[]): string => `Of what came in since, ${each.join(', ')}.`,
  servedBefore: (label: string, since: number, first: boolean, before: number): string => `${label} ${first ? 'served ' : ''}${percent(since)} (${first ? 'before it ' : ''}${percent(before)})`,
  servedWithout: (label: string, since: number, first: boolean, without: number): string => `${label} ${first ? 'served ' : ''}${percent(since)} (${first ? 'without it ' : ''}${percent(without)})`,
  servedAlone: (label: string, share: number, first: boolean): string => `${label} ${first ? 'served ' : ''}${percent(share)}`,
  open: (each: readonly string[]): string => `Before it, ${each.join(', ')}. What came in since still has time.`,
  nothingSettled: 'What came in since still has time.',

  /** Held against the ticks before. */
  beforeIt: {
    against: (at: number, label: string, what: string, from: string, to: string): string => `After tick ${at}, what moved against ${label} most: ${what}, from ${from} to ${to}`,
    favour: (at: number, label: string, what: string, from: string, to: string): string => `After tick ${at}, what moved in favour of ${label} most: ${what}, from ${from} to ${to}`,
    beside: (label: string, from: string, to: string): string => ` (${label}: ${from} to ${to}).`,
    againstAll: (at: number, sides: number, what: string, each: readonly string[]): string => `After tick ${at} ${sides === 2 ? 'both' : 'all'} fell alike. Most against ${sides === 2 ? 'both' : 'all'}: ${what}, ${each.join(', ')}.`,
    changed: (label: string, from: string, to: string): string => `${label} ${from} to ${to}`,
    held: (at: number, sides: number): string => `${sides === 1 ? 'It lost little' : sides === 2 ? 'Neither lost much' : 'None lost much'} by what happened at tick ${at}.`,
    untold: (at: number, standing: string): string => `Nothing that is measured tells what became of service after tick ${at}.${standing === '' ? '' : ` ${standing}`}`,
  },
  /** Held against the same ticks of the same world without it. */
  withoutIt: {
    against: (_: number, label: string, what: string, without: string, now: string): string => `What it moved against ${label} most: ${what}, ${now} (without it ${without})`,
    favour: (_: number, label: string, what: string, without: string, now: string): string => `What it moved in favour of ${label} most: ${what}, ${now} (without it ${without})`,
    beside: (label: string, without: string, now: string): string => `; ${label} ${now} (${without}).`,
    againstAll: (_: number, sides: number, what: string, each: readonly string[]): string => `${sides === 2 ? 'Both' : 'All'} lost alike by it. Most against ${sides === 2 ? 'both' : 'all'}: ${what}, ${each.join(', ')}.`,
    changed: (label: string, without: string, now: string, first: boolean): string => `${label} ${now} (${first ? 'without it ' : ''}${without})`,
    held: (_: number, sides: number): string => (sides === 1 ? 'It lost little by it.' : sides === 2 ? 'Neither lost much by it.' : 'None lost much by it.'),
    untold: (_: number, standing: string): string => `Nothing that is measured tells how.${standing === '' ? '' : ` ${standing}`}`,
  },

  parting: (at: number, what: string, each: readonly string[]): string => `Since tick ${at} what has moved ${each.length > 1 ? 'apart ' : ''}most: ${what}, ${each.join(', ')}.`,

  standing: (label: string, each: readonly string[]): string => `Where ${label} is worse off most: ${each.join('; ')}.`,
  compared: (what: string, here: string, there: string): string => `${what}, ${here} against ${there}`,
  waitsFor: (name: string, rank: 'top' | 'boss' | undefined, waiting: number, all: number): string =>
    ` (${whole(waiting)} of ${whole(all)} messages now queue at one desk${rank === undefined ? `, that of ${name}` : rank === 'top' ? `: the top boss, ${name}` : `, that of a boss, ${name}`})`,
} as const;

export const recap = {
  title: 'What happened, and how each took it',
  blow: (t: number, words: string): string => `Tick ${t}: ${words}.`,
  unknown: 'Nothing was settled before it.',
  running: 'The same world without it is being run …',
  failed: 'The same world without it could not be run.',
  nothing: 'Nothing has happened yet.',
  paused: 'Told when the run is paused.',
} as const;
