/** What a study comes to, cell by cell, by the measure on show: asked of a worker, one request at a time. */

import { effect, signal } from '@preact/signals';
import { type Remote, wrap } from 'comlink';
import { applyCell, type Column, type Figure, type FigureRequest, horizonsOf } from '../../../../sim/index.ts';
import type { FigureService } from '../../../../sim/worker/figures.ts';
import { measure, phase, revision, standing } from './state.ts';
import { paced } from './pace.ts';
import type { Standing } from './standing.ts';

export interface Figured extends Figure {
  /** Worlds it is of, all organisations run. */
  readonly worlds: number;
}

/** Cells asked about at once. */
const BATCH = 64;

/** By cell; undefined where there is nothing yet. */
export const figures = signal<readonly (Figured | undefined)[]>([]);

let remote: Remote<FigureService> | undefined;
const service = (): Remote<FigureService> => (remote ??= wrap<FigureService>(new Worker(new URL('../../../../sim/worker/figures.ts', import.meta.url), { type: 'module', name: 'figures' })));

/** What is on show, for which figures are wanted. */
interface Wanted {
  readonly study: Standing;
  readonly column: Column;
  readonly place: number;
}

function wanted(): Wanted | undefined {
  const study = standing.value;
  const place = study?.plan.columns.findIndex(({ id }) => id === measure.value) ?? -1;
  return study?.columns.holds(place) ? { study, place, column: study.plan.columns[place]! } : undefined;
}

/** Which cells have been summed up, at which count of their rows. */
let seen: Uint32Array<ArrayBuffer> = new Uint32Array();
let of: Wanted | undefined;
let working = false;

const isSame = (a: Wanted | undefined, b: Wanted | undefined): boolean => a?.study === b?.study && a?.place === b?.place;

export function horizonIn({ plan }: Standing, cell: number, { waitsAfter }: Column): number | undefined {
  return waitsAfter === undefined ? undefined : (horizonsOf(applyCell(plan.scenario, plan.design.cells[cell]!))[waitsAfter] ?? Number.NaN);
}

function requestFor({ study, column, place }: Wanted, cell: number): FigureRequest {
  const { scenario, design } = study.plan;
  const horizon = horizonIn(study, cell, column);
  return {
    seed: scenario.seed, cell: design.cells[cell]!.id, column: column.id, organizations: scenario.organizations.map(({ name }) => name), values: study.valuesOf(cell, place),
    ...(horizon !== undefined && { horizon }),
  };
}

const stale = ({ touched }: Standing): number[] => [...touched.keys()].filter((cell) => touched[cell] !== seen[cell]).slice(0, BATCH);

async function follow(now: Wanted): Promise<void> {
  for (let cells = stale(now.study); cells.length > 0; cells = stale(now.study)) {
    for (const cell of cells) seen[cell] = now.study.touched[cell]!;
    const asked = cells.map((cell) => requestFor(now, cell));
    const found = await service().figures(asked);
    if (!isSame(now, of)) return;
    const next = figures.value.slice();
    for (const [k, cell] of cells.entries()) next[cell] = { ...found[k]!, worlds: asked[k]!.values[0]!.length };
    const tell = () => {
      figures.value = next;
    };
    if (phase.value === 'running') await paced(tell);
    else tell();
    if (!isSame(now, of)) return;
  }
}

effect(() => {
  void revision.value;
  const now = wanted();
  if (!isSame(now, of)) {
    of = now;
    seen = new Uint32Array(now?.study.touched.length ?? 0);
    figures.value = new Array<Figured | undefined>(seen.length).fill(undefined);
    working = false;
  }
  if (!now || working) return;
  working = true;
  void follow(now).finally(() => {
    if (isSame(now, of)) working = false;
  });
});
