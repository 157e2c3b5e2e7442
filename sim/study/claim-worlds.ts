/**
 * How many worlds a claim is tried in: a number fixed by the spread seen in a pilot, before the worlds that decide are run.
 * C. Stein, "A two-sample test for a linear hypothesis whose power is independent of the variance", Ann. Math. Stat. 16 (1945) 243–258;
 * here the pilot's worlds are others than those that decide, and only their spread is looked at, so that no verdict can have moved the number.
 */

import type { Evidence } from './claims.ts';
import { LEVEL } from './claims.ts';
import { sd } from './statistics/moments.ts';
import { measured } from './statistics/paired.ts';
import { worldsNeeded } from './statistics/worlds-needed.ts';

/** Worlds of the pilot, and the fewest of a trial. */
export const PILOT = 30;

/** The seed of the pilot's worlds, which are never those of the trial: `shift/pilot`, and not `shift/1`. */
export const pilotSeed = (seed: string): string => `${seed}/pilot`;

/**
 * So many that an interval at the strictest level of the set should be no wider than ± half the margin: narrow enough to tell a
 * difference of the margin from none, and none from the margin.
 *
 * @param pilot A claim and its d in the pilot's worlds.
 * @param claims How many are tried together.
 * @param most Taken where more are needed, or where the pilot does not say.
 */
export function worldsFor({ claim, differences }: Evidence, claims: number, most: number): number {
  const known = measured(differences);
  if (known.length < 2 || claim.margin === 0) return most;
  const counted = worldsNeeded(sd(known), claim.margin / 2, 1 - LEVEL / claims);
  return Math.min(most, Math.max(PILOT, Math.ceil((counted * differences.length) / known.length)));
}
