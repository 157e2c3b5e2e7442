import { describe, expect, it } from 'vitest';
import { village } from '../village.ts';

describe('a set changes parameters from its tick on', () => {
  it('of the world: load, and with it births', () => {
    const w = village({ trades: [0, 0], events: [{ at: 3, type: 'set', world: { load: 30, parts: 1 }, organization: {} }, { at: 5, type: 'set', world: { load: 0 }, organization: {} }] });
    w.tick(8);
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((t) => w.born(t) > 0)).toEqual([false, false, false, true, true, false, false, false]);
  });

  it('of the world: attention', () => {
    const w = village({ trades: [0, 0], events: [{ at: 1, type: 'set', world: { attention: 7 }, organization: {} }] });
    w.tick();
    expect(w.tally.idle).toBe(8);
    w.tick();
    expect(w.tally.idle).toBe(14);
  });

  it('of the organisation: purpose', () => {
    const w = village({ trades: [0, 0], events: [{ at: 1, type: 'set', world: {}, organization: { purpose: 1 } }] });
    w.setValue(0, 0.5);
    w.tick();
    expect(w.value(0)).toBe(0.5);
    w.tick();
    expect(w.value(0)).toBe(0);
  });

  it('and leaves the others as they were', () => {
    const w = village({ trades: [0, 0], settings: { purpose: 0.5 }, world: { attention: 6 }, events: [{ at: 0, type: 'set', world: { effort: 2 }, organization: { bound: 0.1 } }] });
    w.setValue(0, 0.5);
    w.tick();
    expect([w.value(0), w.tally.idle]).toEqual([0.25, 12]);
  });
});

describe('a step introduced', () => {
  const tied = (organization: object, settings = {}) => village({ trades: [0, 0, 0], lines: [[0, 1]], ties: [[1, 2]], settings, events: [{ at: 1, type: 'set', world: {}, organization }] });
  const trusting = (w: ReturnType<typeof village>) => {
    for (const i of w.members) for (const j of w.contactsOf(i)) w.setTrust(i, j, 9, 1);
    w.tick();
    const before = w.dyads;
    w.tick();
    return [before, w.dyads];
  };

  it('dyads: ties that have earned it are dyads from then on', () => {
    const w = tied({ dyads: true });
    expect(trusting(w)).toEqual([0, 2]);
    expect([w.isDyad(0, 1), w.isDyad(1, 2)]).toEqual([true, true]);
  });

  it('dyads taken away: none are', () => expect(trusting(tied({ dyads: false }, { dyads: true }))).toEqual([2, 0]));

  it('a flattening: at authority 0 reporting lines may be dyads', () => expect(trusting(tied({ authority: 0 }, { dyads: true, authority: 0.5 }))).toEqual([1, 2]));

  it('authority conferred: reporting lines are dyads no more', () => expect(trusting(tied({ authority: 0.5 }, { dyads: true }))).toEqual([2, 1]));

  it('permeability: contacts open from then on, up to the limit set with it', () => {
    const w = village({ trades: [0, 0, 0, 0], events: [{ at: 1, type: 'set', world: {}, organization: { permeability: 1, contacts: 2 } }] });
    w.result(0, 1);
    w.tick();
    expect(w.contactsOf(0)).toEqual([]);
    for (const worker of [1, 2, 3]) {
      w.result(0, worker);
      w.tick();
    }
    expect(w.contactsOf(0)).toEqual([2, 3]);
  });
});
