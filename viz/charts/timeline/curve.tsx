/** A curve: a line as far as it is settled, a fan where deadlines are open. */

import { line } from 'd3';
import { useRef } from 'preact/hooks';
import { placeOf, type Tone } from '../../scales/family.ts';
import { fanOf, layersOf } from './fan.ts';
import type { Curve } from './measured.ts';
import type { Band, Plot } from './plot.ts';

/** From one tick to the next that can be told from it. */
function strideOf({ x, left, right, points }: Plot): number {
  const [first, last] = x.domain() as [number, number];
  return Math.max(1, Math.floor((last - first + 1) / ((right - left) * points)));
}

/** Those ticks of [from, to) that are in sight and can be told apart, and the next on either side. */
export function ticksBetween(from: number, to: number, plot: Plot): readonly number[] {
  const [first, last] = plot.x.domain() as [number, number];
  const stride = strideOf(plot);
  const ticks: number[] = [];
  for (let t = Math.max(from, Math.floor(first) - 1); t < Math.min(to, last + 2); t += stride) ticks.push(t);
  return ticks;
}

/** As far as a curve was traced before: what is settled of it stays as it is, and is not traced again. */
interface Traced {
  readonly of: string;
  readonly plot: Plot;
  readonly band: Band;
  readonly settled: string;
  /** The last tick of it; −1 for none. */
  readonly last: number;
}

function tracedOf({ values, final }: Curve, before: Traced): Traced {
  const { plot, band: { y } } = before;
  const has = (t: number) => !Number.isNaN(values[t] ?? Number.NaN);
  const trace = line<number>((t) => plot.x(t), (t) => y(values[t]!)).defined(has);
  const fresh = ticksBetween(before.last < 0 ? 0 : before.last + strideOf(plot), final, plot);
  // A point alone would be closed, and then not be gone on from.
  const piece = (trace(fresh) ?? '').replaceAll('Z', '');
  const goesOn = has(before.last) && fresh.length > 0 && has(fresh[0]!);
  const settled = before.settled + (goesOn ? `L${piece.slice(1)}` : piece);
  return { ...before, settled, last: fresh.at(-1) ?? before.last };
}

interface CurveProps {
  readonly curve: Curve;
  /** Of which run and measure: only what is settled of the same stays so. */
  readonly of: string;
  readonly tone: Tone;
  readonly plot: Plot;
  readonly band: Band;
  readonly kind?: 'curve' | 'trace';
}

const isBefore = (traced: Traced | undefined, { of, plot, band, curve }: CurveProps): traced is Traced =>
  traced?.of === of && traced.plot === plot && traced.band === band && traced.last < curve.final;

export const CurveOf = (props: CurveProps) => {
  const { curve, of, tone, plot, band, kind = 'curve' } = props;
  const before = useRef<Traced | undefined>(undefined);
  const traced = tracedOf(curve, isBefore(before.current, props) ? before.current : { of, plot, band, settled: '', last: -1 });
  before.current = traced;
  const fan = curve.most && fanOf(curve, plot, band);
  return (
    <g class={`${kind} ${placeOf(tone)}`} style={{ color: `var(${tone.token})` }}>
      {fan && layersOf(curve).map(([from, to], k) => <path key={k} class="open" d={fan(ticksBetween(from, to, plot)) ?? ''} />)}
      <path class="final" d={traced.settled} />
    </g>
  );
};
