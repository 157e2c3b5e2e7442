/** Faults in designs, statistics and verdicts: each test of `test/study` finds at least one. */

import type { Mutant } from './mutant.ts';

type Fault = readonly [find: string, replace: string, why: string, ...tests: string[]];

const of = (file: string, ...faults: readonly Fault[]): Mutant[] =>
  faults.map(([find, replace, why, ...tests]) => ({ file: `sim/study/${file}.ts`, find, replace, why, tests: tests.map((name) => `test/study/${name}.test.ts`) }));

const designs: readonly Mutant[] = [
  ...of('design/trials',
    ['seed: worldSeed(seed, world, worlds)', 'seed: worldSeed(seed, pair, worlds)', 'every cell has worlds of its own: nothing is paired', 'design'],
    ['const { id, worlds } = cells[cell]!', 'const { worlds } = cells[cell]!; const id = cell', 'trials are named by the place of their cell', 'design'],
    ['world === 0 ? seed :', 'world < 0 ? seed :', 'a plain run is no world of the study', 'design']),
  ...of('design/cells',
    ['.sort(([a], [b]) => (a < b ? -1 : 1))', '', 'the order of the file renames cells', 'design'],
    ['if (known !== undefined) return known;', '', 'a cell that two points meet in is run twice', 'design']),
  ...of('design/apply', ['...tooShort(scenario), ', '', 'a window beyond the end of the run goes unnoticed', 'design']),
  ...of('design/factors',
    ['Math.floor(x * count)', 'Math.round(x * (count - 1))', 'whole numbers at the ends come half as often', 'design'],
    ['Number(value.toPrecision(12))', 'value', 'levels are 0.30000000000000004', 'design']),
  ...of('design/sobol-sequence',
    ['>>> degree)', '>>> (degree - 1))', 'a wrong recurrence of direction numbers', 'points'],
    ['let gray = n ^ (n >>> 1)', 'let gray = n', 'points in another order', 'points']),
  ...of('design/points',
    ['(sobolWord(v, n) ^ shift)', '(sobolWord(v, n) + shift)', 'turned round rather than shifted digit by digit: no longer even in two dimensions', 'points'],
    ['Purpose.jitter, 0)', 'Purpose.jitter, 0) * 0.5', 'only the lower half of each stratum', 'points'],
    ['sample(size, size, nth(stream, 0), Purpose.stratum)', 'Int32Array.from({ length: size }, (_, n) => n)', 'parameters rise together', 'points']),
  ...of('design/morris',
    ['levels[factor]! < STRIDE', 'levels[factor]! <= STRIDE', 'a step leaves the range', 'sensitivity'],
    ['sort((a, b) => rank[a]! - rank[b]!)', 'sort((a, b) => a - b)', 'parameters always change in the same order', 'sensitivity'],
    ['to: place(point, ', 'to: place(point, r >= 0 ? undefined : ', 'the dummy does nothing at all', 'sensitivity']),
  ...of('design/saltelli', ['k === factor ? b[k]! : x', 'k === factor ? x : b[k]!', 'B with one of A, taken for A with one of B', 'sensitivity']),
];

const statistics: readonly Mutant[] = [
  ...of('statistics/normal', ['(x * x) / n', '(x * x) / (n + 1)', 'a wrong series', 'distributions']),
  ...of('statistics/student',
    ['(power + 1) / (power + 2)', 'power / (power + 1)', 'a wrong series', 'distributions'],
    ['(z * (z2 + 1)) / (4 * df)', '(z * (z2 - 1)) / (4 * df)', 'a step from few to many degrees of freedom', 'distributions']),
  ...of('statistics/moments', ['/ (a.length - 1)', '/ a.length', 'variance over n', 'paired']),
  ...of('statistics/interval', ['critical(confidence, n - 1)', 'critical(confidence, 1_000_000)', 'normal intervals for a handful of worlds', 'calibration', 'paired']),
  ...of('statistics/paired', ['distance === 0 ? 0 :', '', 'an organisation against itself differs by 0/0', 'paired']),
  ...of('statistics/equivalence', ['Math.max(', 'Math.min(', 'the better of the two one-sided tests', 'paired', 'claims']),
  ...of('statistics/holm',
    ['(p.length - k) * ', 'p.length * ', 'Bonferroni', 'paired', 'claims'],
    ['highest = Math.max(highest, ', 'highest = Math.max(0, ', 'a weaker claim passes where a stronger failed', 'paired']),
  ...of('statistics/wins', ['d > 0', 'd >= 0', 'ties are won', 'paired', 'compare']),
  ...of('statistics/effect', ['(variance(first) + variance(second)) / 2', 'variance(first) + variance(second)', 'deviations added, not averaged', 'paired']),
  ...of('statistics/common-numbers',
    ['(variance(first) + variance(second)) /', 'variance(first) /', 'half of what separate worlds would vary', 'paired'],
    ['/ (sd(first) * sd(second))', '/ sd(first)', 'a covariance in other clothes', 'paired', 'compare']),
  ...of('statistics/worlds-needed', ['> half) n++', '> half) break', 'the normal’s number, too few', 'paired']),
  ...of('statistics/bootstrap',
    ['below(n, resample', 'below(n - 1, resample', 'the last world is never drawn', 'bootstrap'],
    ['place - Math.floor(place)', '0', 'quantiles jump', 'bootstrap']),
  ...of('statistics/bca',
    ['1 - acceleration *', '1 + acceleration *', 'leans the wrong way', 'bootstrap'],
    ['bias + (bias + z)', '(bias + z)', 'half of the correction for bias', 'bootstrap']),
  ...of('statistics/kaplan-meier',
    ['each.time >= time)', 'each.time >= time && !each.censored)', 'those who wait in vain do not count', 'recovery', 'calibration'],
    ['ended / (atRisk * (atRisk - ended))', 'ended / (atRisk * atRisk)', 'too small a variance', 'recovery'],
    ['waiting <= 0.5', 'waiting < 0.5', 'the median a step late', 'recovery']),
  ...of('statistics/restricted-mean',
    ['Math.sqrt(n / (n - 1)) * ', '', 'intervals of times narrower than those of anything else', 'recovery'],
    ['time < horizon)', 'time < Number.POSITIVE_INFINITY)', 'waits beyond the horizon count', 'recovery']),
  ...of('statistics/morris',
    ['effects.map(Math.abs)', 'effects', 'effects cancel', 'sensitivity'],
    ['target[from]!) / by', 'target[from]!) / Math.abs(by)', 'steps down count as steps up', 'sensitivity']),
  ...of('statistics/sobol-indices',
    ['(b[n]! - middle) * (ab', 'b[n]! * (ab', 'indices that turn on where zero is', 'sensitivity'],
    ['sum / (2 * rows.length) / spread', 'sum / rows.length / spread', 'totals twice too large', 'sensitivity'],
    ['quantile(rising, 0.025)', 'quantile(rising, 0.5)', 'half an interval', 'sensitivity']),
];

const judgement: readonly Mutant[] = [
  ...of('claims',
    ['mean >= claim.margin', 'mean >= 0', 'a trifle is support', 'claims'],
    ['mean <= -claim.margin', 'mean <= 0', 'a trifle is contradiction', 'claims'],
    ['holm(known.map(differenceP))', 'known.map(differenceP)', 'many claims, and one is right by chance', 'claims', 'claim-worlds'],
    ["relation === 'less' ?", "relation === 'less than nothing' ?", 'whoever should have less is held to more', 'claims'],
    ['noninferiorityP : equivalenceP', 'equivalenceP : equivalenceP', 'more than enough is not at least enough', 'claims'],
    ['differences(here, under(claim.against))', 'here', 'a change is taken for a level', 'claims'],
    ['d.filter((each) => each > 0)', 'd.filter((each) => each >= 0)', 'ties count as won', 'claims'],
    ['meanInterval(d, 0.9)', 'meanInterval(d)', 'the wrong interval is shown for equivalence', 'claims']),
  ...of('claim-worlds',
    ['claim.margin / 2', 'claim.margin', 'intervals as wide as the margin', 'claim-worlds'],
    ['1 - LEVEL / claims', '1 - LEVEL', 'worlds for one claim, where many are tried', 'claim-worlds'],
    ['sd(known)', 'sd(differences)', 'a world without a value spoils the pilot', 'claim-worlds']),
  ...of('compare',
    ['size * root > 2 * Math.sqrt(6) && ', '', 'skewness by chance changes the method', 'compare'],
    [' && (0.0845 * size) / root > 0.01', '', 'skewness that moves nothing changes the method', 'compare'],
    ['const [a, b] = [both(first), both(second)]', 'const [a, b] = [first, second].map((each) => each.filter((value) => !Number.isNaN(value))) as [number[], number[]]', 'worlds are paired with their neighbours', 'compare']),
  ...of('level', ['const waits = measured(times)', 'const waits = measured(times).filter((time) => time <= horizon)', 'a mean over those that recovered', 'recovery', 'calibration']),
];

export const mutants: readonly Mutant[] = [...designs, ...statistics, ...judgement];
