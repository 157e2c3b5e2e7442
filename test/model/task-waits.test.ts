import { describe, expect, it } from 'vitest';
import { error, share, village } from './village.ts';

/** 0 leads 1, who leads 2; trades 0, 1, 2. Only 0 covers them all. */
const chain = (settings = {}, world = {}, seed = '1') =>
  village({ trades: [0, 1, 2], lines: [[0, 1], [1, 2]], settings: { authority: 1, equipotency: 0, ...settings }, world, seed });

describe('where the boss is absent, a task that must go up', () => {
  const waiting = () => {
    const w = chain();
    w.sendAway(1, 2);
    w.task(2, [2, 1], true);
    w.notice(2, 0, 0);
    return w;
  };

  it('goes to the back of the queue at a cost of 1, and is not looked at again in that tick', () => {
    const w = waiting();
    w.tick();
    expect(w.queue(2)).toMatchObject([{ kind: 'task' }]); // behind the notice, which was dealt with
    expect(w.spent(2)).toBe(2);
    expect(w.tally.messages - w.coming(0, 'talk').length).toBe(0);
  });

  it('is looked at again next tick, once, at a cost of 1', () => {
    const w = waiting();
    w.tick(2);
    expect(w.queue(2)).toMatchObject([{ kind: 'task' }]);
    expect(w.spent(2)).toBe(1);
  });

  it('goes up when the boss is back', () => {
    const w = waiting();
    w.tick(3); // 1 is back at tick 2
    expect(w.queue(2)).toEqual([]);
    expect(w.coming(1, 'task')).toHaveLength(1);
  });

  it('is drawn for at each look: at equipotency 1/2 it is led within three with chance 7/8', () => {
    const worlds = 1000;
    const led = share(worlds, (seed) => {
      const w = chain({ equipotency: 0.5 }, {}, seed);
      w.sendAway(1);
      w.task(2, [2, 1], true);
      w.tick(3);
      return w.queue(2, 'task').length === 0;
    });
    expect(Math.abs(led - 7 / 8)).toBeLessThan(error(7 / 8, worlds));
  });

  it('is not, where it was on its way up already: then it waits for the boss, however long', () => {
    const waits: number[] = [];
    for (let seed = 0; seed < 60; seed++) {
      const w = chain({ equipotency: 0.5 }, {}, `${seed}`);
      w.sendAway(0);
      w.task(2, [2, 1, 0], true);
      w.tick();
      if (w.coming(1, 'task').length === 0) continue; // led by 2
      w.tick(4);
      waits.push(w.queue(1, 'task').length);
    }
    expect(waits.length).toBeGreaterThan(10); // of Binomial(60, 1/2)
    expect(waits).toEqual(waits.map(() => 1)); // with new draws all would wait with chance (1/16)¹⁰
  });

  it('lets others by meanwhile, and may wait beside others', () => {
    const w = chain({}, { attention: 4 });
    w.sendAway(1);
    w.task(2, [2, 1], true);
    w.task(2, [1, 0], true);
    w.tick();
    w.notice(2, 0, 0);
    w.tick();
    expect(w.queue(2)).toMatchObject([{ parts: [2, 1] }, { parts: [1, 0] }]);
    expect(w.spent(2)).toBe(3);
  });
});
