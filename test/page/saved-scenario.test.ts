/** A scenario saved as it was changed on the page runs to the same digests, and what it said before it still says. */

import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseScenario, Run, runKey, type Scenario, type ScenarioEvent } from '../../sim/index.ts';
import { Simulation } from '../../sim/worker/service.ts';
import type { Arm, Edits } from '../../sim/worker/protocol.ts';
import { editedText } from '../../viz/export/scenario/edited.ts';
import { fromArchetype } from './archetypes.ts';

const readFile = (name: string) => (existsSync(`scenarios/${name}`) ? readFileSync(`scenarios/${name}`, 'utf8') : undefined);

function parsed(text: string): Scenario {
  const result = parseScenario('saved.yaml', text, readFile);
  if (!result.ok) throw new Error(`${result.problems.map(({ line, message }) => `${line}: ${message}`).join('\n')}\n${text}`);
  return result.scenario;
}

interface Case {
  readonly text: string;
  readonly seed?: string;
  readonly edits?: Edits;
  readonly arms: readonly Arm[];
}

const shipped = (name: string): string => readFileSync(`scenarios/${name}.yaml`, 'utf8');
const free: ScenarioEvent = { at: 5, name: 'set@5', type: 'set', world: {}, organization: { authority: 0, dyads: true } };
const loss: ScenarioEvent = { at: 8, name: 'loss@8', type: 'loss', fraction: 0.2, target: 'top' };
const surge: ScenarioEvent = { at: 8, name: 'surge@8', type: 'surge', factor: 3, length: 5 };

const cases: Readonly<Record<string, Case>> = {
  'unchanged but for the seed': { text: shipped('storm'), seed: '007', arms: [{ organization: 'functional' }, { organization: 'peers' }] },
  'with parameters of the world, of one and of all': {
    text: shipped('storm'), arms: [{ organization: 'functional' }, { organization: 'peers' }],
    edits: { values: { 'world.load': 0.3, 'organizations.peers.informal.k': 8, 'organizations.functional.formal.span': 4, 'organizations.*.contacts': 9 } },
  },
  'with an organisation more, and others on the stages': {
    text: shipped('calm'), edits: { added: [fromArchetype('mixed', 'hybrid')], values: { 'organizations.mixed.dyads': false } }, arms: [{ organization: 'mixed' }, { organization: 'peers' }],
  },
  'with deeds on both stages and on one': {
    text: shipped('storm'), arms: [{ organization: 'functional', interventions: [free, loss] }, { organization: 'peers', interventions: [loss] }],
  },
  'with a surge, and then losses, on one stage alone': {
    text: shipped('storm'), arms: [{ organization: 'functional', interventions: [surge, { ...loss, at: 9, target: 'random' }] }, { organization: 'peers' }],
  },
  'with a rumour, values torn apart and losses, on one stage alone each': {
    text: shipped('storm'),
    arms: [
      { organization: 'functional', interventions: [{ at: 5, name: 'rumour@5', type: 'rumour', fraction: 0.5, facets: 9 }, { ...loss, at: 12, target: 'random' }] },
      { organization: 'peers', interventions: [{ at: 7, name: 'polarise@7', type: 'polarise', size: 0.8 }, { ...loss, target: 'hubs' }] },
    ],
  },
  'with what is drawn on one stage, in the tick in which something else that draws nothing is done on the other': {
    text: shipped('storm'),
    arms: [
      { organization: 'functional', interventions: [loss, { at: 8, name: 'leave@8', type: 'leave', member: 30 }] },
      { organization: 'peers', interventions: [{ at: 8, name: 'rumour@8', type: 'rumour', fraction: 0.5, facets: 9 }, { at: 8, name: 'leave@8', type: 'leave', member: 30 }] },
    ],
  },
  'with the same thing done twice in a tick': {
    text: shipped('storm'), arms: [{ organization: 'functional', interventions: (['leave', 'return', 'leave'] as const).map((type) => ({ at: 8, name: `${type}@8`, type, member: 0 })) }, { organization: 'peers' }],
  },
  'with the same organisation twice': { text: shipped('steps').replace(/ {2}(?:unchanged|peers): .*\n/g, ''), arms: [{ organization: 'growing' }, { organization: 'growing', interventions: [{ ...free, at: 6 }] }] },
  'with a branch of one organisation, set and treated otherwise': {
    text: shipped('steps').replace(/ {2}(?:unchanged|backwards): .*\n/g, ''), edits: { copied: { 'growing-2': 'growing' }, values: { 'organizations.growing-2.contacts': 3 } },
    arms: [{ organization: 'growing' }, { organization: 'growing-2', interventions: [{ at: 6, name: 'leave@6', type: 'leave', member: 3 }, { ...free, at: 7 }] }],
  },
  'with a branch of a branch, and a branch of an organisation that was added': {
    text: shipped('calm'),
    edits: { added: [fromArchetype('mixed', 'hybrid')], copied: { 'peers-2': 'peers', 'peers-3': 'peers-2', 'mixed-2': 'mixed' }, labels: { 'peers-2': 'With a surge' }, values: { 'organizations.peers-3.contacts': 5 } },
    arms: [{ organization: 'peers-3', interventions: [surge] }, { organization: 'mixed-2', interventions: [{ ...free, at: 7 }] }],
  },
  'with an organisation beside a copy of itself': {
    text: shipped('steps').replace(/ {2}(?:unchanged|peers): .*\n/g, ''), edits: { copied: { 'growing-2': 'growing' }, values: { 'organizations.growing-2.contacts': 5 } },
    arms: [{ organization: 'growing-2' }, { organization: 'growing-2', interventions: [{ ...free, at: 6 }] }],
  },
  'with charts of one’s own': { text: shipped('chart'), arms: [{ organization: 'both' }, { organization: 'chart' }], edits: { values: { 'world.turbulence': 0.01 } } },
  'with parts that stand for each other': {
    text: 'heterarchy: 1\ntitle: A\nquestion: B?\nworld: {agents: 20, ticks: 40}\norganizations:\n  one: &base\n    extends: peer-network\n    contacts: 5\n  two: *base\n',
    arms: [{ organization: 'one' }, { organization: 'two' }], edits: { values: { 'organizations.one.contacts': 9 } },
  },
};

const TICKS = 30;

const digestOf = (scenario: Scenario, { organization: name, interventions = [] }: Arm, seed: string): string => {
  const run = new Run(runKey(scenario, scenario.organizations.find((each) => each.name === name)!, seed, interventions));
  run.advanceTo(TICKS);
  return run.digest();
};

test.each(Object.entries(cases))('%s', async (_, { text, seed, edits = {}, arms }) => {
  const files = Object.fromEntries(['chart-lines.csv', 'chart-people.csv', 'chart-ties.csv'].map((name) => [name, readFile(name)!]));
  const opened = await new Simulation().open({ source: { file: 'own.yaml', text, files }, edits, arms, ...(seed === undefined ? {} : { seed }) });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const saved = editedText(text, { run: opened, edits, head: ['From somewhere', 'http://example.org/'] });
  const scenario = parsed(saved);
  expect(saved.startsWith('# From somewhere\n# http://example.org/\n')).toBe(true);
  expect(scenario.seed).toBe(opened.seed);
  const [shown, again] = [arms.map((arm) => digestOf(opened.scenario, arm, opened.seed)), scenario.organizations.slice(0, arms.length).map(({ name }) => digestOf(scenario, { organization: name }, scenario.seed))];
  expect(again).toEqual(shown);
  expect(scenario.windows).toEqual(opened.scenario.windows);
  expect(scenario.events.filter(({ name }) => !name.includes('-at-')).map(({ name }) => name)).toEqual(opened.scenario.events.map(({ name }) => name));
});

test('comments stay, and what was done is written where it can be read', () => {
  const text = `# Ours\n${shipped('storm')}`.replace('seed: storm', 'seed: storm # a good one');
  const scenario = parsed(text);
  const arms = scenario.organizations.map(({ name }) => ({ organization: name, interventions: [surge] }));
  const saved = editedText(text, { run: { scenario, seed: scenario.seed, arms }, edits: {}, head: [] });
  expect(saved).toContain('# Ours');
  expect(saved).toContain('seed: storm # a good one');
  expect(saved).toContain('{at: 8, type: surge, name: surge-at-8, factor: 3, length: 5}');
});

test('what a file cannot say is refused in words', () => {
  const scenario = parsed(shipped('storm'));
  const write = (...each: ScenarioEvent[][]) => {
    const arms = each.map((interventions, k) => ({ organization: scenario.organizations[k]!.name, interventions }));
    return () => editedText(shipped('storm'), { run: { scenario, seed: 'storm', arms }, edits: {}, head: [] });
  };
  expect(write([{ ...free, world: { load: 1 } }], [])).toThrow(/at tick 5 the world changes \(load: 1, .*\) on Functional hierarchy alone, .* do it on every stage; or take the link/);
  // Of two draws of one tick each would be the first on its own stage; in a file one of them comes second.
  const random = { ...loss, target: 'random' } as const;
  expect(write([random], [{ ...random, fraction: 0.5 }])).toThrow(/at tick 8 different stages leave different things to chance.* a tick earlier or later/);
  const [gone, back] = (['leave', 'return'] as const).map((type): ScenarioEvent => ({ at: 8, name: `${type}@8`, type, member: 0 })) as [ScenarioEvent, ScenarioEvent];
  expect(write([gone, back], [back, gone])).toThrow(/at tick 8/);
  // The best placed and the best connected are found without a draw.
  expect(write([loss], [random])).not.toThrow();
  expect(write([surge], [random])).not.toThrow();
  expect(write([loss, surge], [loss])).not.toThrow();
});
