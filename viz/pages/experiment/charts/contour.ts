/** Where a map crosses zero. */

import { contours } from 'd3';

/**
 * The lines on which values are 0, between the centres of the cells by proportion; beyond the outermost centres straight on to the edge.
 *
 * @param values By row, from the top; every one a number.
 * @param place A point in cells, (0, 0) the upper left corner of the first, to pixels.
 * @returns A path, to be clipped to the map: it closes outside of it. Empty where zero is nowhere crossed.
 */
export function zeroLine(values: readonly (readonly number[])[], place: (x: number, y: number) => readonly [number, number]): string {
  const wider = values.map((row) => [row[0]!, ...row, row.at(-1)!]);
  const padded = [wider[0]!, ...wider, wider.at(-1)!];
  const [{ coordinates } = { coordinates: [] }] = contours().size([padded[0]!.length, padded.length]).thresholds([0])(padded.flat());
  const point = ([x, y]: number[]) => place(x! - 1, y! - 1).map((value) => Math.round(10 * value) / 10).join(',');
  return coordinates.flat().map((ring) => `M${ring.map(point).join('L')}Z`).join('');
}
