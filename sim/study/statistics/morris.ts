/**
 * Elementary effects: how much one parameter does on average (μ*), and how much that turns on the others (σ).
 * M. D. Morris, Technometrics 33 (1991) 161–174; μ*: F. Campolongo, J. Cariboni and A. Saltelli, Environ. Model. Softw. 22 (2007) 1509–1518.
 */

import { streamKey } from '../../kit/draw.ts';
import type { MorrisPlan } from '../design/morris.ts';
import { bca } from './bca.ts';
import type { Interval } from './interval.ts';
import { mean, sd } from './moments.ts';

export interface ElementaryEffects {
  readonly factor: string;
  /** Trajectories that count: those in which both cells of the step have a value. */
  readonly n: number;
  /** Mean effect, in units of the target over the whole range. */
  readonly mu: number;
  /** Mean absolute effect, and its 95% interval (BCa). */
  readonly muStar: number;
  readonly muStarInterval: Interval;
  /** Standard deviation of the effect over trajectories. */
  readonly sigma: number;
  readonly sigmaInterval: Interval;
}

/**
 * @param target By place of the cell: the mean over worlds of a measure, or of the difference between two organisations in it. NaN where there is none.
 * @param seed Of the resampling.
 * @returns By factor, `dummy` last: an effect no larger than its may be the noise of the worlds alone.
 */
export function elementaryEffects({ factors, trajectories }: MorrisPlan, target: ArrayLike<number>, seed: string): ElementaryEffects[] {
  return factors.map((factor, place) => {
    const steps = trajectories.flatMap((trajectory) => trajectory.filter((step) => step.factor === place));
    const effects = steps.map(({ from, to, by }) => (target[to]! - target[from]!) / by).filter((effect) => !Number.isNaN(effect));
    return summary(factor, effects, seed);
  });
}

function summary(factor: string, effects: readonly number[], seed: string): ElementaryEffects {
  const key = streamKey(seed, `morris/${factor}`);
  const sizes = effects.map(Math.abs);
  return {
    factor,
    n: effects.length,
    mu: mean(effects),
    muStar: mean(sizes),
    muStarInterval: bca(sizes, mean, key),
    sigma: sd(effects),
    sigmaInterval: bca(effects, sd, key),
  };
}
