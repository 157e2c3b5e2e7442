/**
 * Student's t distribution for whole degrees of freedom, with nothing but + − × ÷ and square roots.
 * M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions (1964), 26.7.3–5.
 */

import { bisect } from './bisect.ts';
import { normalQuantile } from './normal.ts';

/** From here on the sums below would be long, and 26.7.5 is right to twelve digits. */
const MANY = 10_000;
const HALF_PI = 1.5707963267948966;

/** arctan x for x ≥ 0, by halving the angle five times and then the series. */
function arctan(x: number): number {
  let y = x;
  for (let n = 0; n < 5; n++) y = y / (1 + Math.sqrt(1 + y * y));
  let sum = 0;
  for (let n = 15; n >= 1; n -= 2) sum = 1 / n - y * y * sum;
  return 32 * y * sum;
}

/** P(|T| ≤ t), t ≥ 0, with `df` degrees of freedom. 26.7.3 (odd) and 26.7.4 (even). */
function within(t: number, df: number): number {
  const [sine, squaredCosine] = [t / Math.sqrt(df + t * t), df / (df + t * t)];
  const odd = df % 2;
  let term = odd ? Math.sqrt(squaredCosine) : 1;
  let sum = 0;
  for (let power = odd; power <= df - 2; power += 2) {
    sum += term;
    term *= ((power + 1) / (power + 2)) * squaredCosine;
  }
  return odd ? (arctan(t / Math.sqrt(df)) + sine * sum) / HALF_PI : sine * sum;
}

/**
 * P(|T| ≥ |t|): the p value of a two-sided test; half of it is that of a one-sided one.
 * Right to about 1e−15: far out it may come out as 0.
 */
export const beyond = (t: number, df: number): number => (t * t === Number.POSITIVE_INFINITY ? 0 : Math.max(0, 1 - within(Math.abs(t), df)));

const known = new Map<string, number>();

/** The t with P(|T| ≤ t) = `confidence`, for intervals: 2.262 for 0.95 and 9. Remembered, since every cell of a map asks for the same. */
export function critical(confidence: number, df: number): number {
  const key = `${confidence} ${df}`;
  const found = known.get(key) ?? (df > MANY ? nearNormal(confidence, df) : solve(confidence, df));
  known.set(key, found);
  return found;
}

function solve(confidence: number, df: number): number {
  let high = 2;
  while (within(high, df) < confidence) high *= 2;
  return bisect((t) => within(t, df), confidence, 0, high);
}

/** 26.7.5, as far as 1/df². */
function nearNormal(confidence: number, df: number): number {
  const z = normalQuantile((1 + confidence) / 2);
  const z2 = z * z;
  return z + (z * (z2 + 1)) / (4 * df) + (z * ((5 * z2 + 16) * z2 + 3)) / (96 * df * df);
}
