import { describe, expect, it } from 'vitest';
import type { Hand } from './hand.ts';
import { village } from './village.ts';

/** Member 0 leads a task of one part, and passes it on. */
function passes(w: Hand, domain: number, novel = true): void {
  w.task(0, [domain], novel);
  w.tick();
}

describe('relational dynamics: over what a part went', () => {
  const roads = ({ overDyads, overInformal, overConferred, byBook }: Hand['tally']) => ({ overDyads, overInformal, overConferred, byBook });
  const none = { overDyads: 0, overInformal: 0, overConferred: 0, byBook: 0 };

  it('an informal tie', () => {
    const w = village({ trades: [0, 1], ties: [[0, 1]] });
    passes(w, 1);
    expect(roads(w.tally)).toEqual({ ...none, overInformal: 1 });
  });

  it('a dyad', () => {
    const w = village({ trades: [0, 1], ties: [[0, 1]], settings: { dyads: true } });
    w.setTrust(0, 1, 30, 0);
    w.setTrust(1, 0, 30, 0);
    passes(w, 1);
    expect(roads(w.tally)).toEqual({ ...none, overDyads: 1 });
  });

  it('a reporting line, the book', () => {
    const w = village({ trades: [0, 1], lines: [[0, 1]], settings: { authority: 1 } });
    passes(w, 1);
    expect(roads(w.tally)).toEqual({ ...none, overConferred: 1 });
    passes(w, 1, false);
    expect(roads(w.tally)).toEqual({ ...none, byBook: 1 });
  });

  it('at authority 0 a reporting line is an informal tie', () => {
    const w = village({ trades: [0, 1], lines: [[0, 1]] });
    passes(w, 1);
    expect(roads(w.tally)).toEqual({ ...none, overInformal: 1 });
  });
});
