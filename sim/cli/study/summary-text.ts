/** `summary.json`, and what `--format json` prints. */

import { version } from '../../../package.json';
import { MODEL_VERSION } from '../../model/version.ts';
import { studyHash } from '../../study/plan.ts';
import { claimsIn } from '../../study/claims-in-table.ts';
import { sensitivities } from '../../study/sensitivity.ts';
import { cellSummaries } from '../../study/summary.ts';
import type { Table } from '../../study/table.ts';
import { jsonWithList } from './json.ts';

/** In pieces, since there may be many cells. */
export function summaryText(table: Table): Generator<string> {
  const { scenario, design, columns } = table.plan;
  const measures = Object.fromEntries(columns.map(({ id, measure: { label, unit, better } }) => [id, { label, unit, better }]));
  const { title, question, seed } = scenario;
  const sensitivity = [...sensitivities(table)];
  const claims = claimsIn(table).map(({ claim, cell, against, ...found }) => ({ id: claim.id, cell: design.cells[cell]!.id, ...(against !== undefined && { against: design.cells[against]!.id }), ...found }));
  const head = { heterarchy: version, model: MODEL_VERSION, study: studyHash(table.plan), title, question, seed, worlds: design.worlds, factors: design.factors, measures, ...(sensitivity.length > 0 && { sensitivity }), ...(claims.length > 0 && { claims }) };
  return jsonWithList(head, 'cells', cellSummaries(table));
}
