/** Words for the end of a run: it was one world, and what others say. */

const points = (x: number): string => Math.abs(100 * x).toFixed(1);

export const end = {
  label: 'In other worlds',
  one: (n: number): string => `That was one world, and one world proves little. Try these and the other ways to organise in ${n}: other people, other work, the same events.`,
  ask: (n: number): string => `In ${n} worlds`,
  progress: (done: number, all: number): string => `${done} of ${all} worlds`,
  cancel: 'Stop',
  again: 'Run them again',
  failed: 'A worker stopped before it was done.',
  lead: (n: number, title: string, isChanged: boolean, label: string, share: string, sides: number): string =>
    `${n} worlds of “${title}”${isChanged ? ', without what you did' : ''}: ${label} served ${share}${sides > 1 ? `, the most of ${sides === 2 ? 'the two' : 'those'} on the stages` : ''}. Held against it, world by world:`,
  more: (label: string, by: number): string => `${label} served ${points(by)} points more`,
  less: (label: string, by: number): string => `${label} served ${points(by)} points less`,
  /** Both ends in the direction that was told. */
  sure: (low: number, high: number, wins: number, n: number): string => `95% interval ${points(low)} to ${points(high)}; so in ${wins} of ${n} worlds`,
  unsure: (low: number, high: number, n: number): string => `95% interval ${low < 0 ? '−' : ''}${points(low)} to ${high < 0 ? '−' : ''}${points(high)}, which takes in zero: in ${n} worlds it may be chance`,
  same: (label: string, n: number): string => `${label} served exactly as much in all ${n} worlds`,
  watch: 'Watch',
  watchTitle: (label: string, other: string): string => `Watch ${label} beside ${other} in the world nearest the average`,
} as const;
