import { describe, expect, it } from 'vitest';
import { limits } from '../../sim/scenario/limits.ts';
import { parsed, problemOf, problemsOf, sound } from './scenarios.ts';

/** What no reader should have to wait for: an attack must be refused as fast as a slip. In time on the processor, whoever else is on it. */
const within = (milliseconds: number, act: () => void): void => {
  const start = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(milliseconds);
};

describe('a text that is broken', () => {
  it.each([
    ['', 1, 1, 'empty'],
    ['# nothing but a comment\n', 1, 1, 'empty'],
    ['- a\n', 1, 1, 'group of keys'],
    ['heterarchy: 1\n\ttitle: x\n', 2, 1, 'indent with spaces'],
    ['heterarchy: 1\ntitle: "open\n', 3, 1, 'close the quote'],
    ['heterarchy: 1\ntitle: a: b\n', 2, 8, 'quotes round a text that holds a colon'],
    ['heterarchy: 1\n---\ntitle: x\n', 2, 1, 'one scenario in a file'],
    ['heterarchy: 1\ntitle: !odd x\n', 2, 8, 'drop it'],
  ])('%j', (text, line, column, words) => {
    const [problem] = problemsOf(text);
    expect(problem).toMatchObject({ file: 'test.yaml', line, column, path: '' });
    expect(problem?.message).toContain(words);
  });

  it('is told once a line, not once for everything that follows from it', () => {
    expect(problemsOf(']'.repeat(1000))).toHaveLength(1);
  });
});

describe('a text that is no text', () => {
  it('is refused for a zero byte, a control character, or bytes that are no UTF-8', () => {
    for (const odd of ['\u0000', '\u001b', '\ufffd']) {
      const problem = problemOf(`${sound()}# ${odd}`);
      expect(problem).toMatchObject({ line: 4, column: 3 });
      expect(problem.message).toContain('save it as plain text in UTF-8');
    }
  });

  it('may have tabs, Windows line ends, a byte order mark and any letters', () => {
    expect(parsed(`\ufeff${sound('question: "Çà, 組織?"\t# 🙂').replaceAll('\n', '\r\n')}`).question).toBe('Çà, 組織?');
  });
});

describe('a text that is too much', () => {
  it('is refused by its length, which is stated', () => {
    const text = sound(`# ${'x'.repeat(limits.scenarioText)}`);
    expect(problemOf(text).message).toMatch(/262,\d{3} characters; at most 262,144/);
    expect(parsed(text.slice(0, limits.scenarioText)).title).toBe('A test');
  });

  const deep: Readonly<Record<string, string>> = {
    'lists in brackets': '['.repeat(100_000),
    'brackets that close': `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    maps: '{a: '.repeat(50_000),
    'dashes on a line': '- '.repeat(100_000),
    'question marks on a line': '? '.repeat(100_000),
    'keys on a line': 'a: '.repeat(50_000),
    indentation: Array.from({ length: 700 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
  };
  it.each(Object.entries(deep))('is refused for its nesting: %s', (_, nested) => {
    within(2000, () => {
      const problem = problemOf(sound(`question: ${nested}`.replace(/^question: (?=[a?-])/, '')));
      expect(problem.message).toContain('nested more than 32 deep');
      expect(problem.line).toBeGreaterThanOrEqual(4);
    });
  });

  it('is not taken for deep because of brackets in a text or a comment', () => {
    const many = '['.repeat(100);
    const keys = Array.from({ length: 40 }, (_, index) => `w${index}: [0, 1]`).join(', ');
    expect(Object.keys(parsed(sound(`windows: {${keys}}`)).windows)).toHaveLength(40);
    expect(parsed(sound(`question: "${many}" # ${many}`, 'notes: |', `  ${many}`, '      - - - - -')).question).toBe(many);
  });

  it('is refused for a bomb of aliases before any of it is written out', () => {
    const levels = Array.from({ length: 40 }, (_, level) => (level === 0 ? 'a0: &a0 [x, x]' : `a${level}: &a${level} [*a${level - 1}, *a${level - 1}]`));
    within(1000, () => expect(problemOf(levels.join('\n')).message).toContain('more than 50,000 values with its aliases'));
  });

  it('is refused for aliases that lead nowhere or back to themselves', () => {
    expect(problemOf(sound('study: *gone'))).toMatchObject({ line: 4, column: 8, path: 'study', message: expect.stringContaining('no anchor &gone') });
    expect(problemOf(sound('study: &me {vary: *me}'))).toMatchObject({ line: 4, path: 'study.vary', message: expect.stringContaining('contains itself') });
    expect(problemOf(sound('windows: {a: &x [0, 1], b: &x [0, 2]}')).message).toContain('rename one');
  });

  it('is refused for twenty thousand unknown keys in one go', () => {
    within(5000, () => expect(problemsOf(Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n')).length).toBe(limits.problems + 1));
  });

  it('is refused for the number of its events, windows and claims', () => {
    const events = Array.from({ length: 201 }, () => '- {at: 0, type: shift, fraction: 0}');
    expect(problemOf(sound('events:', ...events)).message).toContain('found 201 events; allowed are at most 200');
    const windows = Array.from({ length: 101 }, (_, index) => `w${index}: [0, 1]`);
    expect(problemOf(sound(`windows: {${windows.join(', ')}}`)).message).toContain('at most 100');
  });
});
