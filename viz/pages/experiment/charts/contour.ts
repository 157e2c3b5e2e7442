/** Where a map crosses zero. */

import { contours } from 'd3';

/**
 * The lines on which values are 0, between the centres of the cells by proportion.
 *
 * @param values By row, from the top; every one a number.
 * @param place A point in cells, (0, 0) the upper left corner of the first, to pixels.
 * @returns A path; empty where zero is nowhere crossed.
 */
export function zeroLine(values: readonly number[], columns: number, rows: number, place: (x: number, y: number) => readonly [number, number]): string {
  const [{ coordinates } = { coordinates: [] }] = contours().size([columns, rows]).thresholds([0])([...values]);
  // d3 closes its rings along the edge of the map, where nothing is crossed.
  const isEdge = ([ax, ay]: number[], [bx, by]: number[]) => (ax === bx && (ax! <= 0.5 || ax! >= columns - 0.5)) || (ay === by && (ay! <= 0.5 || ay! >= rows - 0.5));
  const steps = coordinates.flat().flatMap((ring) => ring.slice(1).map((to, k) => [ring[k]!, to] as const)).filter(([from, to]) => !isEdge(from, to));
  const point = ([x, y]: number[]) => place(x!, y!).map((value) => Math.round(10 * value) / 10).join(',');
  return steps.map(([from, to]) => `M${point(from)}L${point(to)}`).join('');
}
