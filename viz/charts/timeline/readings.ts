/** What the curves say at the tick shown: the last of it that is settled. */

import type { Curve } from './measured.ts';

export interface Reading {
  /** Which curve. */
  readonly k: number;
  /** The tick it is of: the one shown, or the last before it whose deadlines have passed. −1 where none has. */
  readonly tick: number;
  readonly value: number;
  /** The height at which it is written. */
  readonly at: number;
}

/** A curve's last settled value up to a tick. */
export function readAt({ values, final }: Curve, tick: number): { readonly tick: number; readonly value: number } {
  const last = Math.min(tick, final - 1);
  const value = values[last] ?? Number.NaN;
  return { tick: Number.isNaN(value) ? -1 : last, value };
}

/** One a curve, from the top; moved apart no more than it takes to write them under each other. */
export function readingsOf(curves: readonly Curve[], tick: number, y: (value: number) => number, { top, bottom, apart }: { readonly top: number; readonly bottom: number; readonly apart: number }): readonly Reading[] {
  const read = (curve: Curve, k: number): Reading => {
    const found = readAt(curve, tick);
    return { k, ...found, at: found.tick < 0 ? top : y(found.value) };
  };
  const placed: Reading[] = [];
  for (const reading of curves.map(read).sort((a, b) => a.at - b.at || a.k - b.k)) {
    const above = placed.at(-1)?.at ?? top - apart;
    placed.push({ ...reading, at: Math.max(reading.at, above + apart) });
  }
  const over = Math.max(0, (placed.at(-1)?.at ?? 0) - bottom);
  return placed.map((reading) => ({ ...reading, at: reading.at - over }));
}
