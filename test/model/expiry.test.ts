import { describe, expect, it } from 'vitest';
import { village } from './village.ts';

describe('a task expires when t − born > deadline', () => {
  it.each([[2, 2], [3, 0]])('deadline 2: %i ticks after its birth %i messages of it are left', (age, left) => {
    const w = village({ trades: [0, 0], world: { deadline: 2, attention: 1, effort: 100 } });
    w.task(0, [0, 0]);
    w.tick(1 + age);
    expect(w.queue(0)).toHaveLength(left);
    expect(w.openTasks).toBe(left > 0 ? 1 : 0);
  });

  it.each([[1, 1], [0, 0]])('deadline %i: a result that comes in a tick after its birth is worth %i', (deadline, value) => {
    const w = village({ trades: [0, 1], ties: [[0, 1]], world: { deadline } });
    w.setTrust(1, 0, 30, 0);
    w.teach(1, 1, 'right');
    w.part(1, { from: 0, domain: 1 });
    w.tick(2);
    expect([w.delivered(0), w.openTasks]).toEqual([value, 0]);
  });

  it('what is in hand is dropped, and attention spent on it is gone', () => {
    const w = village({ trades: [0, 0], world: { deadline: 1, attention: 4, effort: 8 } });
    w.teach(0, 0, 'right');
    w.task(0, [0]);
    w.tick(2); // 3, then 4, of 8
    expect(w.queue(0)).toHaveLength(1);
    w.tick();
    expect([w.queue(0).length, w.spent(0), w.delivered(0)]).toEqual([0, 0, 0]);
  });

  it('each by its own birth, the others stay', () => {
    const w = village({ trades: [0, 0], world: { deadline: 1, attention: 1, effort: 100 } });
    w.task(0, [0]);
    w.tick();
    w.task(1, [0]);
    w.tick(2);
    expect([w.queue(0).length, w.queue(1).length]).toEqual([0, 1]);
  });
});

describe('its messages vanish, wherever they are', () => {
  const deadline = { deadline: 0, attention: 1 };

  it('a task nobody has led yet', () => {
    const w = village({ trades: [0, 0], ties: [[0, 1]], world: deadline });
    w.notice(0, 1, 0);
    w.notice(0, 1, 0);
    w.tick();
    w.task(0, [0]);
    w.tick();
    expect(w.queue(0, 'task')).toHaveLength(1); // behind the second notice
    w.tick();
    expect([w.openTasks, w.queue(0, 'task').length, w.queue(0, 'part').length, w.leaders.length]).toEqual([0, 0, 0, 0]);
  });

  it('a part on its way', () => {
    const w = village({ trades: [0, 1], ties: [[0, 1]], world: { ...deadline, attention: 2 } });
    w.setTrust(1, 0, 30, 0);
    w.task(0, [1]);
    w.tick();
    expect(w.coming(1, 'part')).toHaveLength(1);
    w.tick();
    expect([w.tally.work, w.queue(1, 'part').length, w.openTasks]).toEqual([0, 0, 0]);
  });

  it('a result on its way', () => {
    const w = village({ trades: [0, 1], ties: [[0, 1]], world: { ...deadline, attention: 4 } });
    w.setTrust(1, 0, 30, 0);
    w.part(1, { from: 0, domain: 1 });
    w.tick();
    expect(w.coming(0, 'result')).toHaveLength(1);
    w.tick();
    expect([w.spent(0), w.queue(0, 'result').length]).toEqual([0, 0]);
  });

  it('a part that waits between others, which stay in order', () => {
    const w = village({ trades: [0, 0, 0], ties: [[0, 1], [1, 2]], world: { deadline: 1, attention: 1 } });
    for (let n = 0; n < 3; n++) w.notice(1, 0, 0);
    w.part(1, { from: 0, domain: 0 });
    w.notice(1, 2, 0);
    w.tick(2);
    expect(w.queue(1).slice(0, 3).map(({ kind, from }) => [kind, from])).toEqual([['notice', 0], ['part', 0], ['notice', 2]]);
    w.tick();
    expect(w.queue(1)[0]).toMatchObject({ kind: 'notice', from: 2 });
    expect(w.queue(1, 'part')).toEqual([]);
  });
});
