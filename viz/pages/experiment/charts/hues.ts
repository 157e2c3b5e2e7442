/** Colours of a difference: each organisation's own towards its side, the ground between; safe for every kind of sight. */

import type { Tone } from '../../../scales/family.ts';

/** From the style sheet: see experiment.css. Where both organisations are of one family their hues would not tell them apart. */
export function endsOf([first, second]: readonly Tone[]): readonly [first: string, second: string] {
  return first!.family === second!.family ? ['var(--more-first)', 'var(--more-second)'] : [`var(${first!.token})`, `var(${second!.token})`];
}

/** @param share From −1, all the second's, to 1, all the first's. */
export function fillOf(share: number, [first, second]: readonly [string, string]): string {
  const strength = Math.round(100 * Math.min(1, 0.08 + 0.92 * Math.abs(share)));
  return share === 0 ? 'var(--ground)' : `color-mix(in oklab, ${share > 0 ? first : second} ${strength}%, var(--ground))`;
}

/** Black or white on a colour, whichever can be read better: they are equal at the lightness of a middle grey. */
export const inkOn = (fill: string): string => `oklch(from ${fill} clamp(0.2, (0.58 - l) * 1000, 0.98) 0 0)`;
