/** Words of the first minute. */

import type { FirstSight } from '../shell.ts';

const CAPTIONS = 3;

const inSides = (sides: number): string => (sides === 2 ? 'both sides' : 'all sides');

export const guide = {
  label: 'A first look',
  close: 'Leave out the first look',
  place: (at: number): string => `${at} of ${CAPTIONS}`,

  sides: ({ people, sides, hasRanks }: FirstSight): string =>
    `${sides === 1 ? `${people} people in one world` : `The same ${people} people in the same world, on ${inSides(sides)}`}. ${hasRanks ? 'Squares are bosses, circles are not' : 'Nobody here is a boss'}; what moves is work and talk. “Served” is the share of work done in time.`,
  next: ({ begins }: FirstSight): string => (begins ? `Watch the first ${begins}` : 'Go on'),

  blow: (t: number, words: string, isForAll: boolean): string =>
    `Tick ${t}: ${words}${isForAll ? ', for all alike' : ''}. “Served” and the curves below show who keeps serving (faint: not settled yet), the line in bold what went with it.`,
  turn: 'Now you',

  /** Of the others: where there is no top, they lose whom most are tied to. */
  asMany: (label: string, size: number, hasTop: boolean): string => (hasTop ? `from the top of ${label} as many` : `of ${label} the ${size} best connected`),
  poke: (label: string | undefined, size: number, others: readonly string[]): string =>
    `Poke it. ${label === undefined ? `Take ${size} people away at once: ` : `${label} has ${size} bosses. Take as many away at once, from its top${others.length > 0 ? ', and ' : ''}`}${others.join(', ')}. Who feels it more?`,
  out: (size: number): string => `Knock out all ${size}`,

  open: (t: number, until: number): string => `Done at tick ${t}. What comes in over the ${until - t} ticks from then on is told here once it is settled: let it run.`,
  outcome: (ticks: number, each: readonly string[]): string => `What you did, over the ${ticks} ticks from then on, in the same world: ${each.join(', ')}.`,
  served: (label: string, now: string, otherwise: string, first: boolean): string => `${label} ${first ? 'served ' : ''}${now} (${first ? 'let alone ' : ''}${otherwise})`,
  late: 'So near the end nothing that comes in from then on is settled any more: undo it, go back, and try again.',
  unknown: 'What would have come of it otherwise could not be run.',
  harder: (size: number): string => `Now ${size} at once`,
  flood: 'Now three times the work',
  undo: 'Undo it',
  done: 'Done',
} as const;
