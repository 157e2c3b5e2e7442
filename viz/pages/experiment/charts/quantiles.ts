/** Of many curves, at each of their points: the middle half, and nine in ten. */

export interface Band {
  readonly low: number;
  readonly quarter: number;
  readonly middle: number;
  readonly threeQuarters: number;
  readonly high: number;
}

/** Between two of the numbers in rising order by proportion: Hyndman and Fan (1996), type 7. */
function quantile(rising: Float64Array, p: number): number {
  const place = p * (rising.length - 1);
  const [low, high] = [rising[Math.floor(place)]!, rising[Math.ceil(place)]!];
  return low + (high - low) * (place - Math.floor(place));
}

/** At each point of the curve, over the worlds that have a value there. */
export function bandsOf(curves: readonly Float64Array[], points: number): (Band | undefined)[] {
  return Array.from({ length: points }, (_, k) => {
    const rising = Float64Array.from(curves, (curve) => curve[k]!).filter((value) => !Number.isNaN(value)).sort();
    if (rising.length < 2) return undefined;
    const [low, quarter, middle, threeQuarters, high] = [0.05, 0.25, 0.5, 0.75, 0.95].map((p) => quantile(rising, p));
    return { low: low!, quarter: quarter!, middle: middle!, threeQuarters: threeQuarters!, high: high! };
  });
}
