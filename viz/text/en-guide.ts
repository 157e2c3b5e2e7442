/** Words of the first minute. */

const inSides = (sides: number): string => (sides === 2 ? 'both sides' : 'all sides');

export const guide = {
  label: 'A first look',
  close: 'Leave out the first look',
  place: (at: number, of: number): string => `${at} of ${of}`,

  sides: (people: number, sides: number, hasRanks: boolean): string =>
    `${sides === 1 ? `${people} people in one world` : `The same ${people} people in the same world, on ${inSides(sides)}`}. ${hasRanks ? 'Squares are bosses, circles are not' : 'Nobody here is a boss'}; what moves is work and talk. “Served” is the share of work done in time.`,
  watch: (isBlow: boolean): string => (isBlow ? 'Watch the first blow' : 'Watch the first change'),
  goOn: 'Go on',

  blow: (t: number, words: string, isForAll: boolean): string =>
    `Tick ${t}: ${words}${isForAll ? ', for all alike' : ''}. The curves show who keeps serving (faint: not settled yet), and the line in bold what went with it.`,
  turn: 'Now you',

  boss: (name: string, labels: readonly string[]): string => `${name} heads ${labels.join(' and ')}`,
  hub: (name: string, label: string): string => `${name} is the best connected of ${label}`,
  others: (labels: readonly string[], people: number): string => (labels.length === 0 ? '' : `, and is one of ${people} in ${labels.join(' and ')}`),
  poke: (who: string, sides: number): string => `Poke it. ${who}. Take ${sides === 1 ? 'them' : 'this one person'} away${sides === 1 ? '' : ` on ${inSides(sides)}`}, and see who feels it.`,
  out: (name: string): string => `Knock out ${name}`,

  open: (t: number, until: number): string => `Done at tick ${t}. What comes in over the ${until - t} ticks from then on is told here once it is settled: let it run.`,
  outcome: (ticks: number, each: readonly string[]): string => `What you did, over the ${ticks} ticks from then on, in the same world: ${each.join(', ')}.`,
  served: (label: string, now: string, otherwise: string, first: boolean): string => `${label} ${first ? 'served ' : ''}${now} (${first ? 'let alone ' : ''}${otherwise})`,
  late: 'So near the end nothing that comes in from then on is settled any more: undo it, go back, and try again.',
  unknown: 'What would have come of it otherwise could not be run.',
  harder: 'Now the whole top',
  undo: 'Undo it',
  done: 'Done',
} as const;
