/** Colours of the canvas, taken from the style sheet so that there is one list of them. */

import { interpolateRgb } from 'd3';

export type Family = 'hierarchy' | 'peer' | 'hybrid';

export interface Palette {
  readonly ground: string;
  readonly ink: string;
  readonly muted: string;
  readonly hue: string;
  /** The hue thinned out with the ground: idle members, faint ties. */
  readonly pale: string;
  readonly half: string;
  readonly dark: boolean;
}

/** However the style sheet writes them: the build makes #fff of #ffffff. */
const mix = (a: string, b: string, share: number): string => interpolateRgb(a, b)(share);

/** A colour or measure of the style sheet, `--ground`. */
export const readToken = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** Lengths of the strokes and gaps of a dash; none where it is a line. */
export const readDash = (place: number): number[] => readToken(`--dash-${place}`).split(' ').map(Number).filter((length) => length > 0);

/** @param token the custom property of the organisation's hue, as `toneOf` names it. */
export function readPalette(token: string): Palette {
  const [ground, hue] = [readToken('--ground'), readToken(token)];
  const dark = readToken('--scheme') === 'dark';
  return { ground, ink: readToken('--ink'), muted: readToken('--muted'), hue, pale: mix(hue, ground, dark ? 0.74 : 0.8), half: mix(hue, ground, 0.45), dark };
}
