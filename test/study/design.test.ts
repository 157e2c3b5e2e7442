import { describe, expect, it } from 'vitest';
import { Run, runKey } from '../../sim/run/run.ts';
import type { Scenario } from '../../sim/scenario/types.ts';
import { applyCell } from '../../sim/study/design/apply.ts';
import { designStudy, type Design } from '../../sim/study/design/design.ts';
import { trialAt, trialCount } from '../../sim/study/design/trials.ts';
import { parsed, sound } from '../scenario/scenarios.ts';

const of = (study: string, ...lines: readonly string[]): Scenario => parsed(sound('seed: s', `study: ${study}`, ...lines));

function design(scenario: Scenario): Design {
  const designed = designStudy(scenario);
  expect(designed).toMatchObject({ ok: true });
  if (!designed.ok) throw new Error('not reached');
  return designed.design;
}

function problems(scenario: Scenario): string[] {
  const designed = designStudy(scenario);
  return designed.ok ? [] : designed.problems.map(({ path, message }) => `${path}: ${message}`);
}

/** All of them, each with what its cell sets. */
const trials = (scenario: Scenario) => {
  const laid = design(scenario);
  return Array.from({ length: trialCount(laid, scenario) }, (_, n) => {
    const trial = trialAt(n, laid, scenario);
    return { ...trial, values: laid.cells[trial.cell]!.values };
  });
};

describe('a grid', () => {
  it('has every combination, levels spaced evenly', () => {
    const { cells, factors, grid } = design(of('{vary: {world.load: [0.1, 0.2], organizations.*.authority: {from: 0, to: 0.9, steps: 4}}}'));
    expect(factors).toEqual(['world.load', 'organizations.*.authority']);
    expect(grid?.map((place) => Object.values(cells[place]!.values))).toEqual([[0.1, 0], [0.1, 0.3], [0.1, 0.6], [0.1, 0.9], [0.2, 0], [0.2, 0.3], [0.2, 0.6], [0.2, 0.9]]);
  });

  it('has levels as one would write them', () => {
    const { cells } = design(of('{vary: {world.load: {from: 0.1, to: 0.7, steps: 7}}}'));
    expect(cells.map(({ values }) => values['world.load'])).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]);
  });

  it('of nothing is the scenario as it is, in twenty worlds', () => {
    for (const study of ['{}', '{worlds: 20}']) expect(design(of(study))).toEqual({ worlds: 20, cells: [{ id: 'base', values: {} }], factors: [] });
    expect(design(parsed(sound())).cells).toHaveLength(1);
  });

  it('beside a sample makes one study of both', () => {
    const { cells, factors, grid, sample } = design(of('{vary: {world.load: [0.1, 0.2]}, sample: {design: sobol, size: 4, ranges: {world.novelty: [0, 1]}}}'));
    expect(cells).toHaveLength(6);
    expect(factors).toEqual(['world.load', 'world.novelty']);
    expect([grid, sample]).toEqual([[0, 1], { design: 'sobol', points: [2, 3, 4, 5] }]);
  });
});

describe('a trial', () => {
  const small = '{worlds: 2, vary: {world.load: [0.1, 0.2], organizations.*.dyads: [true, false]}}';
  // A level before the others, a factor's levels turned round, more worlds, and the factors in another order.
  const large = '{worlds: 5, vary: {organizations.*.dyads: [false, true], world.load: [0.05, 0.1, 0.15, 0.2, 0.3]}}';

  it('keeps its name and seed when levels and worlds are added or put in another order', () => {
    const found = new Map(trials(of(large)).map((trial) => [trial.id, trial]));
    const kept = trials(of(small));
    expect(kept).toHaveLength(16);
    for (const { id, seed, organization, values } of kept) expect(found.get(id)).toMatchObject({ seed, organization, values });
    expect(found.size).toBe(5 * 10 * 2);
  });

  it('keeps it when an organisation is added', () => {
    const { organizations, ...rest } = of(small);
    const more: Scenario = { ...rest, organizations: [{ ...organizations[0]!, name: 'new' }, ...organizations] };
    const found = new Map(trials(more).map((trial) => [trial.id, trial.seed]));
    for (const { id, seed } of trials(of(small))) expect(found.get(id)).toBe(seed);
  });

  it('meets the same worlds in every cell and organisation', () => {
    const pairs = new Set(trials(of(large)).map(({ world, seed }) => `${world}: ${seed}`));
    expect([...pairs]).toEqual(['0: s', '1: s/1', '2: s/2', '3: s/3', '4: s/4']);
  });

  it('comes round: every cell once before any second world', () => {
    const order = trials(of(small)).map(({ world, cell, organization }) => `${world} ${cell} ${organization}`);
    expect(order.slice(0, 9)).toEqual(['0 0 peers', '0 0 tree', '0 1 peers', '0 1 tree', '0 2 peers', '0 2 tree', '0 3 peers', '0 3 tree', '1 0 peers']);
  });

  it('of world 0, where nothing is varied, is the scenario’s plain run', () => {
    const scenario = of('{worlds: 1}', 'world: {agents: 12, ticks: 10, domains: 2}');
    const laid = design(scenario);
    const trial = trialAt(0, laid, scenario);
    const digest = (from: Scenario, seed?: string) => { const run = new Run(runKey(from, from.organizations[0]!, seed)); run.advanceTo(9); return run.digest(); };
    expect(digest(applyCell(scenario, laid.cells[trial.cell]!), trial.seed)).toBe(digest(scenario));
  });
});

describe('a cell made into a scenario', () => {
  const apply = (values: Readonly<Record<string, number | boolean>>) => applyCell(of('{}'), { id: 'x', values });

  it('sets the world for everyone, and settings for all or for one', () => {
    const { world, organizations: [peers, tree] } = apply({ 'world.load': 0.3, 'organizations.*.authority': 0.7, 'organizations.tree.dyads': false });
    expect(world.load).toBe(0.3);
    expect([peers?.settings.authority, tree?.settings.authority]).toEqual([0.7, 0.7]);
    expect([peers?.settings.dyads, tree?.settings.dyads]).toEqual([true, false]);
  });

  it('sets a side’s parameters wherever there is such a side, and leaves the rest and the original alone', () => {
    const before = of('{}');
    const after = applyCell(before, { id: 'x', values: { 'organizations.*.formal.span': 3, 'organizations.*.informal.k': 2 } });
    expect(after.organizations.map(({ formal, informal }) => [formal, informal])).toEqual([
      [{ type: 'none' }, { type: 'small-world', k: 2, beta: 0.15 }],
      [{ type: 'tree', span: 3, functional: 0.5 }, { type: 'small-world', k: 2, beta: 0.15 }],
    ]);
    expect(before).toEqual(of('{}'));
  });
});

describe('a study that cannot be run says which cell, and why', () => {
  it('where two values cannot hold together', () => {
    expect(problems(of('{vary: {world.agents: [20, 200], organizations.peers.informal.k: [4, 30]}}'))).toEqual([
      'study: the cell world.agents 20, organizations.peers.informal.k 30 cannot be run: `k`: found 30 neighbours among 20 members; write an even k below 20, or more agents',
    ]);
  });

  it('where a run ends before its events and windows', () => {
    const found = problems(of('{vary: {world.ticks: [50, 400]}}', 'events: [{at: 100, type: shift, fraction: 0.5}]', 'windows: {late: [100, 300]}'));
    expect(found).toHaveLength(2);
    expect(found[0]).toContain('the cell world.ticks 50 cannot be run: `at`: found 100');
    expect(found[1]).toContain('the window `late` is [100, 300], and the run ends at 50');
  });

  it('where a chart of the user’s own has other members or trades', () => {
    const files = { 'ties.csv': 'from,to\na,b\na,c\n', 'people.csv': 'member,domain\na,0\nb,1\nc,2\n' };
    const scenario = parsed('heterarchy: 1\nworld: {agents: 3, domains: 3}\norganizations: {own: {formal: {type: edges, edges: ties.csv, members: people.csv}}}\nstudy: {vary: {world.agents: [3, 4], world.domains: [2, 3]}}', files);
    const found = problems(scenario);
    expect(found.filter((each) => each.includes('the files of `own` name 3 members, and agents is 4'))).toHaveLength(2);
    expect(found.filter((each) => each.includes('give somebody trade 2, and domains is 2'))).toHaveLength(2);
  });

  it('where a parameter is set twice', () => {
    expect(problems(of('{vary: {organizations.*.authority: [0, 1], organizations.peers.authority: [0.5]}}'))).toEqual(['study.vary: `organizations.peers.authority` is set twice, by its name and by `*`; keep one']);
  });

  it('where a sample has more cells than are run', () => {
    expect(problems(of('{sample: {design: saltelli, size: 20001, ranges: {world.load: [0, 1], world.novelty: [0, 1]}}}'))[0]).toContain('has 100,005 cells; at most 100,000');
  });

  it('and stops telling after twenty', () => {
    const found = problems(of('{vary: {world.agents: {from: 2, to: 4, steps: 3}, organizations.peers.informal.k: {from: 6, to: 100, steps: 48}}}'));
    expect(found).toHaveLength(21);
    expect(found.at(-1)).toMatch(/^study: \d+ more of this kind are not shown$/);
  });
});

describe('a sample', () => {
  const sample = (kind: string, size: number, ranges = '{world.load: [0.1, 0.3], world.parts: [2, 4], organizations.*.informal.k: [2, 8]}') => design(of(`{sample: {design: ${kind}, size: ${size}, ranges: ${ranges}}}`));
  const kinds = ['latin-hypercube', 'sobol', 'morris', 'saltelli'];

  it.each(kinds)('of %s keeps to its ranges, whole and even numbers too, and is the same again', (kind) => {
    const { cells } = sample(kind, 16);
    for (const { values } of cells) {
      expect(values['world.load']).toBeGreaterThanOrEqual(0.1);
      expect(values['world.load']).toBeLessThanOrEqual(0.3);
      expect([2, 3, 4]).toContain(values['world.parts']);
      expect([2, 4, 6, 8]).toContain(values['organizations.*.informal.k']);
    }
    expect(sample(kind, 16)).toEqual(sample(kind, 16));
  });

  it.each(kinds)('of %s is another under another seed', (kind) => {
    const scenario = of(`{sample: {design: ${kind}, size: 8, ranges: {world.load: [0.1, 0.3]}}}`);
    expect(design(scenario).cells).not.toEqual(design({ ...scenario, seed: 'other' }).cells);
  });

  it.each(kinds.slice(0, 3))('of %s keeps a parameter’s values when another is added', (kind) => {
    const loads = (ranges: string) => sample(kind, 8, ranges).cells.map(({ values }) => values['world.load']).slice(0, 1);
    expect(loads('{world.load: [0.1, 0.3]}')).toEqual(loads('{world.load: [0.1, 0.3], world.novelty: [0, 1]}'));
  });

  it('has no cell twice, however often its points meet in one', () => {
    const { cells, sample: plan } = sample('morris', 40, '{world.parts: [2, 3]}');
    // Two cells, and one in worlds of its own for each of forty walks.
    expect([cells.length, new Set(cells.map(({ id }) => id)).size]).toEqual([42, 42]);
    expect(plan).toMatchObject({ factors: ['world.parts', 'dummy'] });
  });

  it('gives each whole number an equal share', () => {
    const { cells } = sample('latin-hypercube', 300);
    for (const parts of [2, 3, 4]) expect(cells.filter(({ values }) => values['world.parts'] === parts)).toHaveLength(100);
  });
});
