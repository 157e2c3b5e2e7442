/** What the curves say at the tick shown: the last of it that is settled. */

import type { Measure, Series } from '../../../sim/index.ts';
import { WINDOW } from '../../store/service.ts';
import type { Curve } from './measured.ts';

/** A value and the tick it is of: the one shown, or the last before it whose deadlines have passed. −1 where none has. */
export interface Settled {
  readonly tick: number;
  readonly value: number;
}

export interface Reading extends Settled {
  /** Which curve. */
  readonly k: number;
  /** The height at which it is written. */
  readonly at: number;
}

const settled = (last: number, value: number): Settled => ({ tick: Number.isNaN(value) ? -1 : last, value });

/** A curve's last settled value up to a tick. */
export function readAt({ values, final }: Curve, tick: number): Settled {
  const last = Math.min(tick, final - 1);
  return settled(last, values[last] ?? Number.NaN);
}

/** The same of what is written down by now: curves are drawn a little later, and the figures of the stages would say otherwise. */
export function readNow(measure: Measure, series: Series, final: number, tick: number): Settled {
  const last = Math.min(tick, (measure.byCohort ? final : series.length) - 1);
  return settled(last, last < 0 ? Number.NaN : measure.over(series, [Math.max(0, last - WINDOW + 1), last + 1]));
}

/** One a curve, from the top; moved apart no more than it takes to write them under each other. */
export function readingsOf(read: readonly Settled[], y: (value: number) => number, { top, bottom, apart }: { readonly top: number; readonly bottom: number; readonly apart: number }): readonly Reading[] {
  const placed: Reading[] = [];
  const wished = read.map((each, k): Reading => ({ k, ...each, at: each.tick < 0 ? top : y(each.value) }));
  for (const reading of wished.sort((a, b) => a.at - b.at || a.k - b.k)) {
    const above = placed.at(-1)?.at ?? top - apart;
    placed.push({ ...reading, at: Math.max(reading.at, above + apart) });
  }
  const over = Math.max(0, (placed.at(-1)?.at ?? 0) - bottom);
  return placed.map((reading) => ({ ...reading, at: reading.at - over }));
}
