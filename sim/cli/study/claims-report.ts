/** What `claims` prints and writes. */

import { version } from '../../../package.json';
import { MODEL_VERSION } from '../../model/version.ts';
import type { Claim } from '../../scenario/types.ts';
import type { Tried, Verdict } from '../../study/claims.ts';
import { aligned } from '../table.ts';

/** A claim and what came of it. */
export interface Judged extends Claim, Omit<Tried, 'claim'> {
  /** The file's name without its ending. */
  readonly scenario: string;
  /** Hash of the study it was tried by. */
  readonly study: string;
}

const number = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(4));

export function claimsTable(judged: readonly Judged[]): string {
  const rows = judged.map(({ id, measure, verdict, mean, interval, margin, n, wins }) => [id, measure, verdict, number(mean), number(interval.low), number(interval.high), number(margin), String(n), String(wins)]);
  const says = judged.map(({ id, says, verdict }) => `${id}: ${says} ${verdict[0]!.toUpperCase()}${verdict.slice(1)}.\n`).join('');
  return `${aligned([['', 'measure', 'verdict', 'mean', '95% from', 'to', 'margin', 'worlds', 'went so'], ...rows])}\n${says}`;
}

/** The shape is told in `claims --help`; null where there is no number. */
export const claimsJson = (judged: readonly Judged[]): string => `${JSON.stringify({ heterarchy: version, model: MODEL_VERSION, claims: judged }, null, 2)}\n`;

/** Three digits and a true minus; null is how JSON has a number that is none. */
function figure(value: number | null): string {
  if (value === null || Number.isNaN(value)) return '–';
  const text = value.toFixed(3);
  return text === '-0.000' ? '0.000' : text.replace('-', '−');
}

const head = ['Claim', 'Who says', 'Verdict', 'Measure', 'Difference, 95% interval', 'Margin', 'Worlds that went so'];

/** Sorted by id, so that claims of one name stand together. @param folder Where the scenarios lie, seen from the table. */
export function claimsMarkdown(judged: readonly Judged[], folder = ''): string {
  const rows = [...judged].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, says, source, scenario, verdict, measure, mean, interval, margin, wins, n }) => [
    `[${id}](${folder}${scenario}.yaml): ${says}`,
    source ?? '',
    `**${verdict}**`,
    `\`${measure}\``,
    `${figure(mean)} [${figure(interval.low)}, ${figure(interval.high)}]`,
    String(margin),
    `${wins} of ${n}`,
  ]);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |\n`).join('');
}

const verdicts = ['supported', 'contradicted', 'equivalent', 'undetermined'] as const satisfies readonly Verdict[];

/** '3 supported, 1 contradicted, 0 equivalent, 2 undetermined'. */
export const tally = (judged: readonly Judged[]): string => verdicts.map((each) => `${judged.filter(({ verdict }) => verdict === each).length} ${each}`).join(', ');
