/** Mean and spread of numbers. */

type Values = ArrayLike<number>;

export function mean(values: Values): number {
  let sum = 0;
  for (let n = 0; n < values.length; n++) sum += values[n]!;
  return sum / values.length;
}

/** Mean product of deviations of two lists, over n − 1. */
export function covariance(a: Values, b: Values): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  let sum = 0;
  for (let n = 0; n < a.length; n++) sum += (a[n]! - meanA) * (b[n]! - meanB);
  return sum / (a.length - 1);
}

export const variance = (values: Values): number => covariance(values, values);

/** Standard deviation, over n − 1; NaN of fewer than two. */
export const sd = (values: Values): number => Math.sqrt(variance(values));

/** Third moment over the standard deviation cubed, both over n; NaN where nothing varies. */
export function skewness(values: Values): number {
  const middle = mean(values);
  let [squares, cubes] = [0, 0];
  for (let n = 0; n < values.length; n++) {
    const off = values[n]! - middle;
    squares += off * off;
    cubes += off * off * off;
  }
  const spread = Math.sqrt(squares / values.length);
  return cubes / values.length / (spread * spread * spread);
}
