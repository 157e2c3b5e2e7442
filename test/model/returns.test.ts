import { describe, expect, it } from 'vitest';
import { village } from './village.ts';

/** Member 0, of trade 0 and a subordinate of 1, comes back in tick 4. */
const back = (world = {}) => {
  const w = village({ trades: [0, 1, 1], lines: [[1, 0]], ties: [[0, 2]], settings: { dyads: true }, world: { facets: 2, novice: 1, ...world } });
  w.sendAway(0, 4);
  return w;
};

describe('a member whose return is due', () => {
  it('is back in that tick, and acts in it', () => {
    const w = back();
    w.tick(4);
    expect(w.present(0)).toBe(false);
    w.notice(0, 1, 0);
    w.tick();
    expect([w.present(0), w.spent(0)]).toEqual([true, 1]);
  });

  it('knows each facet of its own trade at novice 1, as of now, and nothing else', () => {
    const w = back();
    w.teach(0, 0, 'wrong', 0);
    w.teach(0, 2, 'right', 0);
    w.tick(5);
    expect([0, 1, 2, 3].map((m) => w.belief(0, m))).toEqual(['right', 'right', 'none', 'none']);
    expect([w.evidence(0, 0), w.evidence(0, 1), w.evidence(0, 2)]).toEqual([4, 4, Number.NEGATIVE_INFINITY]);
    expect(w.knows(0)).toBe(2);
  });

  it('knows what was so before the world changes in that tick', () => {
    const w = back({ turbulence: 1 });
    w.tick(5);
    expect([w.belief(0, 0), w.belief(0, 1), w.knows(0)]).toEqual(['wrong', 'wrong', 0]);
  });

  it('knows nothing at novice 0', () => {
    const w = back({ novice: 0 });
    w.teach(0, 0, 'right', 0);
    w.tick(5);
    expect([w.belief(0, 0), w.knows(0)]).toEqual(['none', 0]);
  });

  it('has the prior’s trust on all its ties, both ways; others keep theirs', () => {
    const w = village({ trades: [0, 1, 1], lines: [[1, 0]], ties: [[0, 2], [1, 2]] });
    for (const i of w.members) for (const j of w.contactsOf(i)) w.setTrust(i, j, 9, 1);
    w.sendAway(0, 4);
    w.tick(5);
    expect([[0, 1], [1, 0], [0, 2], [2, 0]].map(([i, j]) => w.trust(i!, j!))).toEqual([[2, 1], [2, 1], [2, 1], [2, 1]]);
    expect([w.trust(1, 2), w.trust(2, 1)]).toEqual([[9, 1], [9, 1]]);
  });

  it('is nobody’s dyad partner any more', () => {
    const w = back();
    w.setTrust(0, 2, 9, 1);
    w.setTrust(2, 0, 9, 1);
    expect([w.isDyad(0, 2), w.dyads]).toEqual([true, 1]);
    w.tick(5);
    expect([w.isDyad(0, 2), w.isDyad(2, 0), w.dyads]).toEqual([false, false, 0]);
  });

  it('has the value, the ties and the post of who was there before', () => {
    const w = back();
    w.setValue(0, 0.3);
    w.tick(5);
    expect(w.value(0)).toBe(0.3);
    expect(w.contacts(0)).toEqual([{ member: 1, is: 'boss' }, { member: 2, is: 'informal' }]);
    expect([w.boss(0), w.trade(0)]).toEqual([1, 0]);
  });
});
