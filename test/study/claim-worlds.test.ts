import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { below, memberKey, streamKey } from '../../sim/kit/draw.ts';
import type { Claim } from '../../sim/scenario/types.ts';
import { PILOT, pilotSeed, worldsFor } from '../../sim/study/claim-worlds.ts';
import { tryClaims } from '../../sim/study/claims.ts';
import { sd } from '../../sim/study/statistics/moments.ts';
import { sleep } from './data.ts';

const claim = (margin: number): Claim => ({ id: 'c', says: 'It does.', measure: 'service', expect: { peers: 'more', than: 'tree' }, margin });
const spread = (deviation: number) => Array.from({ length: PILOT }, (_, n) => (n % 2 ? 1 : -1) * deviation * Math.sqrt((PILOT - 1) / PILOT));
const worlds = (deviation: number, margin: number, claims = 1, most = 100_000) => worldsFor({ claim: claim(margin), differences: spread(deviation) }, claims, most);

describe('the worlds of a claim', () => {
  // n = (1.96 · 1 / 0.05)² = 1536.6, and a little more since the spread is estimated; at 1 − 0.05/50 with 3.29 it is 4331.
  it('are those in which an interval should be half the margin either way', () => {
    expect([worlds(1, 0.1), worlds(1, 0.1, 50)]).toEqual([1540, 4337]);
  });

  it('follow from the spread alone, not from the mean', () => {
    const differences = spread(1);
    expect(worldsFor({ claim: claim(0.1), differences: differences.map((d) => d + 5) }, 1, 10_000)).toBe(1540);
  });

  it('are no fewer than the pilot, and no more than allowed', () => {
    expect([worlds(0, 0.1), worlds(0.001, 1), worlds(1, 0.1, 1, 500)]).toEqual([PILOT, PILOT, 500]);
  });

  it('make up for those with nothing to measure', () => {
    const half = spread(1).flatMap((d) => [d, Number.NaN]);
    expect(worldsFor({ claim: claim(0.1), differences: half }, 1, 100_000)).toBe(2 * 1540);
  });

  it('are as many as allowed where nothing says how many', () => {
    expect([worldsFor({ claim: claim(0.1), differences: [1, Number.NaN] }, 1, 700), worldsFor({ claim: claim(0), differences: sleep }, 1, 700)]).toEqual([700, 700]);
  });

  it('are never the pilot’s', () => expect(pilotSeed('shift')).toBe('shift/pilot'));
});

/** Two thousand real runs of one organisation: see calibration.test.ts. */
const levels = (JSON.parse(readFileSync(new URL('worlds.json', import.meta.url), 'utf8')) as { worlds: [number, number][] }).worlds.map(([level]) => level);
const [SETS, CLAIMS] = [1000, 5];
const MARGIN = 0.8 * sd(levels);
const stream = streamKey('claim-worlds', 'calibration');

/** The organisation less itself in other worlds, and less `by`: true differences are −by. */
const rematch = (set: number, which: number, n: number, by = 0): number[] =>
  Array.from({ length: n }, (_, k) => levels[below(levels.length, memberKey(stream, set), 2 * which, k)]! - levels[below(levels.length, memberKey(stream, set), 2 * which + 1, k)]! - by);

/** What share of sets has a claim of which this is so, tried as the command tries them. */
function shareOfSets(by: number, isWrong: (tried: ReturnType<typeof tryClaims>[number]) => boolean): number {
  const wrong = Array.from({ length: SETS }, (_, set) => {
    const evidence = Array.from({ length: CLAIMS }, (_, k) => {
      const pilot = { claim: claim(MARGIN), differences: rematch(set, 2 * k, PILOT, by) };
      return { claim: claim(MARGIN), differences: rematch(set, 2 * k + 1, worldsFor(pilot, CLAIMS, 1000), by) };
    });
    return tryClaims(evidence).some(isWrong);
  });
  return wrong.filter(Boolean).length / SETS;
}

/** By chance alone a rate of 5% among so many sets stays below this in all but one case in a thousand. */
const MOST = 0.05 + 3.1 * Math.sqrt((0.05 * 0.95) / SETS);

describe('one organisation against itself in other worlds, five claims a set', () => {
  it('is called different in about one set of twenty', () => {
    const share = shareOfSets(0, ({ pDifference }) => pDifference < 0.05);
    expect([share > 0.02, share < MOST]).toEqual([true, true]);
  });

  it('is called supported or contradicted almost never, since the difference must be the margin as well', () => {
    expect(shareOfSets(0, ({ verdict }) => verdict === 'supported' || verdict === 'contradicted')).toBeLessThan(0.005);
  });

  it('is called equivalent in no more than one set of twenty, where it is worse by just the margin', () => {
    const share = shareOfSets(MARGIN, ({ verdict }) => verdict === 'equivalent');
    expect([share > 0.015, share < MOST]).toEqual([true, true]);
  });

  it('would be called different far too often by looking again after every thirty worlds', () => {
    const peeked = Array.from({ length: SETS }, (_, set) => {
      const all = Array.from({ length: CLAIMS }, (_, k) => rematch(set, k, 300));
      return [30, 60, 90, 120, 150, 180, 210, 240, 270, 300].some((n) => tryClaims(all.map((d) => ({ claim: claim(MARGIN), differences: d.slice(0, n) }))).some(({ pDifference }) => pDifference < 0.05));
    });
    expect(peeked.filter(Boolean).length / SETS).toBeGreaterThan(2 * MOST);
  });
});
