import { describe, expect, it } from 'vitest';
import { error, share, village } from './village.ts';

/** 0 leads 1, who leads 2; trades 0, 1, 2. Only 0 covers them all. */
const chain = (settings = {}, world = {}, seed = '1') =>
  village({ trades: [0, 1, 2], lines: [[0, 1], [1, 2]], settings: { authority: 1, equipotency: 0, ...settings }, world, seed });

describe('a task that is led', () => {
  it('costs 1; its parts go to the back of the leader’s own queue at once', () => {
    const w = village({ trades: [0, 1], ties: [[0, 1]], world: { attention: 1 } });
    w.task(0, [1, 0]);
    w.notice(0, 1, 0);
    w.tick();
    expect(w.spent(0)).toBe(1);
    expect(w.queue(0)).toMatchObject([{ kind: 'notice' }, { kind: 'part', domain: 1, owner: 0, hops: 0 }, { kind: 'part', domain: 0, owner: 0, hops: 0 }]);
  });

  it('may be worked on in the same tick', () => {
    const w = village({ trades: [0, 0], world: { attention: 5 } });
    w.task(0, [0]);
    w.tick();
    expect(w.spent(0)).toBe(5);
    expect(w.openTasks).toBe(0);
  });

  it('is one act of leadership, and no message', () => {
    const w = village({ trades: [0, 0, 0] });
    w.task(2, [0, 0]);
    w.tick();
    expect(w.leaders).toEqual([2]);
    expect(w.tally.messages).toBe(0);
  });
});

describe('a task goes up to the boss', () => {
  it('where it is novel, reaches beyond the unit, and equipotency is 0: at a cost of 1, as one message', () => {
    const w = chain();
    w.task(2, [2, 1], true);
    w.tick();
    expect(w.coming(1, 'task')).toMatchObject([{ parts: [2, 1], goesUp: true }]);
    expect(w.queue(2)).toEqual([]);
    expect(w.spent(2)).toBe(1);
    expect(w.leaders).toEqual([]);
    expect(w.tally.messages).toBe(1 + 3); // and a talk by each of the three
  });

  it('until somebody covers all of it, counting everyone below', () => {
    const w = chain();
    w.task(2, [2, 1], true);
    w.tick(2);
    expect(w.leaders).toEqual([1]);
  });

  it('or until there is no boss', () => {
    const w = village({ trades: [0, 1, 2], lines: [[0, 1]], ties: [[1, 2]], settings: { authority: 1, equipotency: 0 } });
    w.task(1, [2, 1], true); // trade 2 is outside the tree
    w.tick(2);
    expect(w.leaders).toEqual([0]);
  });

  it.each([
    ['is routine', chain(), [2, 1], false],
    ['is all within the unit', chain(), [2], true],
    ['meets equipotency 1', chain({ equipotency: 1 }), [2, 1], true],
    ['meets authority 0', chain({ authority: 0 }), [2, 1], true],
  ])('but not where it %s', (_, w, domains, novel) => {
    w.task(2, domains, novel);
    w.tick();
    expect(w.leaders).toEqual([2]);
  });

  it('with chance 1 − equipotency', () => {
    const worlds = 1000;
    const led = share(worlds, (seed) => {
      const w = chain({ equipotency: 0.3 }, {}, seed);
      w.task(2, [2, 1], true);
      w.tick();
      return w.leaders[0] === 2;
    });
    expect(Math.abs(led - 0.3)).toBeLessThan(error(0.3, worlds));
  });

  it('and on up without a new draw: whatever left 2 gets to 0', () => {
    const ends = new Set<string>();
    for (let seed = 0; seed < 60; seed++) {
      const w = chain({ equipotency: 0.5 }, {}, `${seed}`);
      w.task(2, [2, 1, 0], true);
      const leaders: number[] = [];
      for (let n = 0; n < 3; n++) {
        w.tick();
        leaders.push(...w.leaders);
      }
      ends.add(leaders.join());
    }
    // with a new draw at 1, one in four would end there: none in 60 has chance 0.75⁶⁰ < 10⁻⁷
    expect([...ends].sort()).toEqual(['0', '2']);
  });
});
