import { describe, expect, it } from 'vitest';
import { error, share, village } from './village.ts';

const open = { permeability: 1 };

describe('working together', () => {
  it('opens a lasting contact at permeability 1: informal, with the prior’s trust both ways', () => {
    const w = village({ trades: [0, 0], settings: open });
    w.result(0, 1);
    w.tick();
    expect(w.contacts(0)).toEqual([{ member: 1, is: 'informal' }]);
    expect(w.contacts(1)).toEqual([{ member: 0, is: 'informal' }]);
    expect([w.trust(0, 1), w.trust(1, 0)]).toEqual([[2, 1], [2, 1]]);
  });

  it('opens none at permeability 0', () => {
    const w = village({ trades: [0, 0] });
    w.result(0, 1);
    w.tick();
    expect(w.contacts(0)).toEqual([]);
  });

  it('does so by chance between', () => {
    const worlds = 1000;
    const opened = share(worlds, (seed) => {
      const w = village({ trades: [0, 0], settings: { permeability: 0.3 }, seed });
      w.result(0, 1);
      w.tick();
      return w.contacts(0).length === 1;
    });
    expect(Math.abs(opened - 0.3)).toBeLessThan(error(0.3, worlds));
  });

  it.each([['an informal tie', {}], ['a reporting line', { lines: [[0, 1]] as const }]])('adds nothing where there is %s', (_, { lines = [] }: { lines?: readonly (readonly [number, number])[] }) => {
    const w = village({ trades: [0, 0], lines, ties: lines.length > 0 ? [] : [[0, 1]], settings: open });
    w.result(0, 1);
    w.tick();
    expect(w.contactsOf(0)).toEqual([1]);
  });

  it('opens it when a part is in, though the task is not done', () => {
    const w = village({ trades: [0, 0], settings: open });
    w.result(0, 1, { others: 1 });
    w.tick();
    expect(w.contactsOf(0)).toEqual([1]);
    expect(w.openTasks).toBe(1);
  });

  it('opens it before trust is fed back: the first shared work counts', () => {
    const w = village({ trades: [0, 0], settings: open, world: { feedback: 1 } });
    w.result(0, 1);
    w.tick();
    expect([w.trust(0, 1), w.trust(1, 0)]).toEqual([[3, 1], [3, 1]]);
  });
});

describe('room for contacts', () => {
  /** 0 has contacts 1, 2, 3, in this order; 4 has worked for 0, and has contacts 5 and 6. */
  const seven = (contacts: number) => village({ trades: [0, 0, 0, 0, 0, 0, 0], ties: [[0, 1], [0, 2], [0, 3], [4, 5], [4, 6]], settings: { ...open, contacts } });
  const meet = (w: ReturnType<typeof village>) => {
    w.result(0, 4);
    w.tick();
    return w.contactsOf(0);
  };

  it('up to the limit nobody is dropped', () => expect(meet(seven(4))).toEqual([1, 2, 3, 4]));

  it('beyond it the least trusted is dropped first', () => {
    const w = seven(3);
    w.setTrust(0, 2, 2, 2);
    expect(meet(w)).toEqual([1, 3, 4]);
    expect(w.contactsOf(4)).toEqual([5, 6, 0]); // 4 was below its limit
  });

  it('least trusted by who makes room, not the other way', () => {
    const w = seven(3);
    w.setTrust(2, 0, 0, 30);
    w.setTrust(0, 3, 2, 2);
    expect(meet(w)).toEqual([1, 2, 4]);
  });

  it('the oldest of those trusted alike', () => expect(meet(seven(3))).toEqual([2, 3, 4]));

  it('from both sides, with the trust on it', () => {
    const w = seven(3);
    w.setTrust(1, 0, 9, 1);
    meet(w);
    expect(w.contactsOf(1)).toEqual([]);
    expect([w.trust(0, 1), w.trust(1, 0)]).toEqual([undefined, undefined]);
  });

  it('on either side that would have too many', () => {
    const w = seven(2);
    expect(meet(w)).toEqual([2, 3, 4]); // founded with more than the limit: one is dropped, not all that are too many
    expect(w.contactsOf(4)).toEqual([6, 0]);
    expect(w.contactsOf(5)).toEqual([]);
  });

  it('where none may be kept, one opens all the same, for there is nobody to drop, and goes when the next one opens', () => {
    const w = village({ trades: [0, 0, 0], settings: { ...open, contacts: 0 } });
    w.result(0, 1);
    w.tick();
    expect(w.contactsOf(0)).toEqual([1]);
    w.result(0, 2);
    w.tick();
    expect([w.contactsOf(0), w.contactsOf(1)]).toEqual([[2], []]);
  });

  it('founding does not count against the limit until then', () => {
    const w = seven(2);
    w.tick(5);
    expect(w.contactsOf(0)).toEqual([1, 2, 3]);
  });

  it('a reporting line does not count, and is never dropped', () => {
    const w = village({ trades: [0, 0, 0, 0], lines: [[0, 1], [2, 0]], settings: { ...open, contacts: 1 } });
    w.setTrust(0, 1, 0, 30);
    w.result(0, 3);
    w.tick();
    expect(w.contactsOf(0).toSorted()).toEqual([1, 2, 3]);
  });

  it('not even at authority 0', () => {
    const w = village({ trades: [0, 0, 0, 0], lines: [[0, 1]], ties: [[0, 2]], settings: { ...open, contacts: 1 } });
    w.setTrust(0, 1, 0, 30);
    w.result(0, 3);
    w.tick();
    expect(w.contactsOf(0)).toEqual([1, 3]);
  });

  it('what was on its way over a dropped tie still arrives', () => {
    const w = seven(3);
    w.talk(1, 0);
    w.result(0, 4);
    w.tick();
    expect(w.tally.talks).toBe(1);
  });
});
