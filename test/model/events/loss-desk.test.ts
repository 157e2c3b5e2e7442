import { describe, expect, it } from 'vitest';
import { village } from '../village.ts';

describe('what lay with a lost member', () => {
  /** Member 0, with the most ties, is lost in tick 1; in tick 0 it has attention for one notice. */
  const desk = (world = {}) => {
    const w = village({ trades: [0, 0, 0], ties: [[0, 1], [0, 2]], world: { attention: 1, ...world }, events: [{ at: 1, type: 'loss', fraction: 0.34, target: 'hubs' }] });
    w.notice(0, 1, 0);
    return w;
  };
  const everything = (w: ReturnType<typeof village>) => w.members.flatMap((i) => [...w.queue(i), ...w.coming(i)]).filter(({ kind }) => kind !== 'talk' && kind !== 'notice');

  it('parts in its queue bounce to their senders, arriving in this very tick, the lost one marked as tried', () => {
    const w = desk();
    w.part(0, { from: 1, owner: 2, domain: 0, hops: 2 });
    w.tick();
    expect(w.queue(0, 'part')).toHaveLength(1);
    w.notice(1, 0, 0);
    w.notice(1, 0, 0);
    w.tick();
    expect(w.queue(1, 'part')).toMatchObject([{ owner: 2, returned: true, hops: 2, tried: [0] }]);
  });

  it('one it had begun on is begun anew by whom it returns to', () => {
    const w = village({ trades: [0, 0, 0], ties: [[0, 1], [0, 2]], world: { attention: 3 }, events: [{ at: 1, type: 'loss', fraction: 0.34, target: 'hubs' }] });
    w.setTrust(0, 1, 30, 0);
    w.part(0, { from: 1, domain: 0 });
    w.tick(); // 3 of 4
    expect(w.tally.work).toBe(3);
    w.tick();
    expect([w.tally.work, w.openTasks]).toEqual([3, 1]);
    w.tick();
    expect([w.tally.work, w.openTasks]).toEqual([1, 0]);
  });

  it('parts it had queued itself are lost', () => {
    const w = village({ trades: [0, 0, 0], ties: [[0, 1], [0, 2]], world: { attention: 1 }, events: [{ at: 1, type: 'loss', fraction: 0.34, target: 'hubs' }] });
    w.task(0, [0, 0]);
    w.tick();
    expect(w.queue(0, 'part')).toHaveLength(2);
    w.tick();
    expect(everything(w)).toEqual([]);
    expect(w.openTasks).toBe(1); // until its deadline
  });

  it('parts that had come back to it are lost', () => {
    const w = desk();
    w.part(0, { from: 1, owner: 2, domain: 0, returned: true });
    w.tick(2);
    expect(everything(w)).toEqual([]);
  });

  it('parts of senders who are lost too are lost', () => {
    const w = village({ trades: [0, 0, 0], ties: [[0, 1], [0, 2]], world: { attention: 1 }, events: [{ at: 1, type: 'loss', fraction: 1, target: 'hubs' }] });
    w.notice(0, 1, 0);
    w.part(0, { from: 1, owner: 2, domain: 0 });
    w.tick(2);
    expect(everything(w)).toEqual([]);
  });

  it('tasks it held are lost, and results in its queue and on their way', () => {
    const w = desk();
    w.task(0, [0]);
    w.task(0, [0]);
    w.result(0, 2);
    w.tick();
    expect(w.queue(0).map(({ kind }) => kind)).toEqual(['task', 'notice', 'result', 'part']); // the first task has been led
    w.result(0, 1);
    w.tick();
    expect(everything(w)).toEqual([]);
    expect(w.delivered(0)).toBe(0);
  });

  it('a task on its way up to it is lost', () => {
    const w = village({ trades: [0, 1], lines: [[0, 1]], settings: { authority: 1, equipotency: 0 }, events: [{ at: 1, type: 'loss', fraction: 0.5, target: 'top' }] });
    w.task(1, [0, 1], true);
    w.tick();
    expect(w.coming(0, 'task')).toHaveLength(1);
    w.tick();
    expect(everything(w)).toEqual([]);
  });

  it('a part on its way to it bounces as to anybody absent: a tick later', () => {
    const w = desk();
    w.tick();
    w.part(0, { from: 1, owner: 2, domain: 0 });
    w.tick();
    expect(w.coming(1, 'part')).toMatchObject([{ returned: true, tried: [0] }]);
  });

  it('and the tasks all that belonged to expire in time', () => {
    const w = desk({ deadline: 4 });
    w.task(0, [0, 0]);
    w.part(0, { from: 1, domain: 0 });
    w.result(0, 2);
    w.tick(7);
    expect([w.openTasks, everything(w)]).toEqual([0, []]);
  });
});
