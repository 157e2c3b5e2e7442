/** Words of the first minute. */

import type { FirstSight } from '../shell.ts';

const CAPTIONS = 3;

const inSides = (sides: number): string => (sides === 2 ? 'both sides' : 'all sides');

const percent = (share: number): string => `${Math.round(100 * share)}%`;

export const guide = {
  label: 'A first look',
  close: 'Leave out the first look',
  place: (at: number): string => `${at} of ${CAPTIONS}`,

  sides: ({ people, sides, hasRanks }: FirstSight): string =>
    `${sides === 1 ? `${people} people in one world` : `The same ${people} people in the same world, on ${inSides(sides)}`}. ${hasRanks ? 'Squares are bosses, circles are not' : 'Nobody here is a boss'}; what moves is work and talk. “Served” is the share of work done in time.`,
  next: ({ begins }: FirstSight): string => (begins ? `Watch the first ${begins}` : 'Go on'),

  /** Time goes by in ticks, which nobody knows yet. */
  blow: (t: number, words: string, isForAll: boolean, meaning: string): string => `Tick ${t} (in a tick everybody acts once): ${words}${isForAll ? ', for all alike' : ''}${meaning}. `,
  /** What it means for those it befalls. */
  outdated: ', so that much of what people know is now wrong',
  known: (t: number, stops: boolean): string => `Work has time until its deadline, so what became of it is known by tick ${t}${stops ? '; the run stops there' : ''}.`,
  turn: 'Now you',
  /** From the one that lost most. */
  took: (ticks: number, each: readonly string[], why: string): string => `In its first ${ticks} ticks ${each.join(', ')}. ${why}`.trim(),
  went: (label: string, before: number, since: number, first: boolean): string => `${label} ${first ? 'went ' : ''}from ${percent(before)} ${first ? 'served ' : ''}to ${percent(since)}`,

  /** Of the others: where there is no top, they lose whom most are tied to. */
  asMany: (label: string, size: number, hasTop: boolean): string => (hasTop ? `from the top of ${label} as many` : `of ${label} the ${size} best connected`),
  poke: (label: string | undefined, size: number, others: readonly string[]): string =>
    `Poke it. ${label === undefined ? `Take ${size} people away at once: ` : `${label} has ${size} bosses. Take as many away at once, from its top${others.length > 0 ? ', and ' : ''}`}${others.join(', ')}. Who feels it more?`,
  /** Their places are filled again. */
  filled: (ticks: number): string => ` They are replaced after ${ticks} ticks.`,
  goesBack: (t: number): string => ` The run goes back to tick ${t} for it.`,
  out: (size: number): string => `Knock out all ${size}`,

  open: (t: number, until: number, speed: number): string =>
    `Done at tick ${t}. What became of the work of the ${until - t} ticks from then on is told here once its deadlines have passed${speed > 1 ? `; meanwhile it runs at speed ${speed}×` : ''}.`,
  outcome: (ticks: number, each: readonly string[]): string => `What you did, over the ${ticks} ticks from then on, in the same world: ${each.join(', ')}.`,
  served: (label: string, now: string, otherwise: string, first: boolean): string => `${label} ${first ? 'served ' : ''}${now} (${first ? 'without it ' : ''}${otherwise})`,
  late: 'So near the end no deadline passes any more of what comes in from then on: undo it, go back, and try again.',
  unknown: 'What would have come of it otherwise could not be run.',
  harder: (size: number): string => `Now ${size} at once`,
  flood: 'Triple the work',
  undo: 'Undo it',
  done: 'Done',
} as const;
