/** The curves of the measure shown, drawn anew as the run is written down, and the axes they need. */

import { useComputed } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Measure, Series } from '../../../sim/index.ts';
import { curves as beat } from '../../store/beats.ts';
import { measureShown } from '../../store/chart.ts';
import type { Run } from '../../store/page-run.ts';
import { finalBefore } from '../../store/service.ts';
import type { Session } from '../../store/session.ts';
import { charted, type Curve, curveOf, isBounded, isShare, say, sayDifference, seriesOf } from './measured.ts';
import { balancedScale, type Scale, scaleOf } from './plot.ts';

const measureNow = (): Measure => charted.find(({ id }) => id === measureShown.value) ?? charted[0]!;

export interface Measured {
  /** The run and the measure: what is settled of a curve of the same stays so. */
  readonly of: string;
  readonly measure: Measure;
  /** All that was written down, one a stage. */
  readonly all: readonly Series[];
  readonly curves: readonly Curve[];
}

/** What the measure shown makes of all that was written down. */
export function useCurves(session: Session, run: Run): Measured {
  const last = useRef<{ readonly of: string; readonly curves: readonly Curve[] }>({ of: '', curves: [] });
  return useComputed(() => {
    void beat.value;
    const [now, done, measure] = [session.run.peek() ?? run, session.done.peek(), measureNow()];
    const all = session.history().map((columns, side) => seriesOf(now, side, columns, session.logs()[side]!, done));
    const of = `${now.run} ${measure.id}`;
    const before = last.current.of === of ? last.current.curves : [];
    const curves = all.map((series, k) => curveOf(measure, series, finalBefore(now.scenario, done), before[k]));
    last.current = { of, curves };
    return { of, measure, all, curves };
  }).value;
}

/** Of what is settled. */
const most = (curves: readonly Curve[]): number => curves.reduce((high, { values, final }) => values.subarray(0, final).reduce((a, b) => (b > a ? b : a), high), 0);
const farthest = (curves: readonly Curve[]): number => Math.max(most(curves), most(curves.map((curve) => ({ ...curve, values: curve.values.map((value) => -value) }))));

export interface Scales {
  readonly scale: Scale;
  readonly difference?: Scale;
}

export function scalesOf(measure: Measure, curves: readonly Curve[], differences: readonly Curve[]): Scales {
  const scale = scaleOf(most(curves), isBounded(measure), (value) => say(measure, value));
  return differences.length === 0 ? { scale } : { scale, difference: balancedScale(farthest(differences), isShare(measure), (value) => sayDifference(measure, value)) };
}
