import { describe, expect, it } from 'vitest';
import { village } from '../village.ts';

type Plan = Parameters<typeof village>[0];
const three: Plan = { trades: [0, 0, 0], ties: [[0, 1], [0, 2]] };
const absentOver = (w: ReturnType<typeof village>, ticks: number) =>
  Array.from({ length: ticks }, () => {
    w.tick();
    return w.members.filter((i) => !w.present(i)).join();
  });

describe('a member that leaves', () => {
  it.each([[3, undefined, 3], [9, 2, 2]])('with succession %i and fill %s is away for %i ticks, it alone', (succession, fill, ticks) => {
    const w = village({ ...three, settings: { succession }, events: [{ at: 1, type: 'leave', member: 2, ...(fill && { fill }) }] });
    expect(absentOver(w, 6)).toEqual(Array.from({ length: 6 }, (_, t) => (t >= 1 && t < 1 + ticks ? '2' : '')));
  });

  it('leaves its desk as by a loss: parts bounce, what was its own is lost', () => {
    const w = village({ ...three, world: { attention: 1 }, events: [{ at: 1, type: 'leave', member: 0 }] });
    w.notice(0, 1, 0);
    w.part(0, { from: 1, owner: 2, domain: 0 });
    w.task(0, [0]);
    w.tick(2);
    expect(w.queue(1, 'part')).toMatchObject([{ returned: true, tried: [0] }]);
    expect(w.openTasks).toBe(2);
    expect(w.members.flatMap((i) => [...w.queue(i, 'task'), ...w.coming(i, 'task')])).toEqual([]);
  });

  it('that is away already is away for the whole time anew', () => {
    const w = village({ ...three, events: [{ at: 0, type: 'leave', member: 1, fill: 3 }, { at: 2, type: 'leave', member: 1, fill: 3 }] });
    expect(absentOver(w, 6)).toEqual(['1', '1', '1', '1', '1', '']);
  });

  it('is replaced by a newcomer', () => {
    const w = village({ ...three, events: [{ at: 0, type: 'leave', member: 1, fill: 2 }] });
    w.setTrust(0, 1, 9, 1);
    w.teach(1, 0, 'right');
    w.tick(3);
    expect([w.trust(0, 1), w.belief(1, 0)]).toEqual([[2, 1], 'none']);
  });
});

describe('a member that comes back', () => {
  const away = (at: number, fill = 30) => {
    const w = village({ ...three, events: [{ at: 0, type: 'leave', member: 1, fill }, { at, type: 'return', member: 1 }] });
    w.setTrust(0, 1, 9, 1);
    w.teach(1, 0, 'right');
    return w;
  };

  it('is itself: what it knew and how it was trusted are as they were', () => {
    const w = away(2);
    expect(absentOver(w, 4)).toEqual(['1', '1', '', '']);
    expect([w.trust(0, 1), w.belief(1, 0)]).toEqual([[9, 1], 'right']);
  });

  it('is so in the very tick in which its place would be filled', () => {
    const w = away(2, 2);
    expect(absentOver(w, 3)).toEqual(['1', '1', '']);
    expect(w.trust(0, 1)).toEqual([9, 1]);
  });

  it('is not replaced when its time would have been up', () => {
    const w = away(2, 5);
    w.tick(8);
    expect([w.trust(0, 1), w.belief(1, 0)]).toEqual([[9, 1], 'right']);
  });

  it('acts in that tick', () => {
    const w = away(2);
    w.tick(2);
    w.task(1, [0]);
    w.tick();
    expect(w.leaders).toEqual([1]);
  });

  it('and was there all along: nothing happens, and places are filled as ever', () => {
    const w = village({ ...three, events: [{ at: 0, type: 'return', member: 1 }, { at: 1, type: 'leave', member: 2, fill: 2 }] });
    expect(absentOver(w, 4)).toEqual(['', '2', '2', '']);
  });
});
