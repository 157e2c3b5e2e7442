/** The organisations of one scenario, on one clock. */

import { type MemberLog, seriesColumns, type SeriesColumn } from '../measures/series.ts';
import { Recording } from '../run/recording.ts';
import { runKey } from '../run/run.ts';
import { sharedTicks } from '../run/shared.ts';
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
  /** Ticks told of so far: what was taken over from another run is not known to whoever asks. */
  private told = 0;

  /** @param before what was open before: what is the same as there is not run again */
  constructor(number: number, scenario: Scenario, arms: readonly Standing[], seed: string, before?: Lockstep) {
    this.number = number;
    this.ticks = scenario.world.ticks;
    this.deadline = longestDeadline(scenario, arms.flatMap(({ interventions }) => interventions));
    this.recordings = arms.map(({ organization, interventions }) => new Recording(runKey(scenario, organization, seed, interventions)));
    if (before?.recordings.length) takeOver(this.recordings, before.recordings);
    this.cast = this.recordings.map(castOf);
  }

  private get done(): number {
    return this.recordings[0]?.done ?? 0;
  }

  next(steps: number, spare: ArrayBuffer[]): Batch {
    const before = this.told;
    const target = Math.min(this.ticks - 1, Math.max(this.done - 1, before - 1 + steps));
    for (const recording of this.recordings) recording.advanceTo(target);
    this.told = this.done;
    const from = Math.max(0, before - this.deadline - 1);
    return { ...this.show(target, spare), series: this.recordings.map((recording) => this.part(recording, from, before)) };
  }

  seek(tick: number, spare: ArrayBuffer[]): Batch {
    return this.show(Math.max(-1, Math.min(this.told - 1, tick)), spare);
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
    return { run: this.number, tick, frames, series: [], done: this.told, finished: this.told === this.ticks };
  }

  private part({ run }: Recording, from: number, fresh: number): SeriesPart {
    const to = this.told;
    const columns = Object.fromEntries(seriesColumns.map((name) => [name, run.record.columns[name].slice(from, to)]));
    const { leaders, carriers } = run.record;
    return { from, to, columns: columns as Record<SeriesColumn, Float64Array>, fresh, leaders: since(leaders, fresh, to), carriers: since(carriers, fresh, to) };
  }
}

/** All begin at the same tick: where one has to begin anew, all do. */
function takeOver(recordings: readonly Recording[], before: readonly Recording[]): void {
  const found = recordings.map((recording) => before
    .map((past) => ({ recording, past, ticks: Math.min(past.done, sharedTicks(recording.run.key, past.run.key)) }))
    .reduce((a, b) => (b.ticks > a.ticks ? b : a)));
  const ticks = Math.min(...found.map((each) => each.ticks));
  if (ticks > 0) for (const { recording, past } of found) recording.takeOver(past, ticks);
}

/** The ticks [from, to) of a log, counted from the first of them. */
function since({ members, starts }: MemberLog, from: number, to: number): MemberLog {
  const first = starts[from]!;
  return { members: members.slice(first, starts[to]), starts: starts.slice(from, to + 1).map((start) => start - first) };
}
