import { describe, expect, it } from 'vitest';
import { village } from './village.ts';

describe('delivery', () => {
  it('is in the order of sending', () => {
    const w = village({ trades: [0, 0, 0, 0], ties: [[0, 3], [1, 3], [2, 3]], world: { attention: 1 } });
    for (const from of [2, 0, 1]) w.notice(3, from, 0);
    w.tick();
    expect(w.queue(3).map(({ from }) => from)).toEqual([0, 1]); // 2's has been read
  });

  it('is behind what waits already', () => {
    const w = village({ trades: [0, 0, 0], ties: [[0, 2], [1, 2]], world: { attention: 1 } });
    for (let n = 0; n < 3; n++) w.notice(2, 1, 0);
    w.tick();
    w.notice(2, 0, 0);
    w.tick();
    expect(w.queue(2, 'notice').map(({ from }) => from)).toEqual([1, 0]);
  });
});

describe('a part sent to an absent member', () => {
  /** 0 has passed a part of 3's on to 1, who is away. */
  const bounced = () => {
    const w = village({ trades: [0, 1, 1, 0], ties: [[0, 1], [0, 2], [0, 3]] });
    w.sendAway(1);
    w.part(1, { from: 0, owner: 3, domain: 1, hops: 2, tried: [3] });
    w.tick();
    return w;
  };

  it('returns to its sender’s queue next tick, the absent one marked as tried', () => {
    const w = bounced();
    expect(w.queue(0, 'part')).toEqual([]);
    expect(w.coming(0, 'part')).toMatchObject([{ owner: 3, returned: true }]);
    expect(w.coming(0, 'part')[0]!.tried!.toSorted()).toEqual([1, 3]);
    expect([w.coming(3, 'part'), w.queue(1)]).toEqual([[], []]);
  });

  it('makes no hop and no message by that, and costs nobody any trust', () => {
    const w = bounced();
    expect(w.coming(0, 'part')).toMatchObject([{ hops: 2 }]);
    const talks = w.members.flatMap((i) => w.coming(i, 'talk')).length;
    expect(w.tally.messages).toBe(talks);
    expect(w.trust(0, 1)).toEqual([2, 1]);
  });

  it('is dealt with there without consent, and goes to somebody else', () => {
    const w = bounced();
    w.setTrust(0, 1, 0, 30);
    w.tick();
    expect(w.passedTo).toEqual([2]);
    expect(w.coming(2, 'part')).toMatchObject([{ from: 0, owner: 3, hops: 3 }]);
  });

  it('is lost where its sender is absent too, and the task expires in time', () => {
    const w = village({ trades: [0, 1, 0], ties: [[0, 1]], world: { deadline: 3 } });
    w.sendAway(0);
    w.sendAway(1);
    w.part(1, { from: 0, owner: 2, domain: 1 });
    w.tick(2);
    expect(w.members.flatMap((i) => [...w.queue(i), ...w.coming(i)])).toEqual([]);
    expect(w.openTasks).toBe(1);
    w.tick(3);
    expect(w.openTasks).toBe(0);
  });

  it('is lost as well where its sender goes while it is on its way back', () => {
    const w = bounced();
    w.sendAway(0);
    w.tick(2);
    expect(w.members.flatMap((i) => [...w.queue(i, 'part'), ...w.coming(i, 'part')])).toEqual([]);
  });

  it('a declined part bounces back to who declined it, the one who had asked marked as tried', () => {
    const w = village({ trades: [0, 1, 2, 1], ties: [[0, 1], [1, 3]] });
    w.setTrust(1, 0, 0, 30);
    w.part(1, { from: 0, owner: 2, domain: 1 });
    w.tick(); // declined
    w.sendAway(0);
    w.tick();
    expect(w.coming(1, 'part')).toMatchObject([{ owner: 2, returned: true }]);
    expect(w.coming(1, 'part')[0]!.tried!.toSorted()).toEqual([0, 1]);
    w.tick();
    expect(w.coming(2, 'result')).toMatchObject([{ from: 1 }]); // it is its trade after all
  });
});

describe('other messages to an absent member are lost', () => {
  it('notices, talks, results and tasks', () => {
    const w = village({ trades: [0, 1, 2], lines: [[0, 1]], ties: [[1, 2]], settings: { authority: 1, equipotency: 0 } });
    w.task(1, [0, 1], true);
    w.tick(); // the task is on its way up
    w.sendAway(0, 3);
    w.notice(0, 1, 0);
    w.talk(0, 1);
    w.result(0, 1);
    expect(w.coming(0).map(({ kind }) => kind).toSorted()).toEqual(['notice', 'result', 'talk', 'talk', 'task']);
    w.tick();
    expect([w.queue(0), w.coming(0)]).toEqual([[], []]);
    w.tick(2);
    expect([w.present(0), w.leaders, w.openTasks]).toEqual([true, [], 2]); // 0 is back, and knows of nothing
  });
});
