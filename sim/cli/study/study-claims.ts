/** What `study` prints of the claims its scenario makes. */

import { seatsOf, unseated } from '../../study/cell-claims.ts';
import { claimsIn } from '../../study/claims-in-table.ts';
import type { Table } from '../../study/table.ts';
import { aligned } from '../table.ts';

const number = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(4));

export function* claimsLines(table: Table): Generator<string> {
  const { scenario, design: { factors, cells, sample } } = table.plan;
  if ((scenario.claims ?? []).length === 0) return;
  const seats = seatsOf(table.plan);
  const rows = claimsIn(table, seats).map(({ claim, cell, verdict, mean, interval, n, wins }) => [claim.id, ...factors.map((path) => String(cells[cell]!.values[path] ?? '')), verdict, ...[mean, interval.low, interval.high, claim.margin].map(number), String(n), String(wins)]);
  if (rows.length > 0) yield `\n${aligned([['Claims', ...factors, 'verdict', 'mean', '95% from', 'to', 'margin', 'worlds', 'went so'], ...rows])}`;
  if (rows.length > 1) yield `Each is judged by itself in each cell, and all ${rows.length} are corrected together (Holm).\n`;
  const left = unseated(table.plan, seats).map(({ id }) => id).join(', ');
  if (left !== '') yield `${rows.length > 0 ? '' : '\n'}Claims that are not judged here, since ${sample ? 'a sample tries none' : 'the study has no cell or measure that they ask for'}: ${left}. "heterarchy claims" tries them.\n`;
}
