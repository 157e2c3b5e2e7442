/** Labels at the right end of the curves, kept apart. */

import type { Curve } from '../store/service.ts';

const APART = 19;

export interface EndLabel {
  readonly k: number;
  readonly at: number;
  readonly share: number;
  /** Deadlines are still open. */
  readonly open: boolean;
}

/** One a curve, at the height of its value at the tick shown; the nearest that leaves room for all. */
export function endLabels(curves: readonly Curve[], tick: number, y: (share: number) => number, frame: { readonly top: number; readonly bottom: number }): readonly EndLabel[] {
  const shareOf = (curve: Curve) => curve.service[Math.min(tick, curve.service.length - 1)] ?? Number.NaN;
  const wanted = curves.map((curve, k) => ({ k, share: shareOf(curve), open: tick >= curve.final, at: y(Number.isNaN(shareOf(curve)) ? 1 : shareOf(curve)) }));
  const placed: EndLabel[] = [];
  for (const label of wanted.sort((a, b) => a.at - b.at || a.k - b.k)) {
    const above = placed.at(-1)?.at ?? frame.top - APART;
    placed.push({ ...label, at: Math.max(label.at, above + APART) });
  }
  const over = Math.max(0, (placed.at(-1)?.at ?? 0) - frame.bottom);
  return placed.map((label) => ({ ...label, at: label.at - over }));
}
