/**
 * The normal distribution, with nothing but + − × ÷, so that it is the same on every machine.
 * (Libraries that compute their own exponentials were weighed: the quantiles alone come to 239 packages and 48 kB compressed.)
 */

import { expMinus } from '../../kit/poisson.ts';
import { bisect } from './bisect.ts';

/** Beyond this the rest of the distribution is less than what numbers can tell from 0 or 1. */
const FAR = 9;
/** √(2π) */
const ROOT_2_PI = 2.5066282746310002;

/** e^(−q) for q ≥ 0, in as many steps as `expMinus` needs. */
function decay(q: number): number {
  const steps = Math.ceil(q / 8);
  const step = steps === 0 ? 1 : expMinus(q / steps);
  let product = 1;
  for (let n = 0; n < steps; n++) product *= step;
  return product;
}

/**
 * Φ(x), within 1e−12. The series of G. Marsaglia, "Evaluating the normal distribution",
 * J. Stat. Softw. 11 (2004), issue 4: ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + …).
 */
export function normalBelow(x: number): number {
  if (x > FAR || x < -FAR) return x > 0 ? 1 : 0;
  let term = x;
  let sum = x;
  for (let n = 3, before = Number.NaN; sum !== before; n += 2) {
    before = sum;
    term *= (x * x) / n;
    sum += term;
  }
  return 0.5 + (sum / ROOT_2_PI) * decay((x * x) / 2);
}

/** The x with Φ(x) = p; −∞ at 0 and ∞ at 1. */
export function normalQuantile(p: number): number {
  if (p <= 0 || p >= 1) return p <= 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return bisect(normalBelow, p, -FAR, FAR);
}
