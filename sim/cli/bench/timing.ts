/**
 * Timing whole runs, plainly by the process's clock: a repetition takes a large part of a second at least, so what benchmark
 * libraries are for (loops around what takes nanoseconds, and the cost of the clock itself) does not arise.
 */

import { Run, runKey } from '../../run/run.ts';
import type { Scenario } from '../../scenario/types.ts';

/** Starts a clock. @returns the seconds since then, each time it is asked */
export function stopwatch(): () => number {
  const start = process.hrtime.bigint();
  return () => Number(process.hrtime.bigint() - start) / 1e9;
}

export interface Spread {
  readonly min: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  readonly max: number;
}

/** Quartiles by linear interpolation between order statistics. */
export function spreadOf(sample: readonly number[]): Spread {
  const sorted = [...sample].sort((a, b) => a - b);
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)]!;
    return below + (place - Math.floor(place)) * (sorted[Math.ceil(place)]! - below);
  };
  return { min: at(0), lower: at(0.25), median: at(0.5), upper: at(0.75), max: at(1) };
}

/**
 * Member-ticks a second of one repetition: some worlds one after another, each from its founding, which is not timed, to its end,
 * with every measure taken on every tick.
 */
export function repetition(scenario: Scenario, worlds: number): { readonly speed: number; readonly last: Run } {
  let taken = 0;
  let last: Run | undefined;
  for (let world = 1; world <= worlds; world++) {
    last = new Run(runKey(scenario, scenario.organizations[0]!, `bench ${world}`));
    const seconds = stopwatch();
    last.advanceTo(scenario.world.ticks - 1);
    taken += seconds();
  }
  if (!last) throw new Error('A repetition takes at least one world.');
  return { speed: (worlds * scenario.world.agents * scenario.world.ticks) / taken, last };
}
