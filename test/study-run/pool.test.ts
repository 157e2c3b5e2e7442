/** The pool: order, deaths, failures, pause and cancel, on threads that do as they are told. */

import { mkdtempSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { hireThread } from '../../sim/cli/study/threads.ts';
import type { Scenario } from '../../sim/index.ts';
import { type Pool, runTrials } from '../../sim/worker/pool.ts';
import { workshop } from '../cli/command.ts';

const { folder } = workshop();
const thread = new URL('./dying-thread.js', import.meta.url);

interface Told {
  readonly dies?: Readonly<Record<number, number>>;
  readonly fails?: readonly number[];
  readonly stillborn?: boolean;
}

/** Runs trials 0 to `count` − 1, and tells what the pool told. */
async function pooled(count: number, told: Told, more: Partial<Pool> = {}) {
  const seen = { rows: [] as number[], deaths: [] as (readonly number[])[], hired: 0 };
  const orders = { folder: mkdtempSync(`${folder}/pool-`), dies: {}, fails: [], ...told } as unknown as Scenario;
  const work = runTrials(Array.from({ length: count }, (_, n) => n), {
    size: 2,
    hire: () => {
      seen.hired++;
      return hireThread(orders, thread);
    },
    onRows: (trials, { digests, values }) => {
      expect([digests, Array.from(values)]).toEqual([trials.map(String), trials]);
      seen.rows.push(...trials);
    },
    onDeath: (trials, why) => {
      expect(why).toMatch(/^it ended with status [78]$/);
      seen.deaths.push(trials);
    },
    ...more,
  });
  return { seen, outcome: await work.then(() => 'done', (error: Error) => error.message) };
}

const all = (count: number) => Array.from({ length: count }, (_, n) => n);
const rising = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

test('every trial comes out once, and as many workers are hired as there are places', async () => {
  const { seen, outcome } = await pooled(500, {});
  expect([outcome, seen.hired, seen.deaths]).toEqual(['done', 2, []]);
  expect(rising(seen.rows)).toEqual(all(500));
});

describe('a worker that dies', () => {
  test('is told of and replaced, and its trials are run again', async () => {
    const { seen, outcome } = await pooled(60, { dies: { 0: 1, 40: 2 } });
    expect(outcome).toBe('done');
    expect(rising(seen.rows)).toEqual(all(60));
    const [first, ...later] = [0, 40].map((n) => seen.deaths.filter((trials) => trials.includes(n)));
    expect(first).toEqual([[0]]);
    // The second time it goes alone, so that no other trial suffers with it.
    expect(later[0]!.map((trials) => trials.length === 1)).toEqual([expect.any(Boolean), true]);
    expect(seen.deaths).toHaveLength(3);
    expect(seen.hired).toBe(2 + 3);
  });

  test('three times over the same trial ends the study, and the message names it', async () => {
    const { seen, outcome } = await pooled(60, { dies: { 3: 99 } });
    expect(outcome).toBe('Trial 3 took down 3 workers, one after the other; the last one said: it ended with status 7');
    expect(seen.rows).not.toContain(3);
  });

  test('before it even began ends the study too', async () => {
    const { seen, outcome } = await pooled(4, { stillborn: true });
    expect(outcome).toMatch(/took down 3 workers.*status 8/);
    expect(seen.hired).toBeLessThanOrEqual(6);
  });
});

test('a trial that fails is not run again: it would fail again', async () => {
  const { seen, outcome } = await pooled(60, { fails: [5] });
  expect(outcome).toBe('trial 5 is wrong');
  expect([seen.deaths, seen.hired]).toEqual([[], 2]);
});

test('a study waits while it may not go on, and ends where it is cancelled', async () => {
  let goOn = () => {};
  const gate = new Promise<void>((open) => {
    goOn = open;
  });
  const paused = pooled(8, {}, { mayGoOn: () => gate });
  expect(await Promise.race([paused, sleep(100, 'waits')])).toBe('waits');
  goOn();
  expect((await paused).seen.rows).toHaveLength(8);

  const control = new AbortController();
  let rows = 0;
  const cancelled = await pooled(100_000, {}, {
    signal: control.signal,
    onRows: (trials) => {
      rows += trials.length;
      control.abort(new Error('enough'));
    },
  });
  expect(cancelled.outcome).toBe('enough');
  expect(rows).toBeLessThan(1000);
  const before = await pooled(1, {}, { signal: AbortSignal.abort(new Error('never')) });
  expect([before.outcome, before.seen.hired]).toEqual(['never', 0]);
});
