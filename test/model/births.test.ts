import { describe, expect, it } from 'vitest';
import { error, village } from './village.ts';

/** Members with little attention: a task that is born lies in its sensor's queue until that is led. */
const busy = { attention: 1, effort: 1000, deadline: 1000 };

/** Tasks as they stand in queues at the end of a tick in which everybody was busy with something else. */
function bornIn(plan: Parameters<typeof village>[0], ticks = 1): { sensor: number; parts: readonly number[]; novel: boolean }[] {
  const w = village({ ...plan, world: { ...busy, ...plan.world } });
  for (const i of w.members) w.task(i, [w.trade(i)]);
  w.tick(ticks);
  return w.members.flatMap((sensor) => w.queue(sensor, 'task').map(({ parts, novel }) => ({ sensor, parts: parts!, novel: novel! })));
}

describe('births', () => {
  it('are none at load 0', () => {
    const w = village({ trades: [0, 0] });
    w.tick(50);
    expect(Array.from({ length: 50 }, (_, t) => w.born(t)).every((n) => n === 0)).toBe(true);
  });

  it('are Poisson(load · N / parts) a tick: mean and variance 5 at load 1, 20 members, 4 parts', () => {
    const ticks = 4000;
    const w = village({ trades: new Array<number>(20).fill(0), world: { ...busy, deadline: 0, load: 1, parts: 4, ticks } });
    w.tick(ticks);
    const born = Array.from({ length: ticks }, (_, t) => w.born(t));
    const mean = born.reduce((a, b) => a + b, 0) / ticks;
    const variance = born.reduce((a, b) => a + (b - 5) ** 2, 0) / ticks;
    expect(Math.abs(mean - 5)).toBeLessThan(4 * Math.sqrt(5 / ticks));
    // (X − 5)² of a Poisson number has variance μ + 2μ² = 55
    expect(Math.abs(variance - 5)).toBeLessThan(4 * Math.sqrt(55 / ticks));
  });

  it('join their sensor’s queue in the very tick, to be led there', () => {
    const w = village({ trades: [0, 1], world: { load: 30, parts: 1, attention: 1000, effort: 1 } });
    w.tick();
    expect(w.born(0)).toBeGreaterThan(20); // Poisson(60)
    expect(w.leaders).toHaveLength(w.born(0));
  });

  it('count as waiting for whoever would talk to their sensor', () => {
    const w = village({ trades: [0, 0], ties: [[0, 1]], world: { load: 30, parts: 1, attention: 1000, effort: 1 } });
    w.tick();
    expect(w.members.flatMap((i) => w.queue(i))).toEqual([]); // each has done its share of Poisson(60), and looks for somebody to talk to
    expect(w.members.flatMap((i) => w.coming(i))).toEqual([]);
  });

  it('go to the back of the queue', () => {
    const w = village({ trades: [0, 1], ties: [[0, 1]], world: { ...busy, load: 30, parts: 1 } });
    w.notice(0, 1, 0);
    w.notice(0, 1, 0);
    w.tick();
    expect(w.queue(0).slice(0, 2).map(({ kind }) => kind)).toEqual(['notice', 'task']);
  });

  it('have a sensor that may be anybody', () => {
    const tasks = bornIn({ trades: [0, 0, 0, 0], world: { load: 250, parts: 1 } }); // Poisson(1000)
    for (const i of [0, 1, 2, 3]) {
      const part = tasks.filter(({ sensor }) => sensor === i).length / tasks.length;
      expect(Math.abs(part - 1 / 4)).toBeLessThan(error(1 / 4, tasks.length));
    }
  });

  it('are lost where their sensor is absent: born all the same, and worth nothing', () => {
    const w = village({ trades: [0, 0], world: { load: 30, parts: 1 } });
    for (const i of w.members) w.sendAway(i);
    w.tick();
    expect(w.born(0)).toBeGreaterThan(20);
    expect([w.openTasks, w.delivered(0)]).toEqual([0, 0]);
    expect(w.members.flatMap((i) => w.queue(i))).toEqual([]);
  });

  it.each([0, 1])('at novelty %i are all of one kind', (novelty) => {
    const tasks = bornIn({ trades: [0, 0], world: { load: 50, parts: 1, novelty } });
    expect(tasks.length).toBeGreaterThan(40);
    expect(new Set(tasks.map(({ novel }) => novel))).toEqual(new Set([novelty === 1]));
  });

  it('at novelty 0.3 are novel three times in ten', () => {
    const tasks = bornIn({ trades: [0, 0], world: { load: 500, parts: 1, novelty: 0.3 } });
    expect(Math.abs(tasks.filter(({ novel }) => novel).length / tasks.length - 0.3)).toBeLessThan(error(0.3, tasks.length));
  });
});

describe('the parts of a task', () => {
  it('are as many as there are said to be, each in a trade of its own', () => {
    const tasks = bornIn({ trades: [0, 1, 2, 3, 4], world: { load: 60, parts: 3 } });
    for (const { parts } of tasks) expect([parts.length, new Set(parts).size]).toEqual([3, 3]);
  });

  it('are in any trades, in any order: each of six orders of two of three trades equally often', () => {
    const tasks = bornIn({ trades: [0, 1, 2], world: { load: 400, parts: 2 } }); // Poisson(600)
    const orders = [[0, 1], [0, 2], [1, 0], [1, 2], [2, 0], [2, 1]].map(String);
    for (const order of orders) {
      const part = tasks.filter(({ parts }) => String(parts) === order).length / tasks.length;
      expect(Math.abs(part - 1 / 6)).toBeLessThan(error(1 / 6, tasks.length));
    }
  });

  it('where there are more of them than trades, are in the same trades again in the same order', () => {
    const tasks = bornIn({ trades: [0, 1, 2], world: { load: 100, parts: 7 } });
    expect(tasks.length).toBeGreaterThan(20);
    for (const { parts } of tasks) {
      const [a, b, c] = parts;
      expect([...parts]).toEqual([a, b, c, a, b, c, a]);
      expect(new Set(parts).size).toBe(3);
    }
  });

  it('are on any facet of their trade, each alike', () => {
    const facets = new Map<number, number>();
    let all = 0;
    for (let seed = 0; seed < 600; seed++) {
      const w = village({ trades: [0, 1], world: { load: 1, parts: 2, facets: 3, attention: 1 }, seed: `${seed}` });
      w.tick();
      for (const { domain, facet } of w.members.flatMap((i) => w.queue(i, 'part'))) {
        expect(Math.floor(facet! / 3)).toBe(domain);
        facets.set(facet!, (facets.get(facet!) ?? 0) + 1);
        all++;
      }
    }
    expect([...facets.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5]);
    for (const n of facets.values()) expect(Math.abs(n / all - 1 / 6)).toBeLessThan(error(1 / 6, all));
  });
});
