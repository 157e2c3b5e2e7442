/** A study on the page: its plan, and what is finished of it. */

import { curveStarts, hashOf, type Plan, Table, trialAt, trialCount } from '../../../../sim/index.ts';
import type { Rows } from '../../../../sim/worker/study-protocol.ts';
import { armsOf, type KeptRow } from './kept.ts';

export class Standing {
  readonly plan: Plan;
  readonly table: Table;
  /** One of `armsOf` an organisation. */
  readonly arms: readonly string[];
  /** Points of the service curve of each trial, one trial after the other; none where parameters are varied. */
  readonly points: number;
  readonly curves: Float64Array;
  /** How often each cell has got rows: what was summed up at another count is out of date. */
  readonly touched: Uint32Array;
  done = 0;

  constructor(plan: Plan) {
    this.plan = plan;
    this.table = new Table(plan);
    this.arms = armsOf(plan);
    this.points = plan.design.factors.length > 0 ? 0 : curveStarts(plan.scenario.world.ticks).length;
    this.curves = new Float64Array(this.points * this.total).fill(Number.NaN);
    this.touched = new Uint32Array(plan.design.cells.length);
  }

  /** Of its numbers. */
  get bytes(): number {
    return 8 * this.total * (this.plan.columns.length + this.points);
  }

  get total(): number {
    return trialCount(this.plan.design, this.plan.scenario);
  }

  /** Trials still to be run, in the order of the design: all cells in one world, then the next world. */
  *missing(): Generator<number> {
    for (let n = 0; n < this.total; n++) if (!this.table.has(n)) yield n;
  }

  take(n: number, { digest, values, curve }: Omit<KeptRow, 'id'>): void {
    if (!this.table.has(n)) this.done++;
    this.table.put(n, { digest, values });
    if (curve && this.points > 0) this.curves.set(curve, n * this.points);
    this.touched[trialAt(n, this.plan.design, this.plan.scenario).cell]!++;
  }

  /** The rows of a batch, each on its own: buffers that came together would be kept together. */
  apart(trials: readonly number[], { digests, values, curves }: Rows): readonly (KeptRow & { readonly n: number })[] {
    const width = this.plan.columns.length;
    return trials.map((n, k) => ({
      n,
      id: trialAt(n, this.plan.design, this.plan.scenario).id,
      digest: digests[k]!,
      values: values.slice(k * width, (k + 1) * width),
      ...(curves && { curve: curves.slice(k * this.points, (k + 1) * this.points) }),
    }));
  }

  /** The worlds in which every organisation has been run under a cell. */
  worldsOf(cell: number): number[] {
    const { design, scenario: { organizations } } = this.plan;
    const isDone = (world: number) => organizations.every((_, k) => this.table.has((world * design.cells.length + cell) * organizations.length + k));
    return Array.from({ length: design.worlds }, (_, world) => world).filter(isDone);
  }

  /** By organisation, then by world as `worldsOf` has them; NaN where there was nothing to measure. @param column Its place in the plan. */
  valuesOf(cell: number, column: number): number[][] {
    const worlds = this.worldsOf(cell);
    return this.plan.scenario.organizations.map((_, k) => {
      const all = this.table.byWorld(cell, k, column);
      return worlds.map((world) => all[world]!);
    });
  }
}

/** What makes two plans the same for the page: the rows, and what they are called. */
export const nameOf = (plan: Plan): string => hashOf([armsOf(plan), plan.design.worlds, plan.scenario.study, plan.scenario.organizations.map(({ label }) => label)]);
