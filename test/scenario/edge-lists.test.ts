import { describe, expect, it } from 'vitest';
import { parsed, problemOf, problemsOf, type Files } from './scenarios.ts';

const chart = (agents: number, more = ''): string => `heterarchy: 1\nworld: {agents: ${agents}, domains: 2}\norganizations:\n  chart: {extends: functional-hierarchy, formal: {edges: chart.csv${more}}}\n`;
const lines = (...rows: readonly string[]): Files => ({ 'chart.csv': `from,to\n${rows.join('\n')}\n` });
const ties = (...rows: readonly string[]): Files => ({ 'ties.csv': `from,to\n${rows.join('\n')}\n` });
const members = (...rows: readonly string[]): Files => ({ 'people.csv': `member,domain\n${rows.join('\n')}\n` });

describe('an edge list', () => {
  it('makes a chart: bosses by number, members in order of first appearance, the boss before the subordinate', () => {
    const [organization] = parsed(chart(4), lines('Head,North', 'Head,South', 'South,"Stores, ""B"""')).organizations;
    expect(organization?.names).toEqual(['Head', 'North', 'South', 'Stores, "B"']);
    expect(organization?.formal).toEqual({ type: 'edges', boss: [-1, 0, 0, 2], functional: 1 });
    expect(organization?.informal).toEqual({ type: 'none' });
  });

  it('takes order and trades from the file of members, and those without a boss too', () => {
    const [organization] = parsed(chart(4, ', members: people.csv'), { ...lines('Head,North', 'Head,South'), ...members('South,1', 'Alone,', 'Head,0', 'North,1') }).organizations;
    expect(organization).toMatchObject({ names: ['South', 'Alone', 'Head', 'North'], trades: [1, -1, 0, 1], formal: { boss: [2, -1, -1, 2] } });
  });

  it('makes ties: each pair once, the lower number first', () => {
    const text = 'heterarchy: 1\nworld: {agents: 3, domains: 2}\norganizations: {net: {informal: {type: edges, edges: ties.csv}}}';
    const [organization] = parsed(text, ties('c,b', 'a,c')).organizations;
    expect(organization).toMatchObject({ names: ['c', 'b', 'a'], informal: { type: 'edges', pairs: [[0, 1], [0, 2]] } });
  });

  it('serves both sides where its rows say which they are for', () => {
    const text = 'heterarchy: 1\nworld: {agents: 3, domains: 2}\norganizations: {a: {formal: {edges: all.csv}, informal: {edges: all.csv}}, b: {informal: {edges: all.csv}}}';
    const files = { 'all.csv': 'kind,from,to\r\nconferred,Head,A\r\nconferred,Head,B\r\ninformal,A,B\r\n,Head,B\r\n' };
    // The blank row is a reporting line to the formal side, which has it already.
    expect(problemsOf(text, files).map((problem) => problem.message)).toEqual(['"Head", "B": given twice, first on line 3; keep one']);
    const { organizations } = parsed(text, { 'all.csv': files['all.csv'].replace('\r\n,Head,B', '') });
    expect(organizations[0]).toMatchObject({ formal: { boss: [-1, 0, 0] }, informal: { pairs: [[1, 2]] } });
    expect(organizations[1]).toMatchObject({ names: ['Head', 'A', 'B'], formal: { type: 'none' }, informal: { pairs: [[1, 2]] } });
  });

  it('numbers the same people alike in every organisation', () => {
    const text = `${chart(3)}  net: {informal: {edges: ties.csv}}\n`;
    const { organizations } = parsed(text, { ...lines('Head,A', 'Head,B'), ...ties('B,A', 'A,Head') });
    expect(organizations[1]).toMatchObject({ names: ['Head', 'A', 'B'], informal: { pairs: [[1, 2], [0, 1]] } });
  });
});

describe('an edge list that is wrong', () => {
  const bad = (files: Files, agents = 3) => problemOf(chart(agents), files);
  it.each<[string, Files, number, number, ...string[]]>([
    ['a self-loop', lines('Head,A', 'Head,B', 'A,A'), 4, 1, '"A": is tied to itself', 'take the row out'],
    ['a row given twice', lines('Head,A', 'Head,B', 'Head,A'), 4, 1, 'given twice', 'line 2', 'keep one'],
    ['two bosses', lines('Head,A', 'Head,B', 'A,B'), 4, 1, '"B": has two bosses, "Head" (line 3) and "A"', 'keep one'],
    ['a cycle of bosses', lines('Head,A', 'A,B', 'B,Head'), 4, 1, 'a cycle of bosses', '"Head"', '"B"', 'take out or turn round'],
    ['a nameless member', lines('Head,A', 'Head,B', 'Head,'), 4, 6, 'name is missing'],
    ['a row too short', lines('Head,A', 'Head,B', 'Head'), 4, 1, 'found 1 cells', '2 columns'],
    ['space round a name', lines('Head,A', 'Head,B', 'A, B'), 4, 3, '" B"', 'take it out'],
    ['a quote left open', lines('Head,A', 'Head,B', 'A,"B'), 4, 3, 'quote'],
    ['an unknown kind', { 'chart.csv': 'from,to,kind\nHead,A,\nHead,B,confered\n' }, 3, 8, '"confered"', 'did you mean `conferred`?', 'informal'],
    ['an unknown column', { 'chart.csv': 'from,to,knd\nHead,A,\n' }, 1, 9, '"knd"', 'did you mean `kind`?'],
    ['a column given twice', { 'chart.csv': 'from,to,to\nHead,A,A\n' }, 1, 9, 'given twice'],
    ['a column too few', { 'chart.csv': 'from\nHead\n' }, 1, 1, 'lacks `to`', 'from,to'],
    ['an empty file', { 'chart.csv': '\n' }, 1, 1, 'empty', 'from,to'],
    ['a binary file', { 'chart.csv': 'from,to\nHe\u0000ad,A\n' }, 2, 3, 'plain text'],
  ])('has %s', (_, files, line, column, ...words) => {
    const problem = bad(files);
    expect(problem).toMatchObject({ file: 'chart.csv', line, column, path: 'organizations.chart.formal.edges' });
    for (const word of words) expect(problem.message).toContain(word);
  });

  it('wants its semicolons made commas', () => {
    const [problem] = problemsOf(chart(2), { 'chart.csv': 'from;to\nHead;A\n' });
    expect(problem).toMatchObject({ file: 'chart.csv', line: 1, column: 1, message: expect.stringContaining('separated by commas') });
  });

  it('has unknown members, each in its place, with the name that was meant', () => {
    const problems = problemsOf(chart(3, ', members: people.csv'), { ...lines('Head,North', 'Hed,South', 'Head,Suoth'), ...members('Head,', 'North,', 'South,') });
    expect(problems.map(({ file, line, column }) => [file, line, column])).toEqual([['chart.csv', 3, 1], ['chart.csv', 4, 6]]);
    expect(problems[0]?.message).toBe('"Hed": unknown member; did you mean `Head`?; mend the name, or add it to the members file');
  });

  it('has two cycles: both are told, each at the last of its rows, and what hangs below one is in none', () => {
    const problems = problemsOf(chart(6), lines('B,A', 'A,B', 'B,below', 'C,D', 'D,E', 'E,C'));
    expect(problems.map(({ line }) => line)).toEqual([3, 7]);
    expect(problems[0]?.message).not.toContain('below"');
  });

  it('names more or fewer members than the world has: the remedy is a number', () => {
    const problem = bad(lines('Head,A', 'Head,B'), 24);
    expect(problem).toMatchObject({ file: 'test.yaml', line: 2, column: 17, path: 'world.agents' });
    expect(problem.message).toBe('`agents`: found 24, and chart.csv names 3 members; write agents: 3');
  });

  it('is not there', () => {
    expect(bad({})).toMatchObject({ file: 'test.yaml', line: 4, column: 58, path: 'organizations.chart.formal.edges', message: expect.stringContaining('"chart.csv" was not found') });
  });

  it('has no rows, or too many characters', () => {
    expect(bad({ 'chart.csv': 'from,to\n' }).message).toContain('has no rows');
    expect(bad({ 'chart.csv': `from,to\n${'x'.repeat(8_388_608)}` }).message).toContain('at most 8,388,608');
  });

  it('names other people than another organisation: both differences are told', () => {
    const text = `${chart(3)}  net: {informal: {edges: ties.csv}}\n`;
    const problem = problemOf(text, { ...lines('Head,North', 'Head,South'), ...ties('Head,Nrth') });
    expect(problem).toMatchObject({ file: 'test.yaml', line: 5 });
    expect(problem.message).toContain('`net` is not made of the same people as `chart`: `Nrth` only here; did you mean `North`?; `North`, `South` missing here');
  });

  it('has ties given twice, the other way round too', () => {
    const text = 'heterarchy: 1\nworld: {agents: 2, domains: 2}\norganizations: {net: {informal: {edges: ties.csv}}}';
    expect(problemOf(text, ties('a,b', 'b,a'))).toMatchObject({ file: 'ties.csv', line: 3, column: 1, message: expect.stringContaining('first on line 2') });
  });
});

describe('a file of members that is wrong', () => {
  const bad = (...rows: readonly string[]) => problemOf(chart(2, ', members: people.csv'), { ...lines('Head,A'), ...members(...rows) });
  it.each<[string, string[], number, number, string]>([
    ['a name given twice', ['Head,', 'A,', 'A,1'], 4, 1, 'given twice'],
    ['no name', ['Head,', 'A,', ',1'], 4, 1, 'name is missing'],
    ['a trade there is not', ['Head,', 'A,2'], 3, 3, 'from 0 to 1 (domains: 2)'],
    ['a trade that is no number', ['Head,', 'A,sales'], 3, 3, '"sales": is no trade'],
    ['a trade that is no integer', ['Head,', 'A,0.5'], 3, 3, '"0.5": is no trade'],
  ])('has %s', (_, rows, line, column, words) => {
    const problem = bad(...rows);
    expect(problem).toMatchObject({ file: 'people.csv', line, column, path: 'organizations.chart.formal.members' });
    expect(problem.message).toContain(words);
  });

  it('is another one than on the other side', () => {
    const text = 'heterarchy: 1\nworld: {agents: 2, domains: 2}\norganizations: {a: {formal: {edges: chart.csv, members: people.csv}, informal: {edges: ties.csv, members: staff.csv}}}';
    const files = { ...lines('Head,A'), ...ties('Head,A'), ...members('Head,', 'A,'), 'staff.csv': 'member\nHead\nA\n' };
    expect(problemOf(text, files)).toMatchObject({ path: 'organizations.a.informal.members', message: expect.stringContaining('one organisation has one file of members') });
  });
});
