/** Samples of ranges: which cells they take, and what each cell is in its design. */

import type { Study } from '../../scenario/types.ts';
import type { Catalogue, Cell, Place } from './cells.ts';
import { factorStream } from './draws.ts';
import { type Ranges, valueAt } from './factors.ts';
import { type MorrisPlan, morrisPlan } from './morris.ts';
import { latinHypercube, sobolPoints } from './points.ts';
import { type SaltelliPlan, saltelliPlan } from './saltelli.ts';

/** Numbers of cells are places in the study's list of cells. */
export type SamplePlan = { readonly design: 'latin-hypercube' | 'sobol'; readonly points: readonly number[] } | MorrisPlan | SaltelliPlan;

export function sampleOf({ design, size, ranges }: NonNullable<Study['sample']>, seed: string, catalogue: Catalogue): SamplePlan {
  const entries: Ranges = Object.entries(ranges);
  const place: Place = (point, worlds) => catalogue.add(valuesAt(entries, point), worlds);
  const streams = entries.map(([path]) => factorStream(seed, path));
  if (design === 'morris') return morrisPlan(size, streams, entries, place);
  if (design === 'saltelli') return saltelliPlan(size, streams, entries, place);
  const columns = streams.map((stream, k) => (design === 'sobol' ? sobolPoints(size, k, stream) : latinHypercube(size, stream)));
  return { design, points: Array.from({ length: size }, (_, n) => place(columns.map((column) => column[n]!))) };
}

const valuesAt = (ranges: Ranges, point: readonly number[]): Cell['values'] =>
  Object.fromEntries(ranges.map(([path, range], k) => [path, valueAt(path, range, point[k]!)]));
