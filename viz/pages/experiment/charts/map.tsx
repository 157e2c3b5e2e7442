/** Two parameters varied: a map of who has more, with the line on which neither has. */

import { text } from '../../../text/en-experiment.ts';
import { fitted, widthOf } from '../../../charts/measure.ts';
import { type Comparison, levelsOf } from '../../../../sim/index.ts';
import { exactTo, type Format, levelText } from '../format.ts';
import { chosen } from '../store.ts';
import type { Figured } from '../study/figures.ts';
import { CellNumbers } from './cell-numbers.tsx';
import { CellTable } from './cell-table.tsx';
import { Cells } from './cells.tsx';
import { zeroLine } from './contour.ts';
import { Frame } from './frame.tsx';
import { endsOf, fillOf } from './hues.ts';
import { Reading } from './reading.tsx';
import { axisOf, differenceIn, isClear, labelOfPath, onlyWorldIn, type Shown, worldsIn } from './shown.ts';
import { useWidth } from './width.ts';

export const PhaseMap = ({ shown }: { readonly shown: Shown }) => {
  const { ref, width, em } = useWidth();
  return (
    <Frame title={text.chart.map(shown.measure, shown.format.unit)} says={text.chart.mapSays(worldsIn(shown))} name="map" table={() => <CellTable shown={shown} />}>
      <Reading shown={shown} />
      <div class="drawing map-drawing" ref={ref}>{width > 0 && <Drawing shown={shown} width={width} em={em * 0.87} />}</div>
    </Frame>
  );
};

/** What a cell is coloured by: its mean, or paler what its first world came to. */
const seenIn = (figure: Figured | undefined): Comparison | undefined => differenceIn(figure) ?? onlyWorldIn(figure);

/** The largest of the mean differences, so that the scale is the same on both sides. */
const reachOf = ({ figures }: Shown): number => Math.max(...figures.map((figure) => Math.abs(seenIn(figure)?.mean ?? 0)));

/** Cells by row, the second parameter rising upwards; the first runs along. */
function rowsOf({ plan: { design } }: Shown, across: number, up: number): number[][] {
  return Array.from({ length: up }, (_, row) => Array.from({ length: across }, (__, column) => design.grid![column * up + (up - 1 - row)]!));
}

const Drawing = ({ shown, width, em }: { readonly shown: Shown; readonly width: number; readonly em: number }) => {
  const { plan: { design, scenario }, organizations, figures } = shown;
  const [across, up] = design.factors as [string, string];
  const [columns, rows] = [across, up].map((path) => levelsOf(scenario.study!.vary![path]!)) as [readonly (number | boolean)[], readonly (number | boolean)[]];
  const cells = rowsOf(shown, columns.length, rows.length);
  const [left, top, right] = [1.8 * em + Math.max(...rows.map((level) => widthOf(levelText(level), em))) + 6, 0.5 * em, width - 1];
  const tall = Math.max(190, Math.min(0.72 * (right - left), 560));
  const [w, h] = [(right - left) / columns.length, tall / rows.length];
  const bottom = top + tall;
  const height = bottom + (isTightKey(shown, right - left, em) ? 9.8 : 8.6) * em;
  const reach = reachOf(shown);
  const ends = endsOf(shown.tones);
  const colourOf = (mean: number) => fillOf(reach === 0 ? 0 : mean / reach, ends);
  const rough = exactTo(shown.column.measure, reach / 40);
  const box = (row: number, column: number) => ({ left: left + column * w, top: top + row * h, width: w, height: h });
  const means = cells.map((row) => row.map((cell) => differenceIn(figures[cell])?.mean ?? Number.NaN));
  const line = means.flat().some(Number.isNaN) ? '' : zeroLine(means, (x, y) => [left + x * w, top + y * h]);
  const upwards = widthOf(axisOf(up, organizations), em, 600) <= tall ? axisOf(up, organizations) : labelOfPath(up, organizations);
  // So many columns to a label that none touches the next.
  const every = Math.max(1, Math.ceil((Math.max(...columns.map((level) => widthOf(levelText(level), em))) + 0.6 * em) / w));
  return (
    <>
      <svg class="plot map" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={text.chart.map(shown.measure, shown.format.unit)} style={{ fontSize: `${em}px` }}>
        <defs>
          <clipPath id="map-area"><rect x={left} y={top} width={right - left} height={tall} /></clipPath>
          <pattern id="spans" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0,0V6" class="hatching" /></pattern>
        </defs>
        {cells.map((row, r) => row.map((cell, c) => {
          const [seen, difference] = [seenIn(figures[cell]), differenceIn(figures[cell])];
          const { left: x, top: y } = box(r, c);
          return (
            <g key={cell}>
              <rect class={`cell ${seen ? '' : 'empty'} ${difference ? '' : 'first'}`} x={x + 0.5} y={y + 0.5} width={w - 1} height={h - 1} style={seen ? { fill: colourOf(seen.mean) } : {}} />
              {difference && !isClear(difference) && <rect x={x + 0.5} y={y + 0.5} width={w - 1} height={h - 1} fill="url(#spans)" />}
            </g>
          );
        }))}
        {line !== '' && <g clip-path="url(#map-area)"><path class="coast-under" d={line} /><path class="coast" d={line} /></g>}
        <CellNumbers shown={shown} rows={cells} boxOf={box} sizeOf={rough.size} reach={reach} colourOf={colourOf} em={em} />
        {cells.map((row, r) => row.map((cell, c) => cell === chosen.value && <rect key={cell} class="cursor" x={box(r, c).left} y={box(r, c).top} width={w} height={h} />))}
        <g class="axis">
          {columns.map((level, c) => c % every === 0 && <text key={c} x={left + (c + 0.5) * w} y={bottom + 1.4 * em} text-anchor="middle">{levelText(level)}</text>)}
          {rows.map((level, r) => r % Math.max(1, Math.ceil((rows.length * 1.4 * em) / tall)) === 0 && <text key={r} x={left - 6} y={bottom - (r + 0.5) * h} dy="0.35em" text-anchor="end">{levelText(level)}</text>)}
          <text class="label" x={(left + right) / 2} y={bottom + 2.9 * em} text-anchor="middle">{axisOf(across, organizations)}</text>
          <text class="label" transform={`translate(${0.9 * em},${(top + bottom) / 2}) rotate(-90)`} text-anchor="middle">{fitted(upwards, tall, em, 600)}</text>
        </g>
        <Key shown={shown} left={left} right={right} y={bottom + 4.4 * em} em={em} reach={reach} ends={ends} format={rough} />
      </svg>
      <Cells shown={shown} rows={cells} boxOf={box} />
    </>
  );
};

const SHADES = 11;

interface KeyProps {
  readonly shown: Shown;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly em: number;
  readonly reach: number;
  readonly ends: readonly [string, string];
  readonly format: Format;
}

const sidesIn = ({ organizations }: Shown) => text.chart.sides({ first: organizations[0]!.label, second: organizations[1]!.label });

/** Whether the two sides stand one under the other. */
const isTightKey = (shown: Shown, room: number, em: number): boolean => sidesIn(shown).some((words) => widthOf(words, em) > room / 2 - em);

/** What the colours mean. */
const Key = ({ shown, left, right, y, em, reach, ends, format }: KeyProps) => {
  const middle = (left + right) / 2;
  const [above, below] = sidesIn(shown);
  const isTight = isTightKey(shown, right - left, em);
  const hatched = middle - (2.5 * em + widthOf(text.chart.hatched, em)) / 2;
  const amount = reach > 0 ? format.amount(reach) : '';
  const shade = Math.min(2.2 * em, (right - left - 2 * widthOf(amount, em) - 10) / SHADES);
  const from = middle - (shade * SHADES) / 2;
  return (
    <g class="key">
      {Array.from({ length: SHADES }, (_, k) => <rect key={k} x={from + k * shade} y={y} width={shade - 1} height={0.9 * em} style={{ fill: fillOf(1 - (2 * k) / (SHADES - 1), ends) }} />)}
      <text x={isTight ? middle : middle - 0.6 * em} y={y + 2.1 * em} text-anchor={isTight ? 'middle' : 'end'}>{above}</text>
      <text x={isTight ? middle : middle + 0.6 * em} y={y + (isTight ? 3.3 : 2.1) * em} text-anchor={isTight ? 'middle' : 'start'}>{below}</text>
      <rect class="swatch" x={hatched} y={y + (isTight ? 4.1 : 2.9) * em} width={2 * em} height={0.9 * em} fill="url(#spans)" />
      <text x={hatched + 2.5 * em} y={y + (isTight ? 4.9 : 3.7) * em}>{text.chart.hatched}</text>
      <text x={from - 5} y={y + 0.75 * em} text-anchor="end">{amount}</text>
      <text x={from + shade * SHADES + 5} y={y + 0.75 * em}>{amount}</text>
    </g>
  );
};
