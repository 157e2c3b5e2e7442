/**
 * Claims on trial. The rule was fixed before looking. With d the difference by world, the one named less the other (for `less` the
 * other way round), and δ the margin, a claim of more or less is
 *
 * - supported: the 95% interval of the mean of d lies above 0, and the mean is at least δ;
 * - contradicted: it lies below 0, and the mean is at most −δ;
 * - equivalent: the 90% interval lies within (−δ, δ);
 * - undetermined: none of these.
 *
 * A claim that two are the same is supported where that makes them equivalent, and contradicted where they differ either way by δ or more.
 * A claim of at least as much is supported where the 90% interval lies above −δ, and contradicted as one of more is.
 *
 * Over a set of claims the levels are corrected by Holm, for differences among themselves and for equivalences among themselves:
 * the chance that any claim of the set is wrongly called different stays below 5%, and so does that of any wrongly called equivalent.
 * A set of one is judged by the intervals as they stand.
 */

import type { Claim, Setting } from '../scenario/types.ts';
import { equivalenceP, noninferiorityP } from './statistics/equivalence.ts';
import { holm } from './statistics/holm.ts';
import { type Interval, meanInterval } from './statistics/interval.ts';
import { mean } from './statistics/moments.ts';
import { differenceP, differences, measured } from './statistics/paired.ts';

export type Verdict = 'supported' | 'contradicted' | 'equivalent' | 'undetermined';

export interface Tried {
  readonly claim: Claim;
  readonly verdict: Verdict;
  /** Worlds that count, and those in which something was missing to measure. */
  readonly n: number;
  readonly missing: number;
  /** Worlds that went as the claim says: d is above 0, of `same` within the margin, of `at-least` above −margin; and those in which d is 0. */
  readonly wins: number;
  readonly ties: number;
  /** Of d. */
  readonly mean: number;
  /** Of the mean, as they stand: 95% for difference, 90% for equivalence. */
  readonly interval: Interval;
  readonly interval90: Interval;
  /** Corrected for the set: below 0.05 decides. Of a claim of at least as much, the second is that of falling short by the margin. */
  readonly pDifference: number;
  readonly pEquivalence: number;
}

export const LEVEL = 0.05;

/** Whom a claim compares, and how: d is `first` − `second`. */
export function sidesOf({ expect }: Claim): { readonly first: string; readonly second: string; readonly relation: string } {
  const { than, ...named } = expect as Record<string, string> & { than: string };
  const [name, relation] = Object.entries(named)[0]!;
  return relation === 'less' ? { first: than, second: name, relation } : { first: name, second: than, relation: relation! };
}

/** d by world. @param valuesOf An organisation's values of the claim's measure under a setting, by world; the same worlds for all. */
export function expectedDifferences(claim: Claim, valuesOf: (organization: string, under: Setting) => readonly number[]): number[] {
  const { first, second } = sidesOf(claim);
  const under = (setting: Setting) => differences(valuesOf(first, setting), valuesOf(second, setting));
  const here = under(claim.under ?? {});
  return claim.against === undefined ? here : differences(here, under(claim.against));
}

/** The settings a set of claims is tried under, `{}` for the scenario as it stands; some more than once. */
export const settingsOf = (claims: readonly Claim[]): Setting[] => claims.flatMap(({ under = {}, against }) => (against === undefined ? [under] : [under, against]));

/** A claim and its d by world, NaN where there was nothing to measure; of waits the `restricted` ones. */
export interface Evidence {
  readonly claim: Claim;
  readonly differences: readonly number[];
}

/** Tries a set of claims together, in the order given. With fewer than two worlds that count, a claim stays undetermined. */
export function tryClaims(set: readonly Evidence[]): Tried[] {
  const known = set.map((each) => measured(each.differences));
  const pDifference = holm(known.map(differenceP));
  const pEquivalence = holm(known.map((d, k) => closenessP(d, set[k]!.claim)));
  return set.map(({ claim, differences: all }, k) => {
    const d = known[k]!;
    const found = { mean: mean(d), pDifference: pDifference[k]!, pEquivalence: pEquivalence[k]! };
    const counts = { n: d.length, missing: all.length - d.length, wins: d.filter((each) => wentSo(each, claim)).length, ties: d.filter((each) => each === 0).length };
    return { claim, verdict: verdictOf(found, claim), ...counts, interval: meanInterval(d), interval90: meanInterval(d, 0.9), ...found };
  });
}

function wentSo(d: number, claim: Claim): boolean {
  const { relation } = sidesOf(claim);
  if (relation === 'same') return Math.abs(d) < claim.margin;
  return d > (relation === 'at-least' ? -claim.margin : 0);
}

const closenessP = (d: readonly number[], claim: Claim): number => (sidesOf(claim).relation === 'at-least' ? noninferiorityP : equivalenceP)(d, claim.margin);

type Found = Pick<Tried, 'mean' | 'pDifference' | 'pEquivalence'>;

function verdictOf({ mean, pDifference, pEquivalence }: Found, claim: Claim): Verdict {
  const { relation } = sidesOf(claim);
  const isMore = pDifference < LEVEL && mean > 0 && mean >= claim.margin;
  const isLess = pDifference < LEVEL && mean < 0 && mean <= -claim.margin;
  const isClose = pEquivalence < LEVEL;
  if (relation === 'same') return isClose ? 'supported' : isMore || isLess ? 'contradicted' : 'undetermined';
  if (relation === 'at-least') return isClose ? 'supported' : isLess ? 'contradicted' : 'undetermined';
  return isMore ? 'supported' : isLess ? 'contradicted' : isClose ? 'equivalent' : 'undetermined';
}
