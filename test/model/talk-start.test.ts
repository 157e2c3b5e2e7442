import { describe, expect, it } from 'vitest';
import { error, outcomes, share, village } from './village.ts';

/** Whom member 0, with ties to all others, talks to in the first tick. */
function talksTo(seed: string, others: number, before: (w: ReturnType<typeof village>) => void): number[] {
  const all = Array.from({ length: others }, (_, n) => n + 1);
  const w = village({ trades: [0, ...all.map(() => 0)], ties: all.map((j) => [0, j]), seed });
  before(w);
  w.tick();
  return all.filter((j) => w.coming(j, 'talk').some(({ from }) => from === 0));
}

describe('one with attention left starts one talk', () => {
  it('at no cost, and counted as a message', () => {
    const w = village({ trades: [0, 0], ties: [[0, 1]] });
    w.tick();
    expect(w.coming(1)).toEqual([{ kind: 'talk', from: 0 }]);
    expect(w.spent(0)).toBe(0);
    expect(w.tally).toMatchObject({ messages: 2, idle: 8 }); // one by either member
  });

  it('not with somebody who is no contact', () => {
    const w = village({ trades: [0, 0, 0], ties: [[0, 1]] });
    w.tick();
    expect(w.coming(2)).toEqual([]);
    expect(w.tally.messages).toBe(2);
  });

  it('over a reporting line as well', () => {
    const w = village({ trades: [0, 0], lines: [[0, 1]], settings: { authority: 1 } });
    w.tick();
    expect([w.coming(0, 'talk').length, w.coming(1, 'talk').length]).toEqual([1, 1]);
  });
});

describe('of two draws among its contacts', () => {
  const worlds = 1000;

  it('the more trusted one is taken: of two contacts the better one unless both draws are the other, 3 in 4', () => {
    const better = share(worlds, (seed) => talksTo(seed, 2, (w) => w.setTrust(0, 2, 3, 1))[0] === 2);
    expect(Math.abs(better - 3 / 4)).toBeLessThan(error(3 / 4, worlds));
  });

  it('trust is that of who talks, not of who is talked to', () => {
    const better = share(worlds, (seed) => talksTo(seed, 2, (w) => w.setTrust(2, 0, 3, 1))[0] === 2);
    expect(Math.abs(better - 1 / 2)).toBeLessThan(error(1 / 2, worlds));
  });

  it('either may fall on any of them: the best of three is met unless both miss it, 5 in 9, the worst only if both hit it, 1 in 9', () => {
    const met = outcomes(worlds, (seed) => talksTo(seed, 3, (w) => {
      w.setTrust(0, 1, 3, 2);
      w.setTrust(0, 3, 3, 1);
    })[0]);
    expect(Math.abs(met.get(3)! - 5 / 9)).toBeLessThan(error(5 / 9, worlds));
    expect(Math.abs(met.get(1)! - 1 / 9)).toBeLessThan(error(1 / 9, worlds));
  });

  it('only present ones count', () => {
    const absent = share(100, (seed) => talksTo(seed, 3, (w) => {
      w.setTrust(0, 2, 30, 0);
      w.sendAway(2);
    })[0] === 2);
    expect(absent).toBe(0);
    const present = share(worlds, (seed) => talksTo(seed, 3, (w) => w.sendAway(2))[0] === 3);
    expect(Math.abs(present - 1 / 2)).toBeLessThan(error(1 / 2, worlds));
    expect(talksTo('1', 2, (w) => {
      w.sendAway(1);
      w.sendAway(2);
    })).toEqual([]);
  });
});

describe('it is sent only where fewer than three messages wait', () => {
  const sent = (waiting: number) => {
    const w = village({ trades: [0, 0, 0], ties: [[0, 1], [0, 2]] });
    for (let n = 0; n < waiting; n++) w.notice(0, 1, 0);
    w.tick();
    return w.coming(0, 'talk').some(({ from }) => from === 2);
  };

  it('two: yes; three: no, though member 0 has dealt with them by the time member 2 acts', () => {
    expect([2, 3].map(sent)).toEqual([true, false]);
  });

  it('as they were when members began to act: what a member queues itself does not count', () => {
    const w = village({ trades: [0, 0], ties: [[0, 1]], world: { attention: 1 } });
    w.task(0, [0, 0, 0]);
    w.tick();
    expect(w.queue(0)).toHaveLength(3);
    expect(w.coming(0)).toEqual([{ kind: 'talk', from: 1 }]);
  });
});
