import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { Batch, Opened, OpenRequest } from '../../sim/worker/protocol.ts';
import type { SimulationClient } from '../../viz/client/simulation.ts';
import { createSession } from '../../viz/store/session.ts';

const TICKS = 400;

/** A worker that answers at once, and of each run how often it was asked for ticks. */
function quickWorker() {
  const asked: number[] = [];
  let done = 0;
  const open = async ({ source }: OpenRequest): Promise<Opened> => {
    asked.push(0);
    done = 0;
    const agents = Number(source.file);
    return { ok: true, run: asked.length, scenario: { world: { agents, ticks: TICKS } }, cast: [], arms: [], seed: '' } as unknown as Opened;
  };
  const next = async (steps: number): Promise<Batch> => {
    asked[asked.length - 1]! += 1;
    done = Math.min(TICKS, done + steps);
    return { run: asked.length, tick: done - 1, frames: [], series: [], done, finished: done === TICKS };
  };
  return { asked, client: { health: signal('well'), open, next } as unknown as SimulationClient };
}

const of = (agents: number): OpenRequest => ({ source: { file: String(agents), text: '', files: {} } });

describe('on the way to a tick', () => {
  it('a run of as many members as the one before is asked for as many ticks at a time from the start, another begins anew', async () => {
    const { asked, client } = quickWorker();
    const session = createSession(client);
    for (const agents of [156, 156, 5000]) await session.open(of(agents), TICKS - 1);
    expect(session.shown.value?.tick).toBe(TICKS - 1);
    const [first, again, other] = asked as [number, number, number];
    expect(again, 'what is changed is there sooner').toBeLessThan(first - 3);
    expect(other).toBe(first);
  });
});
