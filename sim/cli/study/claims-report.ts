/** What `claims` prints and writes. */

import { version } from '../../../package.json';
import { MODEL_VERSION } from '../../model/version.ts';
import type { Tried } from '../../study/claims.ts';
import { aligned } from '../table.ts';

export interface Judged extends Tried {
  /** The file's name without its ending. */
  readonly scenario: string;
  /** Hash of the study it was tried by. */
  readonly study: string;
}

const number = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(4));

export function claimsTable(judged: readonly Judged[]): string {
  const rows = judged.map(({ claim, verdict, mean, interval, n, wins }) => [claim.id, claim.measure, verdict, number(mean), number(interval.low), number(interval.high), number(claim.margin), String(n), String(wins)]);
  const says = judged.map(({ claim, verdict }) => `${claim.id}: ${claim.says} ${verdict[0]!.toUpperCase()}${verdict.slice(1)}.\n`).join('');
  return `${aligned([['', 'measure', 'verdict', 'mean', '95% from', 'to', 'margin', 'worlds', 'went so'], ...rows])}\n${says}`;
}

/** The shape is told in `claims --help`; null where there is no number. */
export function claimsJson(judged: readonly Judged[]): string {
  const claims = judged.map(({ scenario, study, claim, ...found }) => ({ scenario, study, ...claim, ...found }));
  return `${JSON.stringify({ heterarchy: version, model: MODEL_VERSION, claims }, null, 2)}\n`;
}

/** As in text: a true minus, and three digits. */
const figure = (value: number): string => (Number.isNaN(value) ? '–' : (value.toFixed(3) === '-0.000' ? '0.000' : value.toFixed(3)).replace('-', '−'));
const cell = (text: string): string => text.replaceAll('|', '\\|');

/** By id, so that claims of one name stand together. @param folder Where the scenarios lie, seen from the table; without it they are not linked. */
export function claimsMarkdown(judged: readonly Judged[], folder?: string): string {
  const scenario = (name: string) => (folder === undefined ? name : `[${name}](${folder}${name}.yaml)`);
  const rows = [...judged].sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1)).map(({ claim, scenario: name, verdict, mean, interval, n, wins }) => [
    `\`${claim.id}\` ${claim.says}`, claim.source ?? '', scenario(name), `\`${claim.measure}\``, `**${verdict}**`, `${figure(mean)} [${figure(interval.low)}, ${figure(interval.high)}]`, String(claim.margin), `${wins} of ${n}`,
  ]);
  const head = ['Claim', 'Who says', 'Scenario', 'Measure', 'Verdict', 'Difference, 95% interval', 'Margin', 'Worlds that went so'];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |\n`).join('');
}
