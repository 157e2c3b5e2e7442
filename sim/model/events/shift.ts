import * as Purpose from '../purposes.ts';
import { flipFacets } from '../rules/turbulence.ts';
import type { World } from '../world.ts';

/** Each facet turns into its opposite with this probability. */
export function shift(w: World, fraction: number, nth: number): void {
  flipFacets(w, fraction, Purpose.shift, nth);
}
