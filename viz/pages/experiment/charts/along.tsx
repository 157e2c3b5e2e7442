/** One parameter varied: what each organisation comes to along it, and the difference with its interval. */

import { area, line, scaleLinear, scalePoint } from 'd3';
import { fitted, widthOf } from '../../../charts/measure.ts';
import { isHollow, placeOf } from '../../../scales/family.ts';
import { text } from '../../../text/en-experiment.ts';
import { leastOf, levelText, mostOf } from '../format.ts';
import { Cells } from './cells.tsx';
import { Frame } from './frame.tsx';
import { CellTable } from './cell-table.tsx';
import { chosen } from '../store.ts';
import { Reading } from './reading.tsx';
import { axisOf, differenceIn, labelOfPath, type Shown, ticksFormat, worldsIn } from './shown.ts';
import { useWidth } from './width.ts';

/** A mean and its interval, of a level or of a wait. */
interface Point {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

function pointOf(shown: Shown, cell: number, organization: number): Point | undefined {
  const level = shown.figures[cell]?.levels[organization];
  if (!level) return undefined;
  const { mean, low, high } = 'mean' in level ? { mean: level.mean, ...level.interval } : level.restrictedMean;
  return Number.isFinite(mean) ? { mean, low: Number.isFinite(low) ? low : mean, high: Number.isFinite(high) ? high : mean } : undefined;
}

function differenceAt(shown: Shown, cell: number): Point | undefined {
  const difference = differenceIn(shown.figures[cell]);
  return difference && { mean: difference.mean, ...difference.interval };
}

export const Along = ({ shown }: { readonly shown: Shown }) => {
  const { ref, width, em } = useWidth();
  const [path] = shown.plan.design.factors;
  const label = labelOfPath(path!, shown.organizations);
  return (
    <Frame title={text.chart.along(label)} says={text.chart.alongSays(text.worlds(worldsIn(shown)[0]))} name="along" table={() => <CellTable shown={shown} />}>
      <Reading shown={shown} />
      <div class="drawing along-drawing" ref={ref}>{width > 0 && <Drawing shown={shown} path={path!} label={label} width={width} em={em * 0.87} />}</div>
    </Frame>
  );
};

/** As far as means and intervals reach; of these no further than values can: of two or three worlds they reach anywhere. */
function reachOf(points: readonly (Point | undefined)[], [least, most]: readonly [number, number], also: readonly number[] = []): [number, number] {
  const all = [...points.flatMap((point) => (point ? [point.mean, Math.max(least, point.low), Math.min(most, point.high)] : [])), ...also];
  return all.length === 0 ? [0, 1] : [Math.min(...all), Math.max(...all)];
}

/** Of a name with its dot, and what is between it and the next. */
const widthOfName = (label: string, em: number): number => widthOf(label, em, 600) + 2.4 * em;
const widthOfNames = ({ organizations }: Shown, em: number): number => organizations.reduce((sum, { label }) => sum + widthOfName(label, em), 0);

/** The organisations in their colours, from the right. */
const Names = ({ shown: { organizations, tones }, right, y, em }: { readonly shown: Shown; readonly right: number; readonly y: number; readonly em: number }) => {
  let at = right;
  return (
    <g class="series">
      {[...organizations.keys()].reverse().map((k) => {
        const { name, label } = organizations[k]!;
        const end = at;
        at -= widthOfName(label, em);
        return (
          <g key={name} class={placeOf(tones[k]!)} style={{ color: `var(${tones[k]!.token})` }}>
            <text x={end} y={y} text-anchor="end">{label}</text>
            <circle cx={end - widthOf(label, em, 600) - 0.8 * em} cy={y - 0.35 * em} r={0.34 * em} />
          </g>
        );
      })}
    </g>
  );
};

/** Over the differences: whom each side of zero speaks for; in two lines where one has no room for both. */
const Sides = ({ shown: { organizations, tones }, left, right, y, em }: { readonly shown: Shown; readonly left: number; readonly right: number; readonly y: number; readonly em: number }) => {
  const pair = { first: organizations[0]!.label, second: organizations[1]!.label };
  const [above, below] = text.chart.sides(pair);
  const isTight = widthOf(above + below, em, 600) > right - left - em;
  return (
    <>
      <text class="heading" style={{ fill: `var(${tones[0]!.token})` }} x={left} y={isTight ? y - 1.2 * em : y}>{fitted(above, right - left, em, 600)}</text>
      <text class="heading" style={{ fill: `var(${tones[1]!.token})` }} x={isTight ? left : right} y={y} text-anchor={isTight ? 'start' : 'end'}>{fitted(below, right - left, em, 600)}</text>
    </>
  );
};

interface DrawingProps {
  readonly shown: Shown;
  readonly path: string;
  readonly label: string;
  readonly width: number;
  readonly em: number;
}

const Drawing = ({ shown, path, label, width, em }: DrawingProps) => {
  const { organizations, tones, column, plan: { design } } = shown;
  const cells = design.cells.map((_, cell) => cell);
  const levels = design.cells.map(({ values }) => values[path]!);
  const [left, right] = [4 * em, width - 1.2 * em];
  const x = typeof levels[0] === 'number' ? scaleLinear([Math.min(...(levels as number[])), Math.max(...(levels as number[]))], [left + em, right - em]) : undefined;
  const point = scalePoint(levels.map(String), [left + em, right - em]).padding(0.4);
  const at = (cell: number): number => x?.(levels[cell] as number) ?? point(String(levels[cell])) ?? left;
  const most = mostOf(column.measure);
  const heading = text.chart.levels(shown.measure);
  // Where the names leave no room beside it, the heading has a line of its own.
  const isTight = widthOf(heading, em, 600) + em > right - left - widthOfNames(shown, em);
  const upper = { top: (isTight ? 3.7 : 2.2) * em, bottom: Math.max(150, width * 0.26) + (isTight ? 1.5 * em : 0) };
  const lower = { top: upper.bottom + 3.6 * em, bottom: upper.bottom + 3.6 * em + Math.max(150, width * 0.24) };
  const height = lower.bottom + 3.6 * em;
  const each = organizations.map((_, k) => cells.map((cell) => pointOf(shown, cell, k)));
  const differences = cells.map((cell) => differenceAt(shown, cell));
  const y = scaleLinear(reachOf(each.flat(), [leastOf(column.measure), most]), [upper.bottom, upper.top]).nice(4).clamp(true);
  const yd = scaleLinear(reachOf(differences, [-most, most], [0]), [lower.bottom, lower.top]).nice(4).clamp(true);
  const ticks = { y: y.ticks(4), yd: yd.ticks(4) };
  const now = chosen.value;
  const half = cells.map((cell) => [(at(Math.max(0, cell - 1)) + at(cell)) / 2, (at(cell) + at(Math.min(cells.length - 1, cell + 1))) / 2] as const);
  return (
    <>
      <svg class="plot along" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={text.chart.along(label)} style={{ fontSize: `${em}px` }}>
        <text class="heading" x={left} y={0.9 * em}>{fitted(widthOf(heading, em, 600) > right - left ? shown.measure : heading, right - left, em, 600)}</text>
        <Names shown={shown} right={right} y={(isTight ? 2.4 : 0.9) * em} em={em} />
        <Sides shown={shown} left={left} right={right} y={lower.top - 0.9 * em} em={em} />
        <g class="axis">
          {ticks.y.map((tick) => <g key={tick}><path d={`M${left},${y(tick)}H${right}`} /><text x={left - 6} y={y(tick)} dy="0.35em" text-anchor="end">{ticksFormat(shown, ticks.y).level(tick)}</text></g>)}
          {ticks.yd.map((tick) => <g key={tick}><path class={tick === 0 ? 'zero' : ''} d={`M${left},${yd(tick)}H${right}`} /><text x={left - 6} y={yd(tick)} dy="0.35em" text-anchor="end">{ticksFormat(shown, ticks.yd).size(tick)}</text></g>)}
          {cells.filter((cell) => cells.length <= 12 || cell % Math.ceil(cells.length / 12) === 0).map((cell) => <text key={cell} x={at(cell)} y={lower.bottom + 1.5 * em} text-anchor="middle">{levelText(levels[cell]!)}</text>)}
          <text class="label" x={(left + right) / 2} y={lower.bottom + 3 * em} text-anchor="middle">{axisOf(path, organizations)}</text>
        </g>
        {now !== undefined && <path class="at" d={`M${at(now)},${upper.top}V${lower.bottom}`} />}
        {organizations.map(({ name }, k) => {
          const known = cells.filter((cell) => each[k]![cell]);
          return (
            <g key={name} class={`series ${placeOf(tones[k]!)} ${isHollow(tones[k]!) ? 'hollow' : ''}`} style={{ color: `var(${tones[k]!.token})` }}>
              <path class="trace" d={line<number>().x(at).y((cell) => y(each[k]![cell]!.mean))(known) ?? ''} />
              {known.map((cell) => <path key={cell} class="whisker" d={`M${at(cell)},${y(each[k]![cell]!.low)}V${y(each[k]![cell]!.high)}`} />)}
              {known.map((cell) => <circle key={cell} cx={at(cell)} cy={y(each[k]![cell]!.mean)} r={cell === now ? 5.5 : 3.6} />)}
            </g>
          );
        })}
        <g class="difference">
          <path class="band" d={area<number>().x(at).y0((cell) => yd(differences[cell]!.low)).y1((cell) => yd(differences[cell]!.high))(cells.filter((cell) => differences[cell])) ?? ''} />
          <path class="trace" d={line<number>().x(at).y((cell) => yd(differences[cell]!.mean))(cells.filter((cell) => differences[cell])) ?? ''} />
          {cells.filter((cell) => differences[cell]).map((cell) => {
            const { mean, low, high } = differences[cell]!;
            return <circle key={cell} class={low > 0 || high < 0 ? '' : 'open'} cx={at(cell)} cy={yd(mean)} r={cell === now ? 6 : 4} />;
          })}
        </g>
      </svg>
      <Cells shown={shown} rows={[cells]} boxOf={(_, cell) => ({ left: cell === 0 ? left : half[cell]![0], top: upper.top, width: (cell === cells.length - 1 ? right : half[cell]![1]) - (cell === 0 ? left : half[cell]![0]), height: lower.bottom - upper.top })} />
    </>
  );
};
