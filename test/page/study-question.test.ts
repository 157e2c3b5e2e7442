/** Questions: what is asked where the link leaves it open, what is refused, and the file that asks the same of the command. */

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hashOf, parseScenario, type Scenario } from '../../sim/index.ts';
import { zeroLine } from '../../viz/pages/experiment/charts/contour.ts';
import { addressOf, changesIn, pose, questionOf } from '../../viz/pages/experiment/question/question.ts';
import { suggestLevels } from '../../viz/pages/experiment/question/suggest.ts';
import { scenarioFile } from '../../viz/pages/experiment/take/scenario-file.ts';
import { load } from '../browser/shipped.ts';

const shift = load('shift');
const asked = (change: object, base: Scenario = shift) => pose({ ...questionOf({}, base), ...change }, base);
const problems = (change: object) => {
  const posed = asked(change);
  return posed.ok ? [] : posed.problems;
};

test('where nothing is asked for, the scenario’s own study and first claim are', () => {
  expect(questionOf({}, shift)).toMatchObject({ seed: 'shift', worlds: 200, show: ['peers', 'functional'], measure: 'delivered[shift]', vary: [] });
  expect(questionOf({}, load('storm'))).toMatchObject({ worlds: 20, show: ['functional', 'peers'], measure: 'service' });
  expect(addressOf(questionOf({}, shift), shift, { scenario: 'shift' })).toEqual({ scenario: 'shift' });
  expect(addressOf(questionOf({ worlds: 7, vary: [] }, shift), shift, { scenario: 'shift' })).toEqual({ scenario: 'shift', worlds: 7 });
});

test('organisations stand in the order asked for, archetypes among them', () => {
  const posed = asked({ show: ['mixed', 'peers'], add: { mixed: 'hybrid' }, set: { 'world.ticks': 300 } });
  expect(posed.ok && posed.plan.scenario.organizations.map(({ name, label }) => [name, label])).toEqual([['mixed', 'Hybrid'], ['peers', 'Peer network']]);
  expect(posed.ok && posed.plan.scenario.world.ticks).toBe(300);
});

test('what cannot be asked is refused in words', () => {
  expect(problems({})).toEqual([]);
  expect(problems({ show: ['peers'] }).join()).toContain('takes two organisations');
  expect(problems({ show: ['peers', 'peers'] }).join()).toContain('stands in it twice');
  expect(problems({ show: ['peers', 'nobody'] }).join()).toContain('no organisation “nobody”');
  expect(problems({ vary: [{ path: 'organizations.divisional.authority', levels: [0, 1] }] }).join()).toContain('“divisional” is varied, which is not among those compared');
  const fifty = { from: 0.1, to: 0.6, steps: 50 };
  expect(problems({ vary: [{ path: 'world.load', levels: fifty }, { path: 'world.novelty', levels: { ...fifty, steps: 50 } }], worlds: 2 })).toEqual([]);
  expect(problems({ vary: [{ path: 'world.load', levels: fifty }, { path: 'world.novelty', levels: fifty }], worlds: 1000 }).join()).toContain('256 MB at most');
  expect(problems({ vary: [{ path: 'world.ticks', levels: [300, 210] }] }).join()).toContain('the window `after` is [200, 240]');
});

test('what is set otherwise than in the scenario is known from what only says the same, and from what nobody asked about has', () => {
  const changes = (change: object) => changesIn({ ...questionOf({}, shift), ...change }, shift);
  const { ticks, load: now } = { ...shift.world };
  expect(changes({})).toEqual([]);
  expect(changes({ set: { 'world.ticks': ticks, 'world.load': now } })).toEqual([]);
  expect(changes({ set: { 'world.ticks': ticks, 'world.load': now + 0.05 } })).toEqual([['world.load', now + 0.05]]);
  expect(changes({ set: { 'organizations.divisional.authority': 0.123 } })).toEqual([]);
  expect(changes({ set: { 'organizations.divisional.authority': 0.123 }, show: ['divisional', 'peers'] })).toHaveLength(1);
  expect(changes({ set: { 'world.load': now + 0.05 }, vary: [{ path: 'world.load', levels: [0.1, 0.2] }] })).toEqual([]);
});

test('levels to begin with fit the parameter', () => {
  expect(suggestLevels('world.load', shift)).toEqual({ from: 0.1, to: 0.4, steps: 5 });
  expect(suggestLevels('organizations.*.authority', shift)).toEqual({ from: 0, to: 1, steps: 5 });
  expect(suggestLevels('organizations.*.dyads', shift)).toEqual([false, true]);
  expect(suggestLevels('world.parts', shift)).toEqual([2, 3, 4, 5, 6]);
  expect(suggestLevels('organizations.peers.informal.k', shift)).toEqual([4, 6, 8, 10, 12]);
});

describe('the scenario of a study as a file', () => {
  const read = (text: string) => {
    const parsed = parseScenario('study.json', text, (name) => (existsSync(`scenarios/${name}`) ? readFileSync(`scenarios/${name}`, 'utf8') : undefined));
    return parsed.ok ? parsed.scenario : parsed.problems;
  };
  test.each(['storm', 'steps', 'losses', 'surge', 'polarisation'])('%s is read back the same', (name) => {
    const scenario = load(name);
    expect(read(scenarioFile(scenario)!)).toEqual(scenario);
  });

  const few = (name: string) => load(name).organizations.slice(-2).map((each) => each.name);
  test.each([
    ['storm', {}], ['storm', { vary: [] }], ['shift', { show: ['functional', 'peers'] }], ['order', { show: ['growing', 'reversed'] }], ['flattening', { show: few('flattening'), vary: [] }], ['calm', { show: ['mixed', 'peers'], add: { mixed: 'hybrid' }, set: { 'world.load': 0.3, 'organizations.peers.authority': 0.3 } }],
  ])('what %s is with %j, it is in the file as well, to the hash', (name, change) => {
    const posed = asked(change, load(name));
    if (!posed.ok) throw new Error(posed.problems.join());
    const back = read(scenarioFile(posed.plan.scenario)!) as Scenario;
    expect(hashOf(back)).toBe(hashOf(posed.plan.scenario));
  });

  test('there is none of charts of the reader’s own, nor of an event that is nobody’s there', () => {
    expect(scenarioFile(load('chart'))).toBeUndefined();
    const steps = load('steps');
    expect(scenarioFile({ ...steps, organizations: steps.organizations.filter(({ name }) => name === 'peers') })).toBeUndefined();
  });
});

describe('the line of no difference', () => {
  const place = (x: number, y: number) => [x, y] as const;
  test('lies between the cells in proportion, and goes on to the edge', () => {
    const line = zeroLine([[-1, 3], [-1, 3]], place);
    // From the centre of the first column a quarter of the way to the second's.
    expect(line.match(/0\.8,/g)?.length).toBeGreaterThan(1);
  });
  test('is not there where one side has more everywhere', () => {
    expect(zeroLine([[-1, -2], [-3, -1]], place)).toBe('');
  });
});
