/** The run again, tick after tick, in a simulation of its own: the one on the page stays where it is. */

import { readFrame, type Frame } from '../../../sim/index.ts';
import type { Batch } from '../../../sim/worker/protocol.ts';
import { createClient } from '../../client/simulation.ts';
import { makeWorker, session } from '../../store/app.ts';
import { type Columns, emptyHistory, type History, record } from '../../store/history.ts';
import { take } from '../../text/en-take.ts';
import type { Snapshot } from '../snapshot.ts';

export interface Walk {
  /** Goes on to a tick, or stays. Ticks must not go back. */
  readonly to: (tick: number) => Promise<{ readonly frames: readonly Frame[]; readonly history: readonly Columns[]; readonly done: number }>;
  readonly digests: (tick: number) => Promise<readonly string[]>;
  /** From the founding again. */
  readonly again: () => Promise<void>;
  readonly end: () => void;
}

export async function walkThrough({ run }: Snapshot): Promise<Walk> {
  const request = session.request.value;
  if (!request) throw new Error(take.nothing);
  let client = createClient(makeWorker);
  let [history, done, shown]: [History, number, Batch | undefined] = [emptyHistory(0, 0), 0, undefined];

  /** In a worker that knows nothing of the run yet: one that has run it would tell at every tick how things came out. */
  async function again(): Promise<void> {
    client.end();
    client = createClient(makeWorker);
    const opened = await client.open({ ...request!, seed: run.seed, arms: run.arms });
    if (!opened.ok) throw new Error(opened.problems.map(({ message }) => message).join(' '));
    [history, done, shown] = [emptyHistory(run.cast.length, run.scenario.world.ticks), 0, undefined];
  }

  await again();
  return {
    again,
    async to(tick) {
      if (tick !== shown?.tick || !shown) shown = tick < done ? await client.seek(tick, []) : await client.next(tick - done + 1, []);
      record(history, shown.series);
      done = shown.done;
      return { frames: shown.frames.map(readFrame), history: history.columns, done };
    },
    digests: (tick) => (tick < 0 ? Promise.resolve([]) : client.digests(tick)),
    end: () => client.end(),
  };
}
