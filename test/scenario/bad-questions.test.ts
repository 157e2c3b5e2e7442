import { describe, expect, it } from 'vitest';
import { parsed, problemOf, problemsOf, sound } from './scenarios.ts';

type Case = [line: string, column: number, path: string, ...words: string[]];

const check = (before: readonly string[], [line, column, path, ...words]: Case): void => {
  const problem = problemOf(sound(...before, line));
  expect(problem).toMatchObject({ file: 'test.yaml', line: 4 + before.length, column, path });
  for (const word of words) expect(problem.message).toContain(word);
};

describe('events that are wrong', () => {
  it.each<Case>([
    ['- {at: 400, type: shift, fraction: 0.5}', 8, 'events.0.at', 'found 400', 'ticks 0 to 399', 'move the event or lengthen the run'],
    ['- {at: -1, type: shift, fraction: 0.5}', 8, 'events.0.at', 'found -1', 'from 0'],
    ['- {at: 1.5, type: shift, fraction: 0.5}', 8, 'events.0.at', 'found 1.5', 'an integer'],
    ['- {type: shift, fraction: 0.5}', 3, 'events.0.at', 'missing', 'the tick'],
    ['- {at: 1, fraction: 0.5}', 3, 'events.0.type', 'missing', '`polarise`'],
    ['- {at: 1, type: polarize, size: 1}', 17, 'events.0.type', '"polarize"', 'did you mean `polarise`?'],
    ['- {at: 1, type: shift}', 3, 'events.0.fraction', 'missing', 'a shift cannot do without'],
    ['- {at: 1, type: shift, fraction: 1.5}', 34, 'events.0.fraction', 'found 1.5', 'from 0 to 1'],
    ['- {at: 1, type: shift, fracton: 1, fraction: 1}', 24, 'events.0.fracton', 'did you mean `fraction`?'],
    ['- {at: 1, type: loss, fraction: 0.1}', 3, 'events.0.target', 'missing', '`hubs`'],
    ['- {at: 1, type: loss, fraction: 0.1, target: hub}', 46, 'events.0.target', '"hub"', 'did you mean `hubs`?'],
    ['- {at: 1, type: loss, fraction: 0.1, target: top, fill: 0}', 57, 'events.0.fill', 'found 0', 'from 1'],
    ['- {at: 1, type: surge, factor: -1, length: 5}', 32, 'events.0.factor', 'found -1', 'from 0'],
    ['- {at: 1, type: surge, factor: 2, length: 0}', 43, 'events.0.length', 'found 0', 'an integer from 1'],
    ['- {at: 1, type: polarise, size: 2.1}', 33, 'events.0.size', 'found 2.1', 'from 0 to 2'],
    ['- {at: 1, type: cutoff, fraction: 0.5, length: 1.5}', 48, 'events.0.length', 'found 1.5', 'an integer'],
    ['- {at: 1, type: rumour, fraction: 0.5, facets: 41}', 48, 'events.0.facets', 'the world has 40 facts', 'write 40 or fewer'],
    ['- {at: 1, type: rumour, fraction: 0.5, facets: 0}', 48, 'events.0.facets', 'found 0', 'from 1'],
    ['- {at: 1, type: set}', 3, 'events.0', 'changes nothing', '`organization`'],
    ['- {at: 1, type: set, world: {}}', 29, 'events.0.world', 'is empty'],
    ['- {at: 1, type: set, world: {agents: 9}}', 30, 'events.0.world.agents', 'cannot change while the model runs', '`load`'],
    ['- {at: 1, type: set, organization: {informal: none}}', 37, 'events.0.organization.informal', 'cannot change while the model runs', '`authority`'],
    ['- {at: 1, type: set, world: {lod: 1}}', 30, 'events.0.world.lod', 'did you mean `load`?'],
    ['- {at: 1, type: set, world: {load: 11}}', 36, 'events.0.world.load', 'found 11', 'from 0 to 10'],
    ['- {at: 1, type: set, organization: {dyads: true}, only: [pers]}', 58, 'events.0.only.0', '`pers`: no such organisation', 'did you mean `peers`?', '`tree`'],
    ['- {at: 1, type: set, organization: {dyads: true}, only: []}', 57, 'events.0.only', 'is empty'],
    ['- {at: 1, type: set, organization: {dyads: true}, only: peers}', 57, 'events.0.only', 'a list'],
    ['- {at: 1, type: set, organization: {dyads: true}, only: [peers, peers]}', 65, 'events.0.only.1', 'named twice'],
    ['- {at: 1, type: set, world: {load: 1}, only: [peers]}', 46, 'events.0.only', 'no meaning without `organization`'],
    ['- {at: 1, type: shift, fraction: 0, name: "a b"}', 43, 'events.0.name', 'letters', 'rename it'],
    ['- {at: 1, type: shift, fraction: 0, name: toString}', 43, 'events.0.name', 'reserved'],
    ['- {at: 1, type: leave}', 3, 'events.0.member', 'missing', 'a leave cannot do without'],
    ['- {at: 1, type: leave, member: 156}', 32, 'events.0.member', 'found 156', 'members 0 to 155', 'agents: 156'],
    ['- {at: 1, type: leave, member: 1.5}', 32, 'events.0.member', 'found 1.5', 'an integer from 0'],
    ['- {at: 1, type: leave, member: 1, fill: 0}', 41, 'events.0.fill', 'found 0', 'from 1'],
    ['- {at: 1, type: leave, member: 1, tasks: 3}', 35, 'events.0.tasks', 'unknown', '`fill`'],
    ['- {at: 1, type: leave, member: 1, only: [pers]}', 42, 'events.0.only.0', 'no such organisation', 'did you mean `peers`?'],
    ['- {at: 1, type: return, member: Ana}', 33, 'events.0.member', 'the text "Ana"', 'an integer'],
    ['- {at: 1, type: overload, member: 1}', 3, 'events.0.tasks', 'missing', 'an overload cannot do without'],
    ['- {at: 1, type: overload, member: 1, tasks: 1001}', 45, 'events.0.tasks', 'found 1001', 'from 1 to 1000'],
    ['- {at: 1, type: rewire, member: 1, from: 200}', 42, 'events.0.from', 'found 200', 'members 0 to 155'],
    ['- {at: 1, type: rewire, member: 1, from: 1}', 42, 'events.0.from', 'the `member` itself'],
    ['- {at: 1, type: rewire, member: 1, from: 2, to: 2}', 49, 'events.0.to', 'whom the tie is taken `from`'],
    ['- {at: 1, type: introduce, member: 1}', 3, 'events.0.to', 'missing', 'an introduce cannot do without'],
    ['- {at: 1, type: introduce, member: 1, to: 1}', 43, 'events.0.to', 'the `member` itself'],
    ['- {at: 1, type: introduce, member: 1, to: 156}', 43, 'events.0.to', 'found 156', 'members 0 to 155'],
    ['- 7', 3, 'events.0', 'found 7', '{at: 200, type: shift'],
  ])('%s', (...bad) => check(['events:'], bad));

  it('may not bring more work at once than a machine can hold', () => {
    const world = 'world: {agents: 1999, parts: 32, load: 10, deadline: 10000, ticks: 1000}';
    expect(parsed(sound(world)).world.agents).toBe(1999);
    expect(problemOf(sound(world, 'events: [{at: 1, type: overload, member: 1, tasks: 1000}]')).message).toMatch(/20,022,000 parts of tasks.*at most 20,000,000/);
  });

  it('may not meet in their names, given or derived', () => {
    const first = '- {at: 1, type: shift, fraction: 0}';
    expect(problemOf(sound('events:', first, '- {at: 2, type: surge, factor: 1, length: 1, name: shift}'))).toMatchObject({ line: 6, column: 52, path: 'events.1.name' });
    expect(problemsOf(sound('events:', first, first, '- {at: 2, type: polarise, size: 1, name: shift-2}'))).toHaveLength(1);
    expect(parsed(sound('events:', first, '- {at: 1, type: polarise, size: 1, name: shift-2}')).events).toHaveLength(2);
  });

  it('are named by their place in the file even where an earlier one cannot be read', () => {
    const problems = problemsOf(sound('events:', '- {at: 1, type: nonsense}', '- {at: 999, type: shift, fraction: 0}'));
    expect(problems.map((problem) => problem.path)).toEqual(['events.0.type', 'events.1.at']);
  });
});

describe('what follows from something wrong', () => {
  it('is not told as well: a claim about an event, a window beside one, an event in a run', () => {
    const claim = 'claims: [{id: c, says: x, measure: "delivered[shift]", expect: {peers: more, than: tree}, margin: 0}]';
    expect(problemOf(sound('events: [{at: 1, type: shift, fraction: 2}]', claim)).path).toBe('events.0.fraction');
    expect(problemOf(sound('events: [{at: 1, type: shft}]', claim)).path).toBe('events.0.type');
    expect(problemOf(sound('world: {ticks: no}', 'events: [{at: 900, type: shift, fraction: 0}]', 'windows: {w: [500, 600]}')).path).toBe('world.ticks');
    expect(problemOf('heterarchy: 1\norganizations: {a b: {}}\nstudy: {vary: {organizations.ab.dyads: [true]}}').path).toBe('organizations.a b');
  });
});

describe('windows that are wrong', () => {
  it.each<Case>([
    ['windows: {w: [10, 10]}', 14, 'windows.w', 'found [10, 10]', 'from must come before to'],
    ['windows: {w: [10, 401]}', 19, 'windows.w.1', 'found 401', 'from 0 to 400'],
    ['windows: {w: [-1, 10]}', 15, 'windows.w.0', 'found -1'],
    ['windows: {w: [1, 2, 3]}', 14, 'windows.w', 'two ticks'],
    ['windows: {w: 3}', 14, 'windows.w', 'found 3', 'two ticks'],
    ['windows: {"w w": [1, 2]}', 11, 'windows.w w', 'rename it'],
    ['windows: {shift: [1, 2]}', 18, 'windows.shift', 'an event has this name too', 'rename one'],
  ])('%s', (...bad) => check(['events: [{at: 1, type: shift, fraction: 0}]'], bad));
});

describe('studies that are wrong', () => {
  it.each<Case>([
    ['study: {worlds: 0}', 17, 'study.worlds', 'found 0', 'from 1'],
    ['study: {wrlds: 1}', 9, 'study.wrlds', 'did you mean `worlds`?'],
    ['study: {vary: {world.lod: [1]}}', 16, 'study.vary.world.lod', 'did you mean `world.load`?'],
    ['study: {vary: {organizations.*.autority: [1]}}', 16, 'study.vary.organizations.*.autority', 'did you mean `organizations.*.authority`?'],
    ['study: {vary: {organizations.peer.contacts: [1]}}', 16, 'study.vary.organizations.peer.contacts', 'no organisation `peer`', 'did you mean `peers`?'],
    ['study: {vary: {organizations.peers.formal.span: [3]}}', 16, 'study.vary.organizations.peers.formal.span', 'formal is none'],
    ['study: {vary: {world.load: [0.1, 11]}}', 34, 'study.vary.world.load.1', 'found 11', 'from 0 to 10'],
    ['study: {vary: {world.load: [0.1, 0.1]}}', 34, 'study.vary.world.load.1', 'given twice'],
    ['study: {vary: {world.load: []}}', 28, 'study.vary.world.load', 'is empty'],
    ['study: {vary: {world.load: 3}}', 28, 'study.vary.world.load', 'a list of levels'],
    ['study: {vary: {world.load: {from: 1, to: 0, steps: 2}}}', 28, 'study.vary.world.load', 'from must be less than to'],
    ['study: {vary: {world.load: {from: 0, to: 1, steps: 1}}}', 52, 'study.vary.world.load.steps', 'found 1', 'from 2'],
    ['study: {vary: {world.load: {from: 0, to: 1}}}', 28, 'study.vary.world.load.steps', 'missing'],
    ['study: {vary: {world.parts: {from: 1, to: 4, steps: 3}}}', 29, 'study.vary.world.parts', 'steps of 1.5', 'list the levels'],
    ['study: {vary: {organizations.peers.informal.k: {from: 2, to: 6, steps: 5}}}', 48, 'study.vary.organizations.peers.informal.k', 'even integers'],
    ['study: {vary: {organizations.*.dyads: {from: 0, to: 1, steps: 2}}}', 39, 'study.vary.organizations.*.dyads', 'a list of levels'],
    ['study: {vary: {world.load: {from: 0, to: 1, steps: 1000}, world.novelty: {from: 0, to: 1, steps: 101}}}', 15, 'study.vary', '101,000 cells; at most 100,000'],
    ['study: {sample: {design: sobl, size: 4, ranges: {world.load: [0, 1]}}}', 26, 'study.sample.design', 'did you mean `sobol`?'],
    ['study: {sample: {design: sobol, size: 4.5, ranges: {world.load: [0, 1]}}}', 39, 'study.sample.size', 'found 4.5'],
    ['study: {sample: {design: sobol, size: 4}}', 17, 'study.sample.ranges', 'missing'],
    ['study: {sample: {design: sobol, size: 4, ranges: {world.load: [1, 0]}}}', 63, 'study.sample.ranges.world.load', 'from must be less than to'],
    ['study: {sample: {design: sobol, size: 4, ranges: {world.load: [0, 1, 2]}}}', 63, 'study.sample.ranges.world.load', '[from, to]'],
    ['study: {sample: {design: sobol, size: 4, ranges: {organizations.*.dyads: [true, false]}}}', 74, 'study.sample.ranges.organizations.*.dyads', 'no range'],
  ])('%s', (...bad) => check([], bad));
});

describe('claims that are wrong', () => {
  const claim = (changes: Readonly<Record<string, unknown>>): string => {
    const whole = { id: 'c', says: 'It does.', measure: 'knowledge', expect: { peers: 'more', than: 'tree' }, margin: 0.1, ...changes };
    return `claims: [${JSON.stringify(whole)}]`;
  };
  it.each<[Readonly<Record<string, unknown>>, string, ...string[]]>([
    [{ id: undefined }, 'claims.0.id', 'missing'],
    [{ says: '' }, 'claims.0.says', 'a text'],
    [{ margin: -0.1 }, 'claims.0.margin', 'found -0.1'],
    [{ margin: '0.1' }, 'claims.0.margin', 'without quotes'],
    [{ measure: 'service[befor]' }, 'claims.0.measure', 'no window or event', 'did you mean `before`?'],
    [{ measure: 'service[' }, 'claims.0.measure', 'is no measure', '`service[before]`'],
    [{ expect: { peers: 'mor', than: 'tree' } }, 'claims.0.expect.peers', 'did you mean `more`?'],
    [{ expect: { pers: 'more', than: 'tree' } }, 'claims.0.expect.pers', 'did you mean `peers`?'],
    [{ expect: { peers: 'more' } }, 'claims.0.expect.than', 'missing'],
    [{ expect: { peers: 'more', tree: 'less', than: 'tree' } }, 'claims.0.expect', 'names 2 organisations'],
    [{ expect: { peers: 'more', than: 'peers' } }, 'claims.0.expect.than', 'compared with itself'],
    [{ expect: { peers: 'more', than: 'tre' } }, 'claims.0.expect.than', 'did you mean `tree`?'],
    [{ expect: { peers: 'same', than: 'tree' }, margin: 0 }, 'claims.0.margin', 'must be above 0'],
    [{ under: { 'world.lod': 1 } }, 'claims.0.under.world.lod', 'did you mean `world.load`?'],
    [{ under: { 'world.load': 11 } }, 'claims.0.under.world.load', 'found 11', 'from 0 to 10'],
    [{ under: { 'world.load': [0.1, 0.2] } }, 'claims.0.under.world.load', 'found a list', 'a number'],
    [{ under: {} }, 'claims.0.under', 'is empty'],
    [{ under: 3 }, 'claims.0.under', 'found 3', 'a group of parameters'],
    [{ against: { 'organizations.pers.dyads': true } }, 'claims.0.against.organizations.pers.dyads', 'did you mean `peers`?'],
    [{ against: { 'organizations.peers.formal.span': 3 } }, 'claims.0.against.organizations.peers.formal.span', 'formal is none'],
    [{ soruce: 'x' }, 'claims.0.soruce', 'did you mean `source`?'],
  ])('%j', (changes, path, ...words) => {
    const problem = problemOf(sound('windows: {before: [1, 2]}', claim(changes)));
    expect(problem).toMatchObject({ line: 5, path });
    for (const word of words) expect(problem.message).toContain(word);
  });

  it('may not share an id', () => {
    const one = claim({}).slice('claims: ['.length, -1);
    expect(problemOf(sound(`claims: [${one}, ${one}]`))).toMatchObject({ path: 'claims.1.id' });
  });
});
