/** The difference in every world, a dot each, with the mean and its 95% interval: how far worlds agree. */

import { scaleLinear } from 'd3';
import type { Tone } from '../../scales/family.ts';
import { session } from '../../store/app.ts';
import { compareText } from '../../text/en-compare.ts';
import type { Outcome } from './worlds.ts';

const words = compareText.worlds;

const [WIDTH, MARGIN, SIZE] = [290, 14, 5];
/** Under the dots: the mean, the axis with its numbers, and whom each side speaks for, a line each. */
const [MEAN, AXIS, NUMBERS, SIDES, LINE] = [12, 19, 31, 46, 14];

/** Dots that would hide one another stand over each other instead. */
function stacked(places: readonly number[]): readonly number[] {
  const taken: { x: number; level: number }[] = [];
  return places.map((x) => {
    let level = 0;
    while (taken.some((dot) => dot.level === level && Math.abs(dot.x - x) < 2 * SIZE)) level = level > 0 ? -level : 1 - level;
    taken.push({ x, level });
    return level;
  });
}

interface DotsProps {
  readonly outcome: Outcome;
  readonly labels: readonly [string, string];
  readonly tones: readonly (Tone | undefined)[];
  readonly seedOf: (world: number) => string;
  readonly visit: (seed: string) => void;
}

export const Dots = ({ outcome: { differences, mean, interval, n }, labels, tones, seedOf, visit }: DotsProps) => {
  const most = Math.max(0.02, ...differences.map(Math.abs));
  const x = scaleLinear([-most, most], [MARGIN, WIDTH - MARGIN]);
  const levels = stacked(differences.map(x));
  const middle = SIZE * (1 - Math.min(0, ...levels));
  const foot = middle + SIZE * (1 + Math.max(0, ...levels));
  const height = foot + SIDES + LINE + 3;
  const now = session.run.value?.seed;
  const tone = (difference: number) => tones[difference < 0 ? 1 : 0];
  return (
    <svg class="dots" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={words.dots(n)}>
      <g class="axis">
        <path d={`M${MARGIN},${foot + AXIS}H${WIDTH - MARGIN}`} />
        {x.ticks(5).map((tick) => <g key={tick}><path d={`M${x(tick)},${foot + AXIS}v4`} /><text x={x(tick)} y={foot + NUMBERS} text-anchor="middle">{Number(Math.abs(100 * tick).toFixed(1))}</text></g>)}
      </g>
      <path class="zero" d={`M${x(0)},0V${foot + AXIS}`} />
      {!Number.isNaN(interval.low) && <path class="interval" d={`M${x(interval.low)},${foot + MEAN}H${x(interval.high)}`} />}
      <path class="mean" d={`M${x(mean)},${foot + MEAN - 5}V${foot + MEAN + 5}`} />
      {differences.map((difference, world) => (
        <circle key={world} cx={x(difference)} cy={middle + levels[world]! * SIZE} r={SIZE - 1} class={difference < 0 ? 'behind' : ''}
          style={{ color: `var(${tone(difference)?.token ?? '--ink'})` }} data-now={now === seedOf(world)} onClick={() => visit(seedOf(world))} />
      ))}
      <text x={0} y={foot + SIDES}>← {words.more(labels[1])}, {words.axisUnit}</text>
      <text x={WIDTH} y={foot + SIDES + LINE} text-anchor="end">{words.more(labels[0])}, {words.axisUnit} →</text>
    </svg>
  );
};
