/** What `claims` prints and writes. */

import { version } from '../../../package.json';
import { MODEL_VERSION } from '../../model/version.ts';
import type { Tried } from '../../study/claims.ts';
import { aligned } from '../table.ts';

export interface Judged extends Tried {
  /** The file's name. */
  readonly scenario: string;
}

const number = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(4));

export function claimsTable(judged: readonly Judged[]): string {
  const rows = judged.map(({ claim, verdict, mean, interval, n }) => [claim.id, claim.measure, verdict, number(mean), number(interval.low), number(interval.high), number(claim.margin), String(n)]);
  const says = judged.map(({ claim, verdict }) => `${claim.id}: ${claim.says} ${verdict[0]!.toUpperCase()}${verdict.slice(1)}.\n`).join('');
  return `${aligned([['', 'measure', 'verdict', 'mean', '95% from', 'to', 'margin', 'worlds'], ...rows])}\n${says}`;
}

/** The shape is told in `claims --help`; null where there is no number. */
export function claimsJson(judged: readonly Judged[]): string {
  const claims = judged.map(({ scenario, claim, ...found }) => ({ scenario, ...claim, ...found }));
  return `${JSON.stringify({ heterarchy: version, model: MODEL_VERSION, claims }, null, 2)}\n`;
}
