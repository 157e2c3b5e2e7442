/** What `run` prints. */

import { version } from '../../package.json';
import type { Measured } from '../measures/summary.ts';
import type { Scenario } from '../scenario/types.ts';
import { csv } from '../study/tables/csv.ts';
import type { Result } from './run.ts';
import { aligned } from './table.ts';

const shown = ({ value, censored }: Measured): string => (censored ? 'not by the end' : Number.isNaN(value) ? '–' : value.toFixed(4));

/** One row a measure, one column an organisation. */
export function asTable(scenario: Scenario, seed: string, ticks: number, results: readonly Result[]): string {
  const ids = results[0]!.measured.map(({ id }) => id);
  const rows = ids.map((id, n) => [id, ...results.map(({ measured }) => shown(measured[n]!))]);
  const head = ['', ...results.map(({ organization }) => organization.label)];
  const last = ['digest', ...results.map(({ digest }) => digest)];
  return `${scenario.title} — seed ${seed}, ${ticks} ticks\n${scenario.question}\n\n${aligned([head, ...rows, last])}`;
}

/** The shape is told in `run --help`; null where there is no number. */
export function asJson(scenario: Scenario, seed: string, ticks: number, results: readonly Result[]): string {
  const organizations = results.map(({ organization, digest, measured }) => ({
    name: organization.name,
    label: organization.label,
    digest,
    measures: Object.fromEntries(measured.map(({ id, value }) => [id, Number.isNaN(value) ? null : value])),
    censored: measured.filter(({ censored }) => censored).map(({ id }) => id),
  }));
  const { title, question } = scenario;
  return `${JSON.stringify({ heterarchy: version, title, question, seed, ticks, organizations }, null, 2)}\n`;
}

/** One row an organisation and measure. */
export function asCsv(_scenario: Scenario, seed: string, ticks: number, results: readonly Result[]): string {
  const rows = results.flatMap(({ organization, digest, measured }) =>
    measured.map(({ id, value, censored }) => [organization.name, seed, ticks, digest, id, value, censored ? 1 : 0]));
  return csv(['organization', 'seed', 'ticks', 'digest', 'measure', 'value', 'censored'], rows);
}
