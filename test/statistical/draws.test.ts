/**
 * Keyed draws (sim/kit/draw.ts) are as good as chance along every part of the key: neighbouring members, ticks, counts, purposes,
 * streams and seeds have nothing to do with each other. What is expected is the arithmetic of independent fair bits.
 */

import { describe, expect, it } from 'vitest';
import { below, bits, chance, foldTick, memberKey, sample, streamKey, uniform } from '../../sim/kit/draw.ts';
import * as Purpose from '../../sim/model/purposes.ts';
import { byRatio, even, expectDistribution, expectFit, expectShare, expectSum, tallied, tolerance } from './bounds.ts';

const SEED = streamKey('draws', 'world');

const tickKey = (tick: number, stream = SEED): Int32Array => {
  const key = new Int32Array(2);
  foldTick(stream, tick, key);
  return key;
};
const tick = tickKey(17);
const member = memberKey(tick, 5);

/** Draws whose keys differ in one part only, or in two that lie side by side in the key. */
const axes: Readonly<Record<string, (n: number) => number>> = {
  members: (n) => bits(memberKey(tick, n), Purpose.value, 0),
  counts: (n) => bits(member, Purpose.stray, n),
  'messages taken up': (n) => bits(member, Purpose.consent, 4096 * n),
  'purposes of a member': (n) => bits(memberKey(tick, n >>> 6), n & 63, 0),
  'counts of a member': (n) => bits(memberKey(tick, n >>> 3), Purpose.talkFacet, n & 7),
  ticks: (n) => bits(memberKey(tickKey(n), 5), Purpose.drift, 0),
  'ticks and members': (n) => bits(memberKey(tickKey(n >>> 6), n & 63), Purpose.drift, 0),
};

const N = 1 << 16;
const drawn = Object.entries(axes).map(([axis, draw]) => ({ axis, draws: Int32Array.from({ length: N }, (_, n) => draw(n)) }));
const unit = (draw: number): number => (draw >>> 0) / 4294967296;

function ones(word: number): number {
  let count = 0;
  for (let left = word; left !== 0; left &= left - 1) count++;
  return count;
}

describe.each(drawn)('draws of neighbouring $axis', ({ draws }) => {
  it('fill the unit interval evenly, by their first bits and by their last', () => {
    expectFit(tallied(draws.map((draw) => draw >>> 24), 256), even(256));
    expectFit(tallied(draws.map((draw) => draw & 255), 256), even(256));
  });

  it('fill the square evenly, in pairs', () => {
    const pairs = Array.from({ length: N / 2 }, (_, n) => (draws[2 * n]! >>> 28) * 16 + (draws[2 * n + 1]! >>> 28));
    expectFit(tallied(pairs, 256), even(256));
  });

  // (u − ½)(v − ½) has mean 0 and variance 1/144, and is never beyond 1/4.
  it('do not follow each other, up to eight places apart', () => {
    for (let lag = 1; lag <= 8; lag++) {
      let sum = 0;
      let pairs = 0;
      // blocks of 2·lag, so that no draw is in two pairs
      for (let n = 0; n + lag < N; n++) {
        if (n % (2 * lag) >= lag) continue;
        sum += (unit(draws[n]!) - 0.5) * (unit(draws[n + lag]!) - 0.5);
        pairs++;
      }
      expectSum(sum, 0, pairs / 144, 1 / 4);
    }
  });

  // The bits in which two draws differ: each with chance ½, and binomially many of 32, C(32, k) / 2³².
  it('differ in every bit half of the time', () => {
    const differences = Int32Array.from({ length: N / 2 }, (_, n) => draws[2 * n]! ^ draws[2 * n + 1]!);
    for (let bit = 0; bit < 32; bit++) {
      const differing = differences.reduce((count, word) => count + ((word >>> bit) & 1), 0);
      expect(Math.abs(differing - N / 4)).toBeLessThanOrEqual(tolerance(N / 8, 0.5, 32));
    }
    expectDistribution([...differences.map(ones)], byRatio(2 ** -32, (k) => (33 - k) / k, 32));
  });

  // A random square matrix over GF(2) lacks k of its full rank with chance 2^(−k²) · Π_{i>k}(1 − 2^−i) / Π_{i≤k}(1 − 2^−i), for large sizes.
  it('make matrices of bits of random rank', () => {
    const lacking = Array.from({ length: N / 32 }, (_, n) => Math.min(2, 32 - rank(draws.slice(32 * n, 32 * n + 32))));
    let full = 1;
    for (let i = 1; i <= 32; i++) full *= 1 - 2 ** -i;
    const less = 2 * full;
    expectFit(tallied(lacking, 3), [full, less, 1 - full - less]);
  });
});

/** The rank over GF(2) of a matrix whose rows are words: Gauss. */
function rank(rows: Int32Array): number {
  let found = 0;
  for (let bit = 31; bit >= 0; bit--) {
    const pivot = rows.findIndex((row, n) => n >= found && ((row >>> bit) & 1) === 1);
    if (pivot < 0) continue;
    [rows[pivot], rows[found]] = [rows[found]!, rows[pivot]!];
    for (let n = 0; n < rows.length; n++) if (n !== found && (rows[n]! >>> bit) & 1) rows[n]! ^= rows[found]!;
    found++;
  }
  return found;
}

describe('streams and seeds', () => {
  it('have nothing to do with each other', () => {
    for (const [one, two] of [[streamKey('a', 'world'), streamKey('a', 'members')], [streamKey('a', 'world'), streamKey('b', 'world')], [streamKey('1', 'world'), streamKey('2', 'world')]] as const) {
      const [a, b] = [tickKey(3, one), tickKey(3, two)];
      let sum = 0;
      for (let i = 0; i < N; i++) sum += (uniform(memberKey(a, i), 1, 0) - 0.5) * (uniform(memberKey(b, i), 1, 0) - 0.5);
      expectSum(sum, 0, N / 144, 1 / 4);
    }
  });

  it('of neighbouring numbers fill the interval evenly', () => {
    const firsts = Array.from({ length: 8192 }, (_, n) => bits(memberKey(tickKey(0, streamKey(String(n), 'world')), 0), Purpose.truth, 0));
    expectFit(tallied(firsts.map((draw) => draw >>> 26), 64), even(64));
    expectFit(tallied(firsts.map((draw) => draw & 63), 64), even(64));
  });
});

describe('keys', () => {
  // The last step of a draw is a bijection of 32 bits: of one member and tick, two keys give the same draw where they are the same.
  it('of one member and tick are all different, whatever the purpose, the message in hand and the count', () => {
    const purposes = Object.values(Purpose);
    const within = purposes.flatMap((purpose) => Array.from({ length: 1024 }, (_, n) => bits(member, purpose, 4096 * (n >>> 5) + (n & 31))));
    expect(new Set(within).size).toBe(within.length);
    const across = purposes.flatMap((purpose) => Array.from({ length: 1024 }, (_, message) => bits(member, purpose, 4096 * message)));
    expect(new Set(across).size).toBe(across.length);
  });

  it('of all members of a tick are all different', () => {
    const keys = Array.from({ length: 100_000 }, (_, i) => memberKey(tick, i));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('what is made of a draw', () => {
  const keys = Array.from({ length: N }, (_, i) => memberKey(tick, i));

  it('happens never at chance 0, always at chance 1, and as often as it should between', () => {
    expect(keys.some((key) => chance(0, key, 1, 0))).toBe(false);
    expect(keys.every((key) => chance(1, key, 1, 0))).toBe(true);
    for (const p of [0.002, 0.3, 0.5, 0.9]) expectShare(keys.filter((key) => chance(p, key, 1, 0)).length, N, p);
  });

  it('is any of n whole numbers, evenly', () => {
    for (const n of [2, 3, 7, 156, 1000]) expectFit(tallied(keys.map((key) => below(n, key, 2, 0)), n), even(n));
  });

  it('is any of the orders of five, evenly', () => {
    const orders = keys.map((key) => [...sample(5, 5, key, 3)]);
    for (const order of orders.slice(0, 100)) expect([...order].sort()).toEqual([0, 1, 2, 3, 4]);
    // Lehmer's number of a permutation: each place counts those after it that are smaller.
    const number = (order: readonly number[]) => order.reduce((sum, x, place) => sum * (5 - place) + order.slice(place + 1).filter((y) => y < x).length, 0);
    expectFit(tallied(orders.map(number), 120), even(120));
  });

  it('is any pair of seven, evenly, where only two are drawn', () => {
    const pairs = keys.map((key) => [...sample(7, 2, key, 4)] as [number, number]);
    expectFit(tallied(pairs.map(([x, y]) => x * 6 + (y > x ? y - 1 : y)), 42), even(42));
  });
});
