/** What the cells of a map come to, written into them in the longest way for which all of them have room. */

import { widthOf } from '../../../charts/measure.ts';
import { formatOf } from '../format.ts';
import { inkOn } from './hues.ts';
import { arrowOf, differenceIn, type Shown } from './shown.ts';

/** One under the other. */
type Way = (mean: number) => readonly string[];

interface CellNumbersProps {
  readonly shown: Shown;
  readonly rows: readonly (readonly number[])[];
  readonly boxOf: (row: number, column: number) => { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** '5.6', where there is room for it. */
  readonly sizeOf: (mean: number) => string;
  readonly reach: number;
  readonly colourOf: (mean: number) => string;
  readonly em: number;
}

/** Beside a number: the rim in the colour of its cell, which keeps hatching and line off it. */
const RIM = 8;
const LINE = 1.15;

/** From the longest. Who has more is told by the arrow: the colour alone would not do. */
function waysOf(exact: (mean: number) => string, rough: (mean: number) => string): readonly Way[] {
  return [
    (mean) => [`${arrowOf(mean)} ${exact(mean)}`],
    (mean) => [`${arrowOf(mean)}${exact(mean)}`],
    (mean) => [`${arrowOf(mean)}${rough(mean)}`],
    (mean) => [arrowOf(mean), rough(mean)],
  ];
}

export const CellNumbers = ({ shown, rows, boxOf, sizeOf, reach, colourOf, em }: CellNumbersProps) => {
  const { width, height } = boxOf(0, 0);
  const means = shown.known.map((cell) => differenceIn(shown.figures[cell])!.mean);
  const fits = (lines: readonly string[]) => height >= (lines.length * LINE + 0.5) * em && lines.every((line) => widthOf(line, em) <= width - RIM);
  const way = waysOf(sizeOf, formatOf(shown.column.measure, reach / 4).size).find((each) => means.every((mean) => fits(each(mean))));
  if (!way) return null;
  return (
    <g class="numbers">
      {rows.map((row, r) => row.map((cell, c) => {
        const mean = differenceIn(shown.figures[cell])?.mean;
        if (mean === undefined) return null;
        const { left, top } = boxOf(r, c);
        const [x, lines] = [left + width / 2, way(mean)];
        return (
          <text key={cell} style={{ fill: inkOn(colourOf(mean)), stroke: colourOf(mean) }} x={x} y={top + height / 2 - ((lines.length - 1) / 2) * LINE * em} dy="0.35em" text-anchor="middle">
            {lines.length === 1 ? lines[0] : lines.map((line, k) => <tspan key={k} x={x} dy={k === 0 ? '0.35em' : `${LINE}em`}>{line}</tspan>)}
          </text>
        );
      }))}
    </g>
  );
};
