/** Both organisations in the same worlds, line by line, and beside them the differences with their mean: an estimation plot. */

import { scaleLinear } from 'd3';
import { recoveryOf } from '../../../../sim/index.ts';
import { fitted, widthOf } from '../../../charts/measure.ts';
import { isHollow } from '../../../scales/family.ts';
import { text } from '../../../text/en-experiment.ts';
import { horizonIn } from '../study/figures.ts';
import { waitingFor } from '../sentence.ts';
import { differenceIn, formatIn, type Shown, ticksFormat } from './shown.ts';
import { useWidth } from './width.ts';

/** Worlds drawn one by one, at most: more are one grey patch. */
export const MOST_DRAWN = 200;

interface PairedProps {
  readonly shown: Shown;
  readonly cell: number;
  readonly height: number;
  /** A world to be seen among the others, by its place among those done. */
  readonly world?: number | undefined;
}

/** Waits that had not ended are drawn at the longest time watched. */
export function comparableIn({ study, column, place }: Shown, cell: number): readonly (readonly number[])[] {
  const values = study.valuesOf(cell, place);
  const horizon = horizonIn(study, cell, column);
  return horizon === undefined ? values : values.map((each) => each.map((value) => Math.min(value, horizon)));
}

/** Of waits: in how many worlds each organisation had not come to the end of it. */
export function unendedIn({ study, column, place, organizations }: Shown, cell: number): readonly string[] {
  const horizon = horizonIn(study, cell, column);
  if (horizon === undefined) return [];
  return study.valuesOf(cell, place).flatMap((values, k) => {
    const { n, recovered } = recoveryOf(values, horizon);
    return recovered < n ? [text.result.waitsOf(organizations[k]!.label, n - recovered, n)] : [];
  });
}

/** Dots stacked away from the middle where they would cover each other, as far as there is room. */
function swarm(values: readonly number[], y: (value: number) => number, radius: number, most: number): number[] {
  const placed: { at: number; x: number }[] = [];
  return values.map((value) => {
    const at = y(value);
    const near = placed.filter((other) => Math.abs(other.at - at) < 2 * radius);
    let x = 0;
    for (let k = 1; near.some((other) => Math.abs(other.x - x) < 2 * radius - 0.5); k++) x = (k % 2 === 1 ? 1 : -1) * Math.ceil(k / 2) * (2 * radius - 0.4);
    placed.push({ at, x });
    return Math.max(-most, Math.min(most, x));
  });
}

const extent = (values: readonly number[]): [number, number] => {
  const known = values.filter(Number.isFinite);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return low === high ? [low - (Math.abs(low) || 1) * 0.05, high + (Math.abs(high) || 1) * 0.05] : [low, high];
};

/** Whether there are worlds on either side of zero: only those sides are named. */
const sidesSeen = (differences: readonly number[]): readonly [above: boolean, below: boolean] => [differences.some((each) => each > 0), differences.some((each) => each < 0)];

/** In as many lines as it takes, up to three. */
const Lines = ({ words, x, y, room, em }: { readonly words: string; readonly x: number; readonly y: number; readonly room: number; readonly em: number }) => (
  <text class="name" x={x} y={y} text-anchor="middle">
    {wrapped(words, room, em).map((line, k) => <tspan key={k} x={x} dy={k === 0 ? 0 : '1.2em'}>{fitted(line, room, em, 600)}</tspan>)}
  </text>
);

function wrapped(words: string, room: number, em: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words.replace(/^([↑↓]) /, '$1\u00a0').split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && (widthOf(longer, em, 600) <= room || lines.length === 3)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

export const Paired = ({ shown, cell, height, world }: PairedProps) => {
  const { ref, width, em } = useWidth();
  return <div class="drawing" ref={ref} style={{ minHeight: `${height}px` }}>{width > 0 && <Drawing shown={shown} cell={cell} height={height} world={world} width={width} em={em * 0.87} />}</div>;
};

const Drawing = ({ shown, cell, height, world, width, em }: PairedProps & { readonly width: number; readonly em: number }) => {
  const { organizations, tones, measure } = shown;
  const format = formatIn(shown, cell);
  const all = comparableIn(shown, cell);
  const difference = differenceIn(shown.figures[cell]);
  const complete = all[0]!.map((_, n) => n).filter((n) => all.every((values) => Number.isFinite(values[n])));
  const drawn = complete.slice(0, MOST_DRAWN);
  if (!difference || drawn.length < 2) return <p class="waiting">{waitingFor(shown, cell)}</p>;
  const d = drawn.map((n) => all[0]![n]! - all[1]![n]!);
  const seen = sidesSeen(d);
  const sidesInWords = text.chart.sides({ first: organizations[0]!.label, second: organizations[1]!.label });
  const left = 3.2 * em;
  const middle = Math.round(width * (organizations.length > 2 ? 0.64 : 0.56));
  const span = middle - left - 1.2 * em;
  const roomFor = organizations.length === 2 ? span * 0.62 : span / organizations.length;
  const isTight = organizations.some(({ label }) => label.split(' ').some((word) => widthOf(word, em, 600) > roomFor));
  const [top, bottom] = [0.8 * em, height - (seen.every(Boolean) && !isTight ? 6.8 : 4.4) * em];
  const y = scaleLinear(extent(drawn.flatMap((n) => all.map((values) => values[n]!))), [bottom, top]).nice(5);
  const yd = scaleLinear(extent([0, ...d, difference.interval.low, difference.interval.high]), [bottom, top]).nice(5);
  const ticks = { y: y.ticks(5), yd: yd.ticks(5) };
  const columnAt = (k: number) => left + span * (organizations.length === 2 ? 0.18 + 0.64 * k : 0.12 + (0.76 * k) / (organizations.length - 1));
  const right = middle + 3.4 * em;
  const centre = (right + width - 4 * em) / 2;
  const radius = Math.max(1.6, Math.min(3.4, 46 / Math.sqrt(drawn.length)));
  const aside = swarm(d, yd, radius, (width - 4 * em - right) / 2 - radius);
  const lastEnds = columnAt(organizations.length - 1) + Math.min(roomFor, widthOf(organizations.at(-1)!.label, em, 600)) / 2 + em;
  const roomBeside = 2 * Math.min(centre - lastEnds, width - centre);
  const sides = [0, 1].filter((k) => seen[k]).map((k, n) => ({ words: sidesInWords[k]!, tone: tones[k]!, row: 2.6 * n }));
  return (
    <svg class="plot paired" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={text.chart.paired(measure)} style={{ fontSize: `${em}px` }}>
      <g class="axis">
        {ticks.y.map((tick) => <g key={tick}><path d={`M${left},${y(tick)}H${middle - 1.2 * em}`} /><text x={left - 6} y={y(tick)} dy="0.35em" text-anchor="end">{ticksFormat(shown, ticks.y).level(tick)}</text></g>)}
        {ticks.yd.map((tick) => <g key={tick}><path class={tick === 0 ? 'zero' : ''} d={`M${right},${yd(tick)}H${width}`} /><text x={right - 6} y={yd(tick)} dy="0.35em" text-anchor="end">{ticksFormat(shown, ticks.yd).size(tick)}</text></g>)}
      </g>
      <g class="worlds">
        {drawn.map((n) => <path key={n} class={n === world ? 'on' : ''} d={all.map((values, k) => `${k === 0 ? 'M' : 'L'}${columnAt(k)},${y(values[n]!)}`).join('')} />)}
      </g>
      {organizations.map(({ name, label }, k) => (
        <g key={name} class={`dots ${isHollow(tones[k]!) ? 'hollow' : ''}`} style={{ color: `var(${tones[k]!.token})` }}>
          {drawn.map((n) => <circle key={n} cx={columnAt(k)} cy={y(all[k]![n]!)} r={n === world ? radius + 2 : radius} />)}
          {isTight
            ? <><circle cx={0.5 * em} cy={bottom + (1.5 + 1.25 * k - 0.35) * em} r={0.34 * em} /><text x={1.2 * em} y={bottom + (1.5 + 1.25 * k) * em}>{fitted(k < 2 && seen[k] ? sidesInWords[k]! : label, width - 1.4 * em, em, 600)}</text></>
            : <Lines words={label} x={columnAt(k)} y={bottom + 1.5 * em} room={roomFor} em={em} />}
        </g>
      ))}
      <g class="differences">
        {drawn.map((n, k) => <circle key={n} cx={centre + aside[k]!} cy={yd(d[k]!)} r={n === world ? radius + 2 : radius} class={n === world ? 'on' : ''} />)}
        <path class="interval" d={`M${width - 1.3 * em},${yd(difference.interval.low)}V${yd(difference.interval.high)}`} />
        <path class="mean" d={`M${width - 1.3 * em - 6},${yd(difference.mean)}l6,-6 6,6 -6,6z`} />
        <text class="value" x={width} y={yd(difference.interval.high) - 0.7 * em} text-anchor="end">{format.size(difference.mean)}</text>
        {!isTight && sides.map(({ words, tone, row }) => <g key={words} style={{ color: `var(${tone.token})` }} class="side"><Lines words={words} x={centre} y={bottom + (1.5 + row) * em} room={roomBeside} em={em} /></g>)}
      </g>
    </svg>
  );
};
