import { describe, expect, it } from 'vitest';
import { village } from './village.ts';

const on = { dyads: true };
const tied = (settings = on) => village({ trades: [0, 0], ties: [[0, 1]], settings });
const trusting = (w: ReturnType<typeof village>, forth: readonly [number, number], back: readonly [number, number]) => {
  w.setTrust(0, 1, ...forth);
  w.setTrust(1, 0, ...back);
  return w;
};

describe('a tie is a dyad', () => {
  it.each([
    ['at τ = 0.8 on evidence 10, both ways', [8, 2], [8, 2], true],
    ['on evidence 6, both ways', [5, 1], [5, 1], true],
    ['not below 0.8', [8, 2], [7.9, 2.1], false],
    ['nor below it the other way', [7.9, 2.1], [8, 2], false],
    ['not on evidence below 6', [5, 1], [5, 0.9], false],
    ['nor the other way', [5, 0.9], [5, 1], false],
  ] as const)('%s', (_, forth, back, is) => {
    const w = trusting(tied(), forth, back);
    expect([w.isDyad(0, 1), w.isDyad(1, 0), w.dyads]).toEqual([is, is, is ? 1 : 0]);
  });

  it('only where dyads are enabled', () => {
    expect(trusting(tied({ dyads: false }), [9, 1], [9, 1]).isDyad(0, 1)).toBe(false);
  });

  it('by what is earned: a good result may make it', () => {
    const w = village({ trades: [0, 0], ties: [[0, 1]], settings: on, world: { feedback: 1 } });
    trusting(w, [4, 1], [4, 1]);
    expect(w.isDyad(0, 1)).toBe(false);
    w.result(0, 1);
    w.tick();
    expect(w.isDyad(0, 1)).toBe(true);
  });

  it('and a bad one, or a decline, may end it', () => {
    const w = village({ trades: [0, 0], ties: [[0, 1]], settings: on, world: { feedback: 1 } });
    trusting(w, [5, 1], [5, 1]);
    w.result(0, 1, { right: false });
    w.tick();
    expect([w.isDyad(0, 1), w.isDyad(1, 0), w.dyads]).toEqual([false, false, 0]);
    const declined = trusting(tied(), [8, 2], [30, 0]);
    declined.setValue(0, 1);
    declined.setValue(1, -1);
    declined.part(1, { from: 0, domain: 0 });
    declined.tick(); // consent is 0: (8, 2.25) is below 0.8
    expect(declined.isDyad(0, 1)).toBe(false);
  });

  it('not where it is a reporting line with authority', () => {
    const w = trusting(village({ trades: [0, 0], lines: [[0, 1]], settings: { ...on, authority: 0.1 } }), [9, 1], [9, 1]);
    expect(w.isDyad(0, 1)).toBe(false);
  });

  it('but where it is one without', () => {
    const w = trusting(village({ trades: [0, 0], lines: [[0, 1]], settings: on }), [9, 1], [9, 1]);
    expect([w.isDyad(0, 1), w.isDyad(1, 0)]).toEqual([true, true]);
  });

  it('no more once it is dropped', () => {
    const w = village({ trades: [0, 0, 0], ties: [[0, 1]], settings: { ...on, permeability: 1, contacts: 1 } });
    trusting(w, [9, 1], [9, 1]);
    w.result(0, 2);
    w.tick();
    expect([w.contactsOf(0), w.dyads]).toEqual([[2], 0]);
    expect(w.isDyad(0, 2)).toBe(false);
  });
});
