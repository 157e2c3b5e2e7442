/** The organisations of one scenario, on one clock. */

import { type MemberLog, seriesColumns, type SeriesColumn } from '../measures/series.ts';
import { Recording } from '../run/recording.ts';
import { runKey } from '../run/run.ts';
import type { Organization, Scenario, ScenarioEvent } from '../scenario/types.ts';
import { castOf } from './cast.ts';
import type { Batch, Cast, SeriesPart } from './protocol.ts';

/** The longest a task can take in this scenario: for so long the value of a cohort is not final. */
const longestDeadline = ({ world, events }: Scenario, more: readonly ScenarioEvent[]): number =>
  [...events, ...more].reduce((most, event) => Math.max(most, (event.type === 'set' && event.world.deadline) || 0), world.deadline);

/** An organisation and what is done to it alone. */
export interface Standing {
  readonly organization: Organization;
  readonly interventions: readonly ScenarioEvent[];
}

export class Lockstep {
  readonly cast: readonly Cast[];
  private readonly number: number;
  private readonly ticks: number;
  private readonly deadline: number;
  private readonly recordings: readonly Recording[];

  constructor(number: number, scenario: Scenario, arms: readonly Standing[], seed: string) {
    this.number = number;
    this.ticks = scenario.world.ticks;
    this.deadline = longestDeadline(scenario, arms.flatMap(({ interventions }) => interventions));
    this.recordings = arms.map(({ organization, interventions }) => new Recording(runKey(scenario, organization, seed, interventions)));
    this.cast = this.recordings.map(castOf);
  }

  private get done(): number {
    return this.recordings[0]?.done ?? 0;
  }

  next(steps: number, spare: ArrayBuffer[]): Batch {
    const before = this.done;
    const target = Math.min(this.ticks - 1, before - 1 + steps);
    for (const recording of this.recordings) recording.advanceTo(target);
    const from = Math.max(0, before - this.deadline - 1);
    return { ...this.show(target, spare), series: this.recordings.map((recording) => this.part(recording, from, before)) };
  }

  seek(tick: number, spare: ArrayBuffer[]): Batch {
    return this.show(Math.max(-1, Math.min(this.done - 1, tick)), spare);
  }

  digests(tick: number): string[] {
    return this.recordings.map((recording) => recording.digestAt(tick));
  }

  /** @throws where there is no such arm. */
  recordingOf(arm: number): Recording {
    const recording = this.recordings[arm];
    if (!recording) throw new Error(`There is no arm ${arm}.`);
    return recording;
  }

  private show(tick: number, spare: ArrayBuffer[]): Batch {
    const frames = this.recordings.map((recording) => recording.frameAt(tick, spare.pop()).buffer);
    return { run: this.number, tick, frames, series: [], done: this.done, finished: this.done === this.ticks };
  }

  private part({ run }: Recording, from: number, fresh: number): SeriesPart {
    const to = this.done;
    const columns = Object.fromEntries(seriesColumns.map((name) => [name, run.record.columns[name].slice(from, to)]));
    const { leaders, carriers } = run.record;
    return { from, to, columns: columns as Record<SeriesColumn, Float64Array>, fresh, leaders: since(leaders, fresh, to), carriers: since(carriers, fresh, to) };
  }
}

/** The ticks [from, to) of a log, counted from the first of them. */
function since({ members, starts }: MemberLog, from: number, to: number): MemberLog {
  const first = starts[from]!;
  return { members: members.slice(first, starts[to]), starts: starts.slice(from, to + 1).map((start) => start - first) };
}
