/** What `study` and `merge` print: every measure where there is one cell, service by cell where there are more, and what it turns on. */

import type { Comparison } from '../../study/compare.ts';
import type { Level, Recovery } from '../../study/level.ts';
import { sensitivities } from '../../study/sensitivity.ts';
import { type CellSummary, cellSummaries } from '../../study/summary.ts';
import type { Table } from '../../study/table.ts';
import { aligned } from '../table.ts';
import { claimsLines } from './study-claims.ts';

const MAIN = 'service';

const number = (value: number): string => (Number.isFinite(value) ? value.toFixed(4) : '–');
const meanOf = (level: Level | Recovery): number => ('mean' in level ? level.mean : level.restrictedMean.mean);

export function* summaryTable(table: Table): Generator<string> {
  const { scenario, design } = table.plan;
  const { title, question, seed } = scenario;
  yield `${title} — seed ${seed}, ${design.worlds} worlds${design.cells.length > 1 ? `, ${design.cells.length} cells` : ''}\n${question}\n\n`;
  if (design.cells.length === 1) yield* everything(table);
  else yield* byCell(table);
  yield* claimsLines(table);
}

function* everything(table: Table): Generator<string> {
  const [summary] = cellSummaries(table);
  const { organizations, pairs } = summary!;
  const ids = table.plan.columns.map(({ id }) => id);
  for (const { first, second, measures } of pairs) {
    const row = (id: string) => [id, ...compared(organizations[first]![id]!, organizations[second]![id]!, measures[id]!)];
    yield `${aligned([['', ...headings(first, second)], ...ids.map(row)])}\n`;
  }
  if (pairs.length === 0) yield* alone(summary!);
  yield 'Times of recovery and relearning are cut off at the horizon, and so are their means.\n';
}

/** A scenario with one organisation. */
function* alone({ organizations }: CellSummary): Generator<string> {
  for (const [name, levels] of Object.entries(organizations)) {
    yield aligned([['', name, 'n'], ...Object.entries(levels).map(([id, level]) => [id, number(meanOf(level)), String(level.n)])]);
  }
}

function* byCell(table: Table): Generator<string> {
  const { factors } = table.plan.design;
  const [first, second] = table.plan.scenario.organizations.map(({ name }) => name);
  const rows = [...cellSummaries(table)].map(({ values, organizations, pairs }) => {
    const cells = factors.map((path) => String(values[path] ?? ''));
    const levels = second === undefined ? [number(meanOf(organizations[first!]![MAIN]!))] : compared(organizations[first!]![MAIN]!, organizations[second]![MAIN]!, pairs[0]!.measures[MAIN]!);
    return [...cells, ...levels];
  });
  yield `${aligned([[...factors, ...(second === undefined ? [first!] : headings(first!, second))], ...rows])}\n`;
  yield* sensitivity(table);
  yield `This is ${MAIN}; all measures are in summary.json, and in what --format json prints.\n`;
}

/** How much each parameter does to the difference between the first two, or to the only one there is. */
function* sensitivity(table: Table): Generator<string> {
  const names = table.plan.scenario.organizations.map(({ name }) => name).slice(0, 2);
  const found = [...sensitivities(table)].find(({ measure, of }) => measure === MAIN && of.join() === names.join());
  if (!found) return;
  const rows = found.factors.map((each) => 'muStar' in each
    ? [each.factor, ...[each.muStar, each.muStarInterval.low, each.muStarInterval.high, each.sigma].map(number)]
    : [each.factor, ...[each.first, each.firstInterval.low, each.firstInterval.high, each.total, each.totalInterval.low, each.totalInterval.high].map(number)]);
  const head = 'muStar' in found.factors[0]! ? ['μ*', '95% from', 'to', 'σ'] : ['first order', '95% from', 'to', 'total', '95% from', 'to'];
  yield `Sensitivity of ${names.join(' − ')}; no more than dummy has may be chance:\n${aligned([['', ...head], ...rows])}\n`;
}

const headings = (first: string, second: string): string[] => [first, second, `${first} − ${second}`, '95% from', 'to', `${first} more`, `${second} more`, 'worlds'];

const compared = (first: Level | Recovery, second: Level | Recovery, { mean, interval, wins, n }: Comparison): string[] =>
  [meanOf(first), meanOf(second), mean, interval.low, interval.high].map(number).concat([wins.first, wins.second, n].map(String));
