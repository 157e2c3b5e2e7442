/** Sine and cosine by arithmetic alone: those of the browsers differ in the last digits, and layouts must not. */

const TERMS = 14;

/** Power series, for |angle| ≤ 2π. */
export function circle(angle: number): { readonly cos: number; readonly sin: number } {
  let [cos, sin, term] = [0, 0, 1];
  for (let n = 0; n < 2 * TERMS + 8; n++) {
    const sign = n % 4 < 2 ? 1 : -1;
    if (n % 2 === 0) cos += sign * term;
    else sin += sign * term;
    term *= angle / (n + 1);
  }
  return { cos, sin };
}
