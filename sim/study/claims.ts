/**
 * Claims on trial. The rule was fixed before looking, with d the difference by world that the claim expects to be positive and δ its margin:
 *
 * - supported: the 95% interval of the mean of d lies above 0, and the mean is at least δ;
 * - contradicted: it lies below 0, and the mean is at most −δ;
 * - equivalent: the 90% interval lies within (−δ, δ);
 * - undetermined: none of these.
 *
 * Over a set of claims the levels are corrected by Holm, for differences among themselves and for equivalences among themselves:
 * the chance that any claim of the set is wrongly called different stays below 5%, and so does that of any wrongly called equivalent.
 * A set of one is judged by the intervals as they stand.
 */

import type { Claim } from '../scenario/types.ts';
import { equivalenceP } from './statistics/equivalence.ts';
import { holm } from './statistics/holm.ts';
import { type Interval, meanInterval } from './statistics/interval.ts';
import { mean } from './statistics/moments.ts';
import { differenceP, differences, measured } from './statistics/paired.ts';

export type Verdict = 'supported' | 'contradicted' | 'equivalent' | 'undetermined';

export interface Tried {
  readonly claim: Claim;
  readonly verdict: Verdict;
  /** Worlds that count, and those in which one of the two had nothing to measure. */
  readonly n: number;
  readonly missing: number;
  /** Of d. */
  readonly mean: number;
  /** Of the mean, as they stand: 95% for difference, 90% for equivalence. */
  readonly interval: Interval;
  readonly interval90: Interval;
  /** Corrected for the set: below 0.05 decides. */
  readonly pDifference: number;
  readonly pEquivalence: number;
}

const LEVEL = 0.05;

/** Whom a claim compares: `more` is the one it expects to have more. */
export function sidesOf({ expect }: Claim): { readonly more: string; readonly less: string } {
  const { than, ...named } = expect as Record<string, string> & { than: string };
  const [winner, direction] = Object.entries(named)[0]!;
  return direction === 'more' ? { more: winner, less: than } : { more: than, less: winner };
}

/** d by world: positive where the world goes as the claim says. @param valuesOf An organisation's values of the claim's measure, by world. */
export function expectedDifferences(claim: Claim, valuesOf: (organization: string) => readonly number[]): number[] {
  const { more, less } = sidesOf(claim);
  return differences(valuesOf(more), valuesOf(less));
}

/** A claim and its d by world, NaN where there was nothing to measure; of waits the `restricted` ones. */
export interface Evidence {
  readonly claim: Claim;
  readonly differences: readonly number[];
}

/** Tries a set of claims together, in the order given. With fewer than two worlds that count, a claim stays undetermined. */
export function tryClaims(set: readonly Evidence[]): Tried[] {
  const known = set.map((each) => measured(each.differences));
  const pDifference = holm(known.map(differenceP));
  const pEquivalence = holm(known.map((d, k) => equivalenceP(d, set[k]!.claim.margin)));
  return set.map(({ claim, differences: all }, k) => {
    const d = known[k]!;
    const found = { mean: mean(d), pDifference: pDifference[k]!, pEquivalence: pEquivalence[k]! };
    return { claim, verdict: verdictOf(found, claim.margin), n: d.length, missing: all.length - d.length, interval: meanInterval(d), interval90: meanInterval(d, 0.9), ...found };
  });
}

type Found = Pick<Tried, 'mean' | 'pDifference' | 'pEquivalence'>;

function verdictOf({ mean, pDifference, pEquivalence }: Found, margin: number): Verdict {
  if (pDifference < LEVEL && mean > 0 && mean >= margin) return 'supported';
  if (pDifference < LEVEL && mean < 0 && mean <= -margin) return 'contradicted';
  return pEquivalence < LEVEL ? 'equivalent' : 'undetermined';
}
