import { describe, expect, it } from 'vitest';
import type { Claim, Setting } from '../../sim/scenario/types.ts';
import { expectedDifferences, settingsOf, sidesOf, tryClaims } from '../../sim/study/claims.ts';
import { parsed, sound } from '../scenario/scenarios.ts';
import { sleep } from './data.ts';

const claim = (margin: number, expected: Claim['expect'] = { peers: 'more', than: 'tree' }): Claim => ({ id: 'c', says: 'It does.', measure: 'knowledge', expect: expected, margin });
const tried = (differences: readonly number[], margin: number) => tryClaims([{ claim: claim(margin), differences }])[0]!;
const opposite = (values: readonly number[]) => values.map((value) => -value);

// Student's data: mean 1.58; 95% from 0.70 to 2.46, 90% from 0.87 to 2.29.
describe('a claim by itself', () => {
  it.each([
    [sleep, 1.5, 'supported'],
    [sleep, 1.58 - 1e-9, 'supported'],
    [opposite(sleep), 1.5, 'contradicted'],
    [sleep, 0, 'supported'],
    [opposite(sleep), 0, 'contradicted'],
    [sleep, 1.6, 'undetermined'],
    [opposite(sleep), 1.6, 'undetermined'],
    [sleep, 2.29, 'undetermined'],
    [sleep, 2.3, 'equivalent'],
    [opposite(sleep), 2.3, 'equivalent'],
    [sleep.map((hours) => hours - 1), 0.1, 'undetermined'],
  ])('%j with a margin of %d is %s', (differences, margin, verdict) => {
    expect(tried(differences, margin).verdict).toBe(verdict);
  });

  it('comes with its worlds, mean and intervals', () => {
    const { n, missing, mean, interval, interval90 } = tried([...sleep, Number.NaN], 1);
    expect([n, missing]).toEqual([10, 1]);
    expect([mean, interval.low, interval.high, interval90.low, interval90.high].map((figure) => figure.toFixed(3))).toEqual(['1.580', '0.700', '2.460', '0.867', '2.293']);
  });

  it('of an organisation against itself is equivalent, by any margin there is, and undetermined by none', () => {
    expect([tried([0, 0, 0], 0.001).verdict, tried([0, 0, 0], 0).verdict]).toEqual(['equivalent', 'undetermined']);
  });

  it('stays undetermined where there is nothing to go by', () => {
    for (const few of [[], [5], [5, Number.NaN]]) expect(tried(few, 1)).toMatchObject({ verdict: 'undetermined', interval: { low: Number.NaN } });
  });
});

describe('a set of claims', () => {
  const p = (differences: readonly number[]) => tried(differences, 1).pDifference;
  // Decided by itself, and after a stronger one, but not as one of two that are left: p = 0.042.
  const nearly = sleep.map((hours) => hours - 0.66);

  it('is judged more strictly, the weaker ones by how many are left', () => {
    expect(p(nearly)).toBeCloseTo(0.042, 3);
    const verdicts = (...set: (readonly number[])[]) => tryClaims(set.map((differences) => ({ claim: claim(0.5), differences }))).map(({ verdict }) => verdict);
    expect(verdicts(nearly)).toEqual(['supported']);
    expect(verdicts(nearly, sleep)).toEqual(['supported', 'supported']);
    expect(verdicts(nearly, nearly, sleep)).toEqual(['undetermined', 'undetermined', 'supported']);
    expect(verdicts(nearly, [], sleep)).toEqual(['undetermined', 'undetermined', 'supported']);
  });

  it('is judged for equivalence apart from difference', () => {
    const set = [{ claim: claim(2.3), differences: sleep }, { claim: claim(0.5), differences: sleep }];
    const [one, other] = tryClaims(set);
    const alone = tried(sleep, 2.3).pEquivalence;
    expect([alone < 0.05, one!.pEquivalence]).toEqual([true, 2 * alone]);
    expect([one!.verdict, other!.verdict]).toEqual(['undetermined', 'supported']);
  });

  it('has its verdicts in its own order', () => {
    const set = [{ claim: claim(0.5), differences: opposite(sleep) }, { claim: claim(3), differences: sleep }, { claim: claim(0.5), differences: sleep }];
    expect(tryClaims(set).map(({ verdict }) => verdict)).toEqual(['contradicted', 'equivalent', 'supported']);
    expect(tryClaims([])).toEqual([]);
  });
});

describe('a claim that two are the same', () => {
  it.each([
    [sleep, 2.3, 'supported'],
    [opposite(sleep), 2.3, 'supported'],
    [sleep, 2.29, 'undetermined'],
    [sleep, 1.6, 'undetermined'],
    [sleep, 1.5, 'contradicted'],
    [opposite(sleep), 1.5, 'contradicted'],
    [[0, 0, 0], 0.000001, 'supported'],
    [[0, 0, 0.001], 0.000001, 'undetermined'],
    [[], 1, 'undetermined'],
  ])('of %j with a margin of %d is %s', (differences, margin, verdict) => {
    expect(tryClaims([{ claim: claim(margin, { peers: 'same', than: 'tree' }), differences }])[0]!.verdict).toBe(verdict);
  });
});

describe('a claim of at least as much', () => {
  // The 90% interval of the opposite is −2.293 to −0.867.
  it.each([
    [sleep, 0.1, 'supported'],
    [sleep, 0, 'supported'],
    [opposite(sleep), 2.3, 'supported'],
    [opposite(sleep), 2.29, 'undetermined'],
    [opposite(sleep), 1.6, 'undetermined'],
    [opposite(sleep), 1.5, 'contradicted'],
    [[], 1, 'undetermined'],
  ])('of %j with a margin of %d is %s', (differences, margin, verdict) => {
    expect(tryClaims([{ claim: claim(margin, { peers: 'at-least', than: 'tree' }), differences }])[0]!.verdict).toBe(verdict);
  });
});

describe('what a claim expects', () => {
  it('is of the one named, or of the other where that one should have less', () => {
    expect(sidesOf(claim(0))).toEqual({ first: 'peers', second: 'tree', relation: 'more' });
    expect(sidesOf(claim(0, { than: 'tree', peers: 'less' }))).toEqual({ first: 'tree', second: 'peers', relation: 'less' });
    expect(sidesOf(claim(0, { than: 'tree', peers: 'at-least' }))).toEqual({ first: 'peers', second: 'tree', relation: 'at-least' });
  });

  it('makes the difference positive in worlds that go its way', () => {
    const values: Readonly<Record<string, number[]>> = { peers: [3, 5, Number.NaN], tree: [1, 6, 2] };
    expect(expectedDifferences(claim(0), (name) => values[name]!)).toEqual([2, -1, Number.NaN]);
    expect(expectedDifferences(claim(0, { peers: 'less', than: 'tree' }), (name) => values[name]!)).toEqual([-2, 1, Number.NaN]);
  });

  it('counts the worlds that went so', () => {
    const wins = (relation: string, margin = 1) => tryClaims([{ claim: claim(margin, { peers: relation, than: 'tree' }), differences: [2, -1, 0, -0.5, Number.NaN] }])[0];
    expect(wins('more')).toMatchObject({ n: 4, missing: 1, wins: 1, ties: 1 });
    expect([wins('same')!.wins, wins('at-least')!.wins, wins('at-least', 0)!.wins]).toEqual([2, 3, 1]);
  });

  it('is looked for under the parameters the claim sets, or in how much they change', () => {
    const values = (name: string, under: Setting) => [(name === 'peers' ? 10 : 1) * (Number(under['world.load'] ?? 0) + 1)];
    const [low, high] = [{ 'world.load': 1 }, { 'world.load': 2 }];
    expect(expectedDifferences({ ...claim(0), under: high }, values)).toEqual([27]);
    expect(expectedDifferences({ ...claim(0), under: high, against: low }, values)).toEqual([9]);
    expect(expectedDifferences({ ...claim(0, { peers: 'less', than: 'tree' }), against: low }, values)).toEqual([9]);
    expect(settingsOf([claim(0), { ...claim(0), under: high, against: low }, { ...claim(0), against: low }])).toEqual([{}, high, low, {}, low]);
  });

  it('is read from the file as it stands', () => {
    const [written] = parsed(sound('claims: [{id: c, says: x, measure: knowledge, expect: {tree: less, than: peers}, under: {world.load: 0.1}, margin: 0.1}]')).claims ?? [];
    expect(sidesOf(written!)).toEqual({ first: 'peers', second: 'tree', relation: 'less' });
    expect(written!.under).toEqual({ 'world.load': 0.1 });
  });
});
