/** A series being written, tick by tick. */

import { blank, blankInts, release } from '../kit/spares.ts';
import type { World } from '../model/world.ts';
import * as Row from './codes/row.ts';
import { Observation } from './observation.ts';
import { seriesColumns } from './series.ts';
import type { MemberLog, ObservedColumn, Series, SeriesColumn } from './series.ts';

/** The columns measured, with their places in the row of a tick. */
const observed = Object.entries(Row satisfies { readonly [K in ObservedColumn]: number }) as [ObservedColumn, number][];

/** Room to measure a tick of as many members in. */
export const observationOf = (members: number): Observation => new Observation(members, observed.length);

export class Record implements Series {
  length = 0;
  readonly columns: { readonly [K in SeriesColumn]: Float64Array };
  readonly leaders: Log;
  readonly carriers: Log;
  readonly world: World['parameters'];

  constructor(ticks: number, world: World['parameters']) {
    this.columns = Object.fromEntries(seriesColumns.map((name) => [name, new Float64Array(blank(8 * ticks))])) as Record['columns'];
    this.leaders = new Log(ticks);
    this.carriers = new Log(ticks);
    this.world = world;
  }

  /** Writes down the tick the world has just lived through. */
  write(w: World, seen: Observation): void {
    const t = w.clock.tick;
    for (const [name, place] of observed) this.columns[name][t] = seen.row[place]!;
    this.writeCohorts(w, t);
    this.leaders.add(t, w.tally.leaders, w.tally.led);
    this.carriers.add(t, w.tally.carriers, w.tally.carried);
    this.length = t + 1;
  }

  /** Gives back what it is written in. */
  end(): void {
    const { leaders, carriers } = this;
    for (const column of [...Object.values(this.columns), leaders.members, leaders.starts, carriers.members, carriers.starts]) release(column);
  }

  /** Cohorts still open may yet gain value: their columns are brought up to date. */
  private writeCohorts({ facts, parameters }: World, t: number): void {
    const { born, value } = this.columns;
    born[t] = facts.bornAt[t]!;
    for (let cohort = Math.max(0, t - parameters.deadline); cohort <= t; cohort++) value[cohort] = facts.valueAt[cohort]!;
  }
}

class Log implements MemberLog {
  members = blankInts(64);
  readonly starts: Int32Array;

  constructor(ticks: number) {
    this.starts = blankInts(ticks + 1);
  }

  /** Adds the first `count` of `list` as the entries of tick t. */
  add(t: number, list: Int32Array, count: number): void {
    const start = this.starts[t]!;
    while (start + count > this.members.length) this.grow();
    for (let n = 0; n < count; n++) this.members[start + n] = list[n]!;
    this.starts[t + 1] = start + count;
  }

  private grow(): void {
    const longer = blankInts(2 * this.members.length);
    longer.set(this.members);
    release(this.members);
    this.members = longer;
  }
}
