import { describe, expect, it } from 'vitest';
import { parsed, problemOf, problemsOf, sound } from './scenarios.ts';

/** What is written on line 4, and the column, path and words of the one problem with it. */
type Case = [line: string, column: number, path: string, ...words: string[]];

const check = ([line, column, path, ...words]: Case): void => {
  const problem = problemOf(sound(line));
  expect(problem).toMatchObject({ file: 'test.yaml', line: 4, column, path });
  for (const word of words) expect(problem.message).toContain(word);
};

describe('values that are wrong in themselves', () => {
  it.each<Case>([
    ['world: {agents: "30"}', 17, 'world.agents', 'the text "30"', 'an integer from 2 to 100000', 'without quotes'],
    ['world: {load: high}', 15, 'world.load', 'the text "high"', 'a number from 0 to 10'],
    ['world: {agents: 30.5}', 17, 'world.agents', 'found 30.5', 'an integer'],
    ['world: {interdependence: 2.5}', 26, 'world.interdependence', 'found 2.5', 'an integer from 1 to 4'],
    ['world: {interdependence: 5}', 26, 'world.interdependence', 'found 5', 'from 1 to 4'],
    ['world: {novelty: 1.01}', 18, 'world.novelty', 'found 1.01', 'from 0 to 1'],
    ['world: {turbulence: -0.001}', 21, 'world.turbulence', '-0.001', 'from 0 to 1'],
    ['world: {load: .nan}', 15, 'world.load', 'found .nan', 'from 0 to 10'],
    ['world: {load: .inf}', 15, 'world.load', 'found .inf', 'from 0 to 10'],
    ['world: {agents: 1}', 17, 'world.agents', 'found 1', 'from 2'],
    ['world: {load: true}', 15, 'world.load', 'found true', 'a number'],
    ['world: {load: [1]}', 15, 'world.load', 'found a list', 'a number'],
    ['world: {load: }', 15, 'world.load', 'found nothing', 'a number'],
    ['world: 7', 8, 'world', 'found 7', 'a group of keys', '`agents`'],
    ['world: {seed: 3}', 9, 'world.seed', 'unknown', '`agents`'],
    ['world: {authority: 0.5}', 9, 'world.authority', 'belongs to an organisation'],
    ['world: {ticks: 100, ticks: 200}', 21, 'world.ticks', 'given twice', 'line 4', 'keep one'],
    ['seed: .nan', 7, 'seed', 'found .nan', 'a text or a number'],
    ['seed: true', 7, 'seed', 'found true', 'a text or a number'],
    ['question: 5', 11, 'question', 'found 5', 'a text', 'quotes'],
    ['tags: [a, 3]', 11, 'tags.1', 'found 3', 'a text'],
    ['tags: a', 7, 'tags', 'the text "a"', 'a list'],
    ['questoin: x', 1, 'questoin', 'unknown', 'did you mean `question`?'],
    ['Events: []', 1, 'Events', 'did you mean `events`?'],
    ['? [a]\n: b', 3, '', 'a key must be a plain word'],
    ['question: !!str x', 17, 'question', 'tags', 'drop it'],
  ])('%s', (...bad) => check(bad));
});

describe('organisations that are wrong', () => {
  const organizations = (text: string) => problemOf(`heterarchy: 1\norganizations:\n  ${text}`);
  it.each<Case>([
    ['a: {permability: 1}', 7, 'organizations.a.permability', '`permability`: unknown', 'did you mean `permeability`?', '`authority`'],
    ['a: {dyads: yes}', 14, 'organizations.a.dyads', 'the text "yes"', 'true or false', 'write true'],
    ['a: {dyads: 1}', 14, 'organizations.a.dyads', 'found 1', 'true or false'],
    ['a: {extends: peer-netwrok}', 16, 'organizations.a.extends', 'unknown archetype', 'did you mean `peer-network`?', '`hybrid`'],
    ['a: {extends: ../secret}', 16, 'organizations.a.extends', 'unknown archetype'],
    ['a: {extends: 3}', 16, 'organizations.a.extends', 'found 3', 'a text'],
    ['a: {novelty: 0.5}', 7, 'organizations.a.novelty', 'belongs to the world', 'world.novelty'],
    ['a: {span: 3}', 7, 'organizations.a.span', 'formal: {type: tree'],
    ['a: {k: 4}', 7, 'organizations.a.k', 'informal: {type: small-world'],
    ['a: {contacts: 2.5}', 17, 'organizations.a.contacts', 'found 2.5', 'an integer from 0 to 1000'],
    ['a: 5', 6, 'organizations.a', 'found 5', 'a group of keys'],
    ['a: {formal: tree}', 15, 'organizations.a.formal', 'the text "tree"', 'none, {type: tree'],
    ['a: {formal: {type: tre}}', 22, 'organizations.a.formal.type', 'the text "tre"', 'tree, edges, none'],
    ['a: {formal: {span: 3}}', 15, 'organizations.a.formal.type', 'missing', 'tree or edges'],
    ['a: {formal: {type: tree, span: 1}}', 34, 'organizations.a.formal.span', 'found 1', 'from 2'],
    ['a: {formal: {type: tree, k: 4}}', 28, 'organizations.a.formal.k', 'unknown', '`span`'],
    ['a: {formal: {type: none, span: 4}}', 28, 'organizations.a.formal.span', 'no meaning beside type: none'],
    ['a: {formal: {type: tree, edges: x.csv}}', 28, 'organizations.a.formal.edges', 'belongs to type: edges'],
    ['a: {formal: {type: edges}}', 15, 'organizations.a.formal.edges', 'missing', 'from,to'],
    ['a: {informal: {type: small-world, k: 5}}', 40, 'organizations.a.informal.k', 'found 5', 'an even integer from 2'],
    ['a: {informal: {type: small-world, k: 156}}', 40, 'organizations.a.informal.k', '156 neighbours among 156 members', 'an even k below 156'],
    ['a: {formal: {edges: /etc/passwd}}', 23, 'organizations.a.formal.edges', 'not beside the scenario'],
    ['a: {formal: {edges: a/../../b.csv}}', 23, 'organizations.a.formal.edges', 'not beside the scenario'],
    ['__proto__: {}', 3, 'organizations.__proto__', 'reserved', 'choose another'],
    ['constructor: {}', 3, 'organizations.constructor', 'reserved', 'choose another'],
    ['than: {}', 3, 'organizations.than', 'choose another'],
    ['a b: {}', 3, 'organizations.a b', 'letters', 'rename it'],
    ['a: {}\n  a: {}', 3, 'organizations.a', 'given twice', 'line 3'],
  ])('%s', (text, column, path, ...words) => {
    const problem = organizations(text);
    expect(problem).toMatchObject({ line: text.includes('\n') ? 4 : 3, column, path });
    for (const word of words) expect(problem.message).toContain(word);
  });

  it('are one to four', () => {
    expect(problemOf('heterarchy: 1\norganizations: {}').message).toContain('at least one');
    expect(problemOf('heterarchy: 1\norganizations: {a: {}, b: {}, c: {}, d: {}, e: {}}').message).toContain('at most 4');
    expect(problemOf('heterarchy: 1').message).toBe('`organizations`: missing; give at least one organisation');
  });

  it('are harmless under the names of what every object has', () => {
    for (const name of ['__proto__', 'toString', 'hasOwnProperty']) {
      expect(problemsOf(sound(`${name}: 1`))).toHaveLength(1);
      expect(problemsOf(sound(`world: {${name}: 1}`))).toHaveLength(1);
      expect(problemsOf(sound(`windows: {${name}: [0, 5]}`))).toHaveLength(1);
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('sizes that contradict one another', () => {
  const tree = (agents: number, domains: number, span = 5) => `heterarchy: 1\nworld: {agents: ${agents}, domains: ${domains}}\norganizations: {a: {formal: {type: tree, span: ${span}}}}`;

  it('refuses more departments than members, and says how many would do', () => {
    // Span 5: 5 departments for 5 trades, 25 for 6.
    expect(parsed(tree(5, 5)).world.agents).toBe(5);
    expect(problemOf(tree(4, 5))).toMatchObject({ line: 2, path: 'world.domains' });
    expect(problemOf(tree(4, 5)).message).toContain('make 5 departments, and there are 4 members');
    expect(problemOf(tree(4, 5)).message).toMatch(/write agents: 5 or more$/);
    expect(problemOf(tree(24, 6)).message).toContain('write agents: 25 or more, or domains: 5 or fewer');
    // Span 2, 5 trades: levels of 2, 4, 8. That the level is not full is no contradiction.
    expect(parsed(tree(8, 5, 2)).world.agents).toBe(8);
    expect(problemOf(tree(7, 5, 2)).message).toContain('write agents: 8 or more, or domains: 4 or fewer');
  });

  it('lets a few members without a tree leave trades to nobody', () => {
    expect(parsed('heterarchy: 1\nworld: {agents: 2}\norganizations: {a: {}}').world.agents).toBe(2);
  });

  it('blames the archetype’s k on the organisation that took it', () => {
    const problem = problemOf('heterarchy: 1\nworld: {agents: 6}\norganizations:\n  a: {extends: peer-network}');
    expect(problem).toMatchObject({ line: 4, path: 'organizations.a.informal.k' });
  });

  it('does not judge a size by one that is wrong itself', () => {
    expect(problemsOf('heterarchy: 1\nworld: {agents: many}\norganizations: {a: {informal: {type: small-world, k: 200}}}')).toHaveLength(1);
  });

  it('refuses a world larger than a machine can hold, and states the limit', () => {
    const world = (text: string) => problemOf(`heterarchy: 1\nworld: {${text}}\norganizations: {a: {}}`).message;
    expect(world('agents: 100000, ticks: 2001')).toContain('200,100,000 members times ticks; at most 200,000,000');
    expect(world('agents: 100000, domains: 31, facets: 7')).toContain('at most 20,000,000');
    expect(world('agents: 100000, load: 10, deadline: 300')).toContain('parts of tasks');
    expect(parsed('heterarchy: 1\nworld: {agents: 100000, ticks: 2000}\norganizations: {a: {}}').world.ticks).toBe(2000);
  });
});

describe('many problems', () => {
  it('are told at once, in the order of the file', () => {
    const text = 'heterarchy: 1\ntitel: x\nworld: {agents: "5", load: -1}\norganizations:\n  a: {permability: 1, dyads: no}\nwindows: {w: [5, 5]}\nevents:\n- {at: -1, type: shfit}\n';
    expect(problemsOf(text).map(({ line, column, path }) => `${line}:${column} ${path}`)).toEqual([
      '2:1 titel',
      '3:17 world.agents',
      '3:28 world.load',
      '5:7 organizations.a.permability',
      '5:30 organizations.a.dyads',
      '6:14 windows.w',
      '8:8 events.0.at',
      '8:18 events.0.type',
    ]);
  });

  it('are cut after a hundred, and it is said that there are more', () => {
    const problems = problemsOf(sound(...Array.from({ length: 150 }, (_, index) => `key${index}: 1`)));
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)?.message).toContain('50 more problems');
  });
});
