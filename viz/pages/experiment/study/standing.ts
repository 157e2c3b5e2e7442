/** A study on the page: its plan, and what is finished of it. */

import { curveStarts, hashOf, type Plan, trialAt, trialCount } from '../../../../sim/index.ts';
import type { Rows } from '../../../../sim/worker/study-protocol.ts';
import { Columns } from './columns.ts';
import { Digests } from './digests.ts';
import type { NumberedRow } from './keeper.ts';
import { armsOf, type KeptRow } from './kept.ts';

/** Worlds whose curves are held, and bands drawn of: more of them change no band by a line's width. */
export const MOST_CURVES = 1000;

export class Standing {
  readonly plan: Plan;
  /** One of `armsOf` an organisation. */
  readonly arms: readonly string[];
  /** Points of the service curve of each trial; none where parameters are varied. */
  readonly points: number;
  /** Of the first worlds, one trial after the other. */
  readonly curves: Float64Array;
  readonly digests: Digests;
  readonly columns: Columns;
  /** How often each cell has got rows: what was summed up at another count is out of date. */
  readonly touched: Uint32Array;
  /** Whether every column is to be held, since the database has not all rows. */
  isWhole = false;
  /** Rows that it did not take, until every column is held. */
  unkept: readonly NumberedRow[] = [];
  done = 0;

  constructor(plan: Plan) {
    this.plan = plan;
    this.arms = armsOf(plan);
    this.points = plan.design.factors.length > 0 ? 0 : curveStarts(plan.scenario.world.ticks).length;
    this.curves = new Float64Array(this.points * Math.min(this.total, MOST_CURVES * this.arms.length)).fill(Number.NaN);
    this.digests = Digests.of(this.total);
    this.columns = new Columns(this.total);
    this.touched = new Uint32Array(plan.design.cells.length);
  }

  /** Of its numbers. */
  get bytes(): number {
    return 8 * (this.total * (1 + this.columns.places.length) + this.curves.length);
  }

  get total(): number {
    return trialCount(this.plan.design, this.plan.scenario);
  }

  /** Trials still to be run, in the order of the design: all cells in one world, then the next world. */
  *missing(): Generator<number> {
    for (let n = 0; n < this.total; n++) if (!this.digests.has(n)) yield n;
  }

  hasCurve(n: number): boolean {
    return n * this.points < this.curves.length;
  }

  /** @throws where it is there already, and not the same */
  take(n: number, { digest, values, curve }: Omit<KeptRow, 'id'>): void {
    const known = this.digests.get(n);
    if (known !== undefined && known !== digest) throw new Error(`Trial ${n} came out twice, and not the same: ${known}, then ${digest}.`);
    if (known === undefined) this.done++;
    this.digests.put(n, digest);
    this.columns.put(n, values);
    if (curve && this.hasCurve(n)) this.curves.set(curve, n * this.points);
    this.touch(n);
  }

  /** A finished trial whose numbers are gone has to be run again. */
  lose(n: number): void {
    this.done--;
    this.digests.drop(n);
    this.touch(n);
  }

  /** The rows of a batch, each on its own: buffers that came together would be kept together. */
  apart(trials: readonly number[], { digests, values, curves }: Rows): readonly NumberedRow[] {
    const width = this.plan.columns.length;
    return trials.map((n, k) => ({
      n,
      id: trialAt(n, this.plan.design, this.plan.scenario).id,
      digest: digests[k]!,
      values: values.slice(k * width, (k + 1) * width),
      ...(curves && this.hasCurve(n) && { curve: curves.slice(k * this.points, (k + 1) * this.points) }),
    }));
  }

  /** The worlds in which every organisation has been run under a cell. */
  worldsOf(cell: number): number[] {
    const isDone = (world: number) => this.arms.every((_, k) => this.digests.has(this.trial(world, cell, k)));
    return Array.from({ length: this.plan.design.worlds }, (_, world) => world).filter(isDone);
  }

  /** By organisation, then by world as `worldsOf` has them; NaN where there was nothing to measure. @param column Its place in the plan; held. */
  valuesOf(cell: number, column: number): number[][] {
    const worlds = this.worldsOf(cell);
    return this.arms.map((_, k) => worlds.map((world) => this.columns.value(column, this.trial(world, cell, k))));
  }

  private trial(world: number, cell: number, organization: number): number {
    return (world * this.plan.design.cells.length + cell) * this.arms.length + organization;
  }

  private touch(n: number): void {
    this.touched[trialAt(n, this.plan.design, this.plan.scenario).cell]!++;
  }
}

/** What makes two plans the same for the page: the rows, and what they are called. */
export const nameOf = (plan: Plan): string => hashOf([armsOf(plan), plan.design.worlds, plan.scenario.study, plan.scenario.organizations.map(({ label }) => label)]);
