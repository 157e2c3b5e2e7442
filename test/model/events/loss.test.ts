import { describe, expect, it } from 'vitest';
import { error, outcomes, village } from '../village.ts';

type Plan = Parameters<typeof village>[0];
const absent = (w: ReturnType<typeof village>) => w.members.filter((i) => !w.present(i));

function lost(plan: Plan, event: { fraction: number; target: 'random' | 'top' | 'hubs'; fill?: number }) {
  const w = village({ ...plan, events: [{ at: 0, type: 'loss', ...event }] });
  w.tick();
  return absent(w);
}

describe('a loss', () => {
  const six = { trades: [0, 0, 0, 0, 0, 0] };

  it.each([[0, 0], [0.25, 2], [0.24, 1], [0.5, 3], [1, 6]])('of %f of six is of %i: round(fraction · N)', (fraction, count) => {
    expect(lost(six, { fraction, target: 'random' })).toHaveLength(count);
  });

  it('at random may hit anybody, each alike', () => {
    const worlds = 1000;
    const hit = outcomes(worlds, (seed) => lost({ ...six, seed }, { fraction: 1 / 6, target: 'random' })[0]!);
    for (let i = 0; i < 6; i++) expect(Math.abs(hit.get(i)! - 1 / 6)).toBeLessThan(error(1 / 6, worlds));
  });

  it('at the top takes the chart from its top down, by index', () => {
    // 2 is the top, 0 and 4 come below it, then 1, 3, 5
    const chart = { ...six, lines: [[2, 0], [2, 4], [4, 1], [0, 3], [4, 5]] as const };
    expect([1 / 6, 2 / 6, 4 / 6].map((fraction) => lost(chart, { fraction, target: 'top' }))).toEqual([[2], [0, 2], [0, 1, 2, 4]]);
  });

  it('at the top, without a tree, takes the best connected', () => {
    expect(lost({ ...six, ties: [[3, 1], [3, 2], [3, 4], [1, 2]] }, { fraction: 0.5, target: 'top' })).toEqual([1, 2, 3]);
  });

  it('of hubs takes those with the most ties, of either kind, the lower index first', () => {
    const mixed = { ...six, lines: [[0, 1], [0, 2]] as const, ties: [[4, 5], [4, 3], [4, 1], [5, 3]] as const };
    // ties: 0 has 2, 1 has 2, 2 has 1, 3 has 2, 4 has 3, 5 has 2
    expect([1 / 6, 3 / 6].map((fraction) => lost(mixed, { fraction, target: 'hubs' }))).toEqual([[4], [0, 1, 4]]);
  });
});

describe('a lost member', () => {
  const all = { fraction: 1, target: 'hubs' as const };

  it.each([[3, undefined, 3], [9, 2, 2]])('with succession %i and fill %s is away for %i ticks', (succession, fill, ticks) => {
    const w = village({ trades: [0, 0], settings: { succession }, events: [{ at: 1, type: 'loss', ...all, ...(fill && { fill }) }] });
    const away = [];
    for (let t = 0; t < 6; t++) {
      w.tick();
      if (absent(w).length === 2) away.push(t);
    }
    expect(away).toEqual(Array.from({ length: ticks }, (_, n) => 1 + n));
  });

  it('that was away already is away for the whole time anew', () => {
    const w = village({ trades: [0, 0], events: [{ at: 1, type: 'loss', ...all, fill: 3 }, { at: 3, type: 'loss', ...all, fill: 4 }, { at: 9, type: 'loss', ...all, fill: 5 }, { at: 10, type: 'loss', ...all, fill: 1 }] });
    const away = [];
    for (let t = 0; t < 14; t++) {
      w.tick();
      if (absent(w).length === 2) away.push(t);
    }
    expect(away).toEqual([1, 2, 3, 4, 5, 6, 9, 10]); // to 3 + 4; and, the other way, to 10 + 1
  });

  it('that is lost again in the tick of its return stays away, and is no newcomer yet', () => {
    const w = village({ trades: [0, 0], ties: [[0, 1]], events: [{ at: 1, type: 'loss', ...all, fill: 2 }, { at: 3, type: 'loss', ...all, fill: 2 }] });
    w.setTrust(0, 1, 9, 1);
    w.tick(4);
    expect([absent(w), w.trust(0, 1)]).toEqual([[0, 1], [9, 1]]);
    w.tick(2);
    expect([absent(w), w.trust(0, 1)]).toEqual([[], [2, 1]]);
  });

  it('does nothing in the tick of its loss', () => {
    const w = village({ trades: [0, 0], ties: [[0, 1]], events: [{ at: 1, type: 'loss', ...all }] });
    w.tick();
    w.notice(0, 1, 0);
    w.tick();
    expect([w.spent(0), w.tally.idle, w.tally.messages]).toEqual([0, 0, 0]);
  });
});
