/** A run with its past: every tick already run can be looked at again, exactly as it was, and forked from. */

import { seriesColumns } from '../measures/series.ts';
import { found } from '../model/founding/found.ts';
import type { World } from '../model/world.ts';
import type { ScenarioEvent } from '../scenario/types.ts';
import { capture } from './capture.ts';
import { stateDigest } from './digest.ts';
import { Engine } from './engine.ts';
import type { Frame } from './frame.ts';
import { eventsFor, identityOf, Run } from './run.ts';
import type { RunKey } from './run.ts';
import { restoreState, saveState, worldStores } from './state.ts';

/** A run as it begins. */
const anew = (key: RunKey): Engine => new Engine(found(key.scenario, key.organization, key.seed, eventsFor(key)));

/** A state is kept of every so many ticks; those in between are run again. */
const KEYFRAME_EVERY = 20;
const FOUNDING = -1;

/** The first ticks of a record, into one that has nothing yet. */
function copyRecord(to: Run['record'], from: Run['record'], ticks: number): void {
  for (const name of seriesColumns) to.columns[name].set(from.columns[name].subarray(0, ticks));
  for (const log of ['leaders', 'carriers'] as const) {
    const { members, starts } = from[log];
    for (let t = 0; t < ticks; t++) to[log].add(t, members.subarray(starts[t]), starts[t + 1]! - starts[t]!);
  }
  to.length = ticks;
}

export class Recording {
  readonly run: Run;
  private identity: Int32Array;
  /** State at the end of tick n·KEYFRAME_EVERY − 1. */
  private keyframes: ArrayBuffer[];
  /** A second world of the same run, for looking back; there is none before somebody does. */
  private past: Engine | undefined;

  constructor(key: RunKey) {
    this.run = new Run(key);
    this.identity = identityOf(key);
    this.keyframes = [this.state()];
  }

  /** Ticks run so far. */
  get done(): number {
    return this.run.tick + 1;
  }

  step(): void {
    this.run.step();
    if (this.done % KEYFRAME_EVERY === 0) this.keyframes.push(this.state());
  }

  advanceTo(t: number): void {
    while (!this.run.finished && this.run.tick < t) this.step();
  }

  /** The frame of tick t, −1 ≤ t < done. @throws outside. */
  frameAt(t: number, spare?: ArrayBuffer): Frame {
    return capture(this.worldAt(t), spare);
  }

  /** The digest at the end of tick t, −1 ≤ t < done. @throws outside. */
  digestAt(t: number): string {
    return stateDigest(this.worldAt(t));
  }

  /** A world as it was before tick t, 0 ≤ t < done, to be stepped on by whoever asks, until something else is asked for. @throws outside. */
  worldBefore(t: number): World {
    return this.worldAt(t - 1);
  }

  /** The same run with something more done to it, at the end of the tick before. What came earlier is the same to the bit. */
  fork(intervention: ScenarioEvent): Recording {
    const { key } = this.run;
    const branch = new Recording({ ...key, interventions: [...key.interventions, intervention] });
    branch.takeOver(this, intervention.at);
    branch.advanceTo(intervention.at - 1);
    return branch;
  }

  /**
   * Takes over what another run was, instead of running it again.
   * @param ticks so many from the founding as are the same in both: see `sharedTicks`; those since its last state before them are left out.
   */
  takeOver(other: Recording, ticks: number): void {
    const nth = Math.floor(Math.min(ticks, other.done) / KEYFRAME_EVERY);
    const { world, record } = this.run;
    this.identity = other.identity;
    this.keyframes = other.keyframes.slice(0, nth + 1);
    restoreState(worldStores(world), this.keyframes[nth]!, this.identity);
    copyRecord(record, other.run.record, nth * KEYFRAME_EVERY);
    // What was born then and came in later had not come in yet.
    record.columns.value.set(world.facts.valueAt.subarray(0, record.length));
  }

  private state(): ArrayBuffer {
    return saveState(worldStores(this.run.world), this.identity);
  }

  private worldAt(t: number): World {
    const { run } = this;
    if (!Number.isInteger(t) || t < FOUNDING || t > run.tick) throw new Error(`Tick ${t} has not been run: there are ticks ${FOUNDING} to ${run.tick}.`);
    if (t === run.tick) return run.world;
    const nth = Math.floor((t + 1) / KEYFRAME_EVERY);
    this.past ??= anew(run.key);
    const { past } = this;
    const isBehind = past.world.clock.tick > t || past.world.clock.tick < nth * KEYFRAME_EVERY - 1;
    if (isBehind) restoreState(worldStores(past.world), this.keyframes[nth]!, this.identity);
    for (let left = t - past.world.clock.tick; left > 0; left--) past.step();
    return past.world;
  }
}
