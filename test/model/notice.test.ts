import { describe, expect, it } from 'vitest';
import { error, share, village } from './village.ts';

/** Member 1 hears of facet 0 from member 0, whom it trusts fully; in tick 5. */
function heard({ told = 3, held = undefined as number | undefined, toldIs = 'right' as 'right' | 'wrong', heldIs = 'wrong' as 'right' | 'wrong', alpha = 30, seed = '1' }) {
  const w = village({ trades: [1, 1, 1], ties: [[0, 1]], lines: [[2, 1]], settings: { authority: 0.1 }, seed });
  w.rest(5);
  w.setTrust(1, 0, alpha, 30 - alpha);
  w.teach(0, 0, toldIs, told);
  if (held !== undefined) w.teach(1, 0, heldIs, held);
  w.notice(1, 0, 0);
  w.tick();
  return w;
}

describe('a notice', () => {
  it('costs 1, heeded or not', () => {
    expect(heard({}).spent(1)).toBe(1);
    const w = village({ trades: [0, 0], ties: [[0, 1]] });
    w.notice(1, 0, 0);
    w.tick();
    expect([w.spent(1), w.tally.coordination]).toEqual([1, 1]);
  });

  it('of fresher evidence is taken over, with its evidence', () => {
    const w = heard({ told: 3, held: 2 });
    expect([w.belief(1, 0), w.evidence(1, 0)]).toEqual(['right', 3]);
  });

  it('by one who holds nothing, as well', () => {
    const w = heard({ told: 0 });
    expect([w.belief(1, 0), w.evidence(1, 0)]).toEqual(['right', 0]);
  });

  it('even if it is false', () => {
    expect(heard({ told: 3, held: 2, toldIs: 'wrong', heldIs: 'right' }).belief(1, 0)).toBe('wrong');
  });

  it.each([['as old', 3], ['fresher', 4]])('is not, where what one holds is %s', (_, held) => {
    const w = heard({ told: 3, held });
    expect([w.belief(1, 0), w.evidence(1, 0)]).toEqual(['wrong', held]);
  });

  it('is taken over with the chance of consent: never without trust, and at trust 0.4 four times in ten', () => {
    expect(heard({ alpha: 0 }).belief(1, 0)).toBe('none');
    const worlds = 1000;
    const heeded = share(worlds, (seed) => heard({ alpha: 12, seed }).belief(1, 0) === 'right');
    expect(Math.abs(heeded - 0.4)).toBeLessThan(error(0.4, worlds));
  });

  it('is of what the sender believes when it is read', () => {
    const w = village({ trades: [0, 0], ties: [[0, 1]] });
    w.setTrust(1, 0, 30, 0);
    w.teach(0, 0, 'wrong', 0);
    w.notice(1, 0, 0);
    w.teach(0, 0, 'right', 0);
    w.tick();
    expect(w.belief(1, 0)).toBe('right');
  });

  it('changes nothing of its sender, nor of other facets', () => {
    const w = village({ trades: [0, 0], ties: [[0, 1]], world: { facets: 2 } });
    w.setTrust(1, 0, 30, 0);
    w.teach(0, 1, 'right', 0);
    w.notice(1, 0, 0);
    w.tick();
    expect([w.belief(1, 0), w.belief(1, 1)]).toEqual(['none', 'none']);
  });
});

describe('what was heard is passed on', () => {
  const toBoss = (w: ReturnType<typeof heard>) => w.coming(2, 'notice');

  it('where it changed what one held', () => {
    expect(toBoss(heard({ held: 2 }))).toEqual([{ kind: 'notice', from: 1, facet: 0 }]);
    expect(toBoss(heard({}))).toHaveLength(1);
  });

  it('not where one held the same already, though the evidence is new', () => {
    const w = heard({ held: 2, heldIs: 'right' });
    expect(w.evidence(1, 0)).toBe(3);
    expect(toBoss(w)).toEqual([]);
  });

  it('not where it was not heeded', () => expect(toBoss(heard({ alpha: 0 }))).toEqual([]));

  it('not to who told it', () => {
    const w = village({ trades: [0, 0, 0], lines: [[2, 1], [0, 2]], settings: { authority: 1 } });
    w.teach(2, 0, 'right', 0);
    w.notice(1, 2, 0);
    w.tick();
    expect([w.belief(1, 0), w.coming(2, 'notice').length]).toEqual(['right', 0]);
  });
});
