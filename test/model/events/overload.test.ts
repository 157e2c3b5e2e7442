import { describe, expect, it } from 'vitest';
import { error, outcomes, village } from '../village.ts';

type Plan = Parameters<typeof village>[0];
const overloaded = (plan: Partial<Plan> = {}, tasks = 4, member = 1) => village({ trades: [0, 1, 2, 3], events: [{ at: 1, type: 'overload', member, tasks }], ...plan, world: { attention: 1, ...plan.world } });
const held = (w: ReturnType<typeof village>) => w.members.map((i) => w.queue(i, 'task').length + w.leaders.filter((j) => j === i).length);

describe('an overload', () => {
  it('brings so many tasks to one member, in that tick alone', () => {
    const w = overloaded();
    w.tick();
    expect(held(w)).toEqual([0, 0, 0, 0]);
    w.tick();
    expect(held(w)).toEqual([0, 4, 0, 0]);
    w.tick();
    expect([w.born(0), w.born(1), w.born(2)]).toEqual([0, 4, 0]);
  });

  it('comes on top of the births there are anyway, which stay as they were', () => {
    const [without, with_] = [[], [{ at: 1, type: 'overload', member: 1, tasks: 4 }] as const].map((events) => {
      const w = overloaded({ events, world: { load: 3 } });
      w.tick(2);
      return w;
    });
    expect(with_!.born(1)).toBe(without!.born(1) + 4);
    expect(without!.born(1)).toBeGreaterThan(0);
    const letters = (w: ReturnType<typeof village>, i: number) => w.queue(i, 'task');
    expect(letters(with_!, 1).slice(0, letters(without!, 1).length)).toEqual(letters(without!, 1));
    expect(letters(with_!, 0)).toEqual(letters(without!, 0));
  });

  it('of an absent member is lost, and was born all the same', () => {
    const w = overloaded();
    w.tick();
    w.sendAway(1);
    w.tick();
    expect([w.openTasks, w.born(1)]).toEqual([0, 4]);
  });

  it('hits a member that comes back in that tick', () => {
    const w = overloaded({ events: [{ at: 0, type: 'leave', member: 1 }, { at: 1, type: 'overload', member: 1, tasks: 4 }, { at: 1, type: 'return', member: 1 }] });
    w.tick(2);
    expect(held(w)).toEqual([0, 4, 0, 0]);
  });

  it('is of tasks as any: as many parts, as often novel, in any trades', () => {
    const worlds = 400;
    const tasks = outcomes(worlds, (seed) => {
      const w = overloaded({ seed, world: { parts: 2, novelty: 0.3 } }, 2);
      w.tick(2);
      const task = w.queue(1, 'task')[0]!; // the first one is led already
      expect(new Set(task.parts).size).toBe(2);
      return `${task.novel} ${task.parts![0]}`;
    });
    const share = (which: (name: string) => boolean) => [...tasks].filter(([name]) => which(name)).reduce((sum, [, p]) => sum + p, 0);
    expect(Math.abs(share((name) => name.startsWith('true')) - 0.3)).toBeLessThan(error(0.3, worlds));
    for (let d = 0; d < 4; d++) expect(Math.abs(share((name) => name.endsWith(String(d))) - 0.25)).toBeLessThan(error(0.25, worlds));
  });

  it('is of other tasks each time, and from one overload of a tick to the next', () => {
    const w = overloaded({ world: { parts: 1, facets: 200 }, events: [{ at: 0, type: 'overload', member: 1, tasks: 40 }, { at: 0, type: 'overload', member: 2, tasks: 40 }] });
    w.tick();
    const trades = (i: number) => w.queue(i, 'task').map(({ parts }) => parts![0]).join('');
    expect(new Set(trades(1)).size).toBe(4);
    expect(trades(1).slice(0, 39)).not.toBe(trades(2).slice(0, 39));
  });
});
