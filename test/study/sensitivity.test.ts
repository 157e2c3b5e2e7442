import { describe, expect, it } from 'vitest';
import { chance, memberKey, streamKey } from '../../sim/kit/draw.ts';
import { morrisPlan } from '../../sim/study/design/morris.ts';
import { saltelliPlan } from '../../sim/study/design/saltelli.ts';
import { elementaryEffects } from '../../sim/study/statistics/morris.ts';
import { sobolIndices } from '../../sim/study/statistics/sobol-indices.ts';

type Model = (point: readonly number[], worlds?: string) => number;

/** Lays a plan for a model of `k` parameters, and runs it. */
function laid<P>(plan: typeof morrisPlan | typeof saltelliPlan, size: number, k: number, model: Model): { plan: P; target: number[]; points: (readonly number[])[] } {
  const [target, points]: [number[], (readonly number[])[]] = [[], []];
  const ranges = Array.from({ length: k }, (_, n) => [`p${n}`, [0, 1]] as const);
  const streams = ranges.map(([path]) => streamKey('test', `design/${path}`));
  const place = (point: readonly number[], worlds?: string) => { points.push(point); return target.push(model(point, worlds)) - 1; };
  return { plan: plan(size, streams, ranges, place) as P, target, points };
}
type Morris = ReturnType<typeof morrisPlan>;
type Saltelli = ReturnType<typeof saltelliPlan>;

const byFactor = <T extends { factor: string }>(list: readonly T[]) => Object.fromEntries(list.map((each) => [each.factor, each]));

/** Sobol's g function with the coefficients of Saltelli et al., Global Sensitivity Analysis: The Primer (2008), 3.6. */
const coefficients = [78, 12, 0.5, 2, 97, 33];
const g: Model = (point) => point.reduce((product, x, n) => (product * (Math.abs(4 * x - 2) + coefficients[n]!)) / (1 + coefficients[n]!), 1);

describe('Morris’s walks', () => {
  const { plan, points } = laid<Morris>(morrisPlan, 200, 4, () => 0);

  it('change one parameter a step, each once, by two thirds of its range and within it', () => {
    for (const trajectory of plan.trajectories) {
      const walk = trajectory.slice(0, -1);
      expect(walk.map(({ factor }) => factor).sort()).toEqual([0, 1, 2, 3]);
      for (const { factor, from, to, by } of walk) {
        const moved = points[to]!.map((x, n) => x - points[from]![n]!);
        moved.forEach((step, n) => { expect(step).toBeCloseTo(n === factor ? by : 0, 12); });
        expect(Math.abs(by)).toBeCloseTo(2 / 3, 12);
      }
    }
    expect(points.flat().every((x) => [0, 1 / 3, 2 / 3, 1].some((level) => Math.abs(x - level) < 1e-12))).toBe(true);
  });

  it('start anywhere, and in any order', () => {
    const firsts = plan.trajectories.map(([step]) => step!.factor);
    const starts = plan.trajectories.map(([step]) => Math.round(points[step!.from]![0]! * 3));
    // 200 over 4: 50 each, with a standard deviation of 6.1.
    for (const value of [0, 1, 2, 3]) for (const list of [firsts, starts]) expect(Math.abs(list.filter((each) => each === value).length - 50)).toBeLessThan(4 * 6.1);
  });

  it('end with the dummy: the first cell in worlds of its own', () => {
    const worlds: (string | undefined)[] = [];
    const own = laid<Morris>(morrisPlan, 3, 2, (_, name) => { worlds.push(name); return 0; });
    expect(own.plan.factors).toEqual(['p0', 'p1', 'dummy']);
    own.plan.trajectories.forEach((trajectory, r) => {
      const last = trajectory.at(-1)!;
      expect(last).toMatchObject({ factor: 2 });
      expect([worlds[last.to], worlds[last.from]]).toEqual([`dummy-${r}`, undefined]);
      expect(own.points[last.to]).toEqual(own.points[last.from]);
    });
  });
});

describe('elementary effects', () => {
  it('of a straight line are its slopes, with nothing left open', () => {
    const { plan, target } = laid<Morris>(morrisPlan, 10, 3, ([a, b]) => 3 * a! - 5 * b! + 7);
    const effects = elementaryEffects(plan, target, 's');
    const rounded = effects.map(({ factor, n, mu, muStar, sigma }) => [factor, n, mu.toFixed(9), muStar.toFixed(9), sigma.toFixed(9)]);
    const none = '0.000000000';
    expect(rounded).toEqual([['p0', 10, '3.000000000', '3.000000000', none], ['p1', 10, '-5.000000000', '5.000000000', none], ['p2', 10, none, none, none], ['dummy', 10, none, none, none]]);
    expect(effects[1]!.muStarInterval.low).toBeCloseTo(5, 9);
  });

  it('of the g function are what its formula says, within their own intervals’ reach', () => {
    const { plan, target } = laid<Morris>(morrisPlan, 400, 6, g);
    // On four levels |4x − 2| is 2 or 2/3, and changes by 4/3 in a step of 2/3, up or down: an effect is ±2/(1 + a) times the others.
    const moments = coefficients.map((a) => ({ own: 2 / (1 + a), mean: (4 / 3 + a) / (1 + a), square: ((2 + a) ** 2 + (2 / 3 + a) ** 2) / 2 / (1 + a) ** 2 }));
    const others = (n: number, of: 'mean' | 'square') => moments.reduce((product, each, m) => (m === n ? product : product * each[of]), 1);
    elementaryEffects(plan, target, 's').slice(0, 6).forEach(({ mu, muStar, muStarInterval, sigma, sigmaInterval }, n) => {
      const expected = { muStar: moments[n]!.own * others(n, 'mean'), sigma: moments[n]!.own * Math.sqrt(others(n, 'square')) };
      const errorOfMean = Math.sqrt((expected.sigma ** 2 - expected.muStar ** 2) / 400);
      expect(Math.abs(muStar - expected.muStar)).toBeLessThan(4 * errorOfMean);
      expect(Math.abs(mu)).toBeLessThan((4 * expected.sigma) / Math.sqrt(400));
      expect(Math.abs(sigma / expected.sigma - 1)).toBeLessThan(0.06);
      expect((muStarInterval.high - muStarInterval.low) / (2 * 1.96 * errorOfMean)).toBeCloseTo(1, 0);
      expect([muStarInterval.low < muStar, muStar < muStarInterval.high, sigmaInterval.low < sigma, sigma < sigmaInterval.high]).toEqual([true, true, true, true]);
    });
  });

  it('of the dummy are those of the worlds’ noise', () => {
    let worlds = 0;
    const noisy: Model = ([a], name) => a! + (name ? (worlds++ % 2 ? 0.2 : -0.2) : 0);
    const { plan, target } = laid<Morris>(morrisPlan, 10, 1, noisy);
    const { p0, dummy } = byFactor(elementaryEffects(plan, target, 's'));
    expect([p0!.muStar, dummy!.muStar].map((value) => value.toFixed(9))).toEqual(['1.000000000', '0.300000000']);
  });

  it('leave out steps to cells without a value, and say how many are left', () => {
    const { plan, target } = laid<Morris>(morrisPlan, 8, 1, ([a]) => (a! === 1 ? Number.NaN : a!));
    const { p0 } = byFactor(elementaryEffects(plan, target, 's'));
    expect(p0!.n).toBeLessThan(8);
    expect(p0!.muStar).toBeCloseTo(1, 12);
  });
});

describe('Saltelli’s rows', () => {
  it('are A, B, A with one of B’s values each, and A in worlds of its own', () => {
    const worlds: (string | undefined)[] = [];
    const { plan, points } = laid<Saltelli>(saltelliPlan, 5, 3, (_, name) => { worlds.push(name); return 0; });
    expect(plan.factors).toEqual(['p0', 'p1', 'p2', 'dummy']);
    plan.rows.forEach(({ a, b, ab }, n) => {
      ab.slice(0, 3).forEach((cell, i) => { expect(points[cell]).toEqual(points[a]!.map((x, k) => (k === i ? points[b]![k] : x))); });
      expect([points[ab[3]!], worlds[ab[3]!], worlds[a], worlds[b]]).toEqual([points[a], `dummy-${n}`, undefined, undefined]);
      expect(points[a]).not.toEqual(points[b]);
    });
  });
});

describe('Sobol indices', () => {
  // T. Ishigami and T. Homma 1990, a = 7, b = 0.1; indices in closed form, Saltelli et al. 2008, p. 179.
  const ishigami: Model = (point) => {
    const [x, y, z] = point.map((u) => Math.PI * (2 * u - 1)) as [number, number, number];
    return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
  };
  const { plan, target } = laid<Saltelli>(saltelliPlan, 1024, 3, ishigami);
  const indices = sobolIndices(plan, target, 's');

  it('of Ishigami’s function are the published ones, and their intervals hold them', () => {
    const published = { p0: [0.3139, 0.5576], p1: [0.4424, 0.4424], p2: [0, 0.2437] };
    for (const [factor, [first, total]] of Object.entries(published)) {
      const found = byFactor(indices)[factor]!;
      expect([factor, Math.abs(found.first - first!) < 0.02, Math.abs(found.total - total!) < 0.02]).toEqual([factor, true, true]);
      expect([found.firstInterval.low < first!, first! < found.firstInterval.high, found.totalInterval.low < total!, total! < found.totalInterval.high]).toEqual([true, true, true, true]);
      // Intervals of 1024 rows are a few hundredths wide; without resampling they would be points.
      for (const { low, high } of [found.firstInterval, found.totalInterval]) expect([high - low > 0.01, high - low < 0.2]).toEqual([true, true]);
    }
  });

  it('of the dummy are nothing where worlds make no noise', () => expect(byFactor(indices)['dummy']).toMatchObject({ first: 0, total: 0, n: 1024 }));

  it('of the dummy are the noise’s share where they do', () => {
    // Plus or minus at random: by turns would go along with the sequence, which is even in every other thing too.
    const noise = (name: string) => (chance(0.5, memberKey(streamKey('noise', name), 0), 1, 0) ? 0.1 : -0.1);
    const noisy: Model = ([a], name) => a! + (name === undefined ? 0 : noise(name));
    const run = laid<Saltelli>(saltelliPlan, 512, 1, noisy);
    const { p0, dummy } = byFactor(sobolIndices(run.plan, run.target, 's'));
    expect(dummy!.total).toBeCloseTo(0.01 / 2 / (1 / 12), 3);
    expect(Math.abs(dummy!.first)).toBeLessThan(0.03);
    expect([p0!.first, p0!.total].map((index) => index.toFixed(2))).toEqual(['1.00', '1.00']);
  });

  it('do not turn on where the target’s zero is', () => {
    const moved = sobolIndices(plan, target.map((value) => value + 1000), 's');
    moved.forEach(({ first, total }, i) => { expect([first, total].map((index) => index.toFixed(8))).toEqual([indices[i]!.first, indices[i]!.total].map((index) => index.toFixed(8))); });
  });

  it('are of the difference between organisations just as of a level', () => {
    // One organisation gains 2a + b, the other loses b: the difference 2a + 2b has both halves, a level has a fifth and four fifths.
    const run = laid<Saltelli>(saltelliPlan, 256, 2, () => 0);
    const [gains, loses] = [run.points.map(([a, b]) => 2 * a! + b!), run.points.map(([, b]) => -b!)];
    const firsts = (values: number[]) => sobolIndices(run.plan, values, 's').slice(0, 2).map(({ first }) => first.toFixed(2));
    expect(firsts(gains)).toEqual(['0.80', '0.20']);
    expect(firsts(gains.map((value, cell) => value - loses[cell]!))).toEqual(['0.50', '0.50']);
  });

  it('leave out rows with a cell that has no value', () => {
    const holed = target.map((value, cell) => (cell === plan.rows[3]!.ab[1] ? Number.NaN : value));
    expect(sobolIndices(plan, holed, 's').map(({ n }) => n)).toEqual([1023, 1023, 1023, 1023]);
  });
});
