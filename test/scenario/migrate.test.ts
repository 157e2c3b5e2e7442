import { describe, expect, it } from 'vitest';
import { migrate, type Migration, renameKey } from '../../sim/scenario/migrate.ts';
import { openNotebook } from '../../sim/scenario/problems.ts';
import { plain } from '../../sim/scenario/tree.ts';
import { readTree } from '../../sim/scenario/yaml.ts';
import { parsed, problemOf, problemsOf } from './scenarios.ts';

describe('the version of the format', () => {
  it('must be given, and the rest is read all the same', () => {
    expect(problemsOf('organizations: {a: {}}\ntitel: x').map(({ message }) => message.slice(0, 22).trim())).toEqual(['`heterarchy`: missing;', '`titel`: unknown; did']);
  });

  it('may be older: drafts of version 0 spelled a key otherwise', () => {
    expect(parsed('heterarchy: 0\norganisations: {a: {}}').organizations).toHaveLength(1);
    expect(problemOf('heterarchy: 1\norganizations: {a: {}}\norganisations: {a: {}}').message).toContain('did you mean `organizations`?');
  });

  it('may not be newer, and then nothing else is judged', () => {
    const problem = problemOf('heterarchy: 2\nsomething: new');
    expect(problem).toMatchObject({ line: 1, column: 13, path: 'heterarchy' });
    expect(problem.message).toContain('version 2, and this program reads versions up to 1; use a newer release');
  });

  it.each(['1.5', '-1', '"1"', 'one', '[1]', 'true'])('may not be %s', (version) => {
    expect(problemOf(`heterarchy: ${version}\norganizations: {a: {}}`)).toMatchObject({ line: 1, path: 'heterarchy', message: expect.stringContaining('an integer from 0 to 1') });
  });
});

describe('the hook for migrations', () => {
  const add = (from: number): Migration => ({ from, apply: (tree) => renameKey(tree, `v${from}`, `v${from + 1}`) });
  const migrated = (text: string): unknown => {
    const { report, problems } = openNotebook();
    const tree = readTree('old.yaml', text, report);
    const result = tree && migrate(tree, report, [add(0), add(1), add(2)], 3);
    return result ? plain(result) : problems();
  };

  it('takes every step from the file’s version to the current one, in order, and no other', () => {
    expect(migrated('heterarchy: 0\nv0: x')).toEqual({ heterarchy: 0, v3: 'x' });
    expect(migrated('heterarchy: 1\nv0: x\nv1: y')).toEqual({ heterarchy: 1, v0: 'x', v3: 'y' });
    expect(migrated('heterarchy: 3\nv2: x')).toEqual({ heterarchy: 3, v2: 'x' });
    expect(migrated('heterarchy: 4')).toMatchObject([{ line: 1, column: 13 }]);
  });

  it('leaves places alone, so that problems point into the file as written', () => {
    expect(problemOf('heterarchy: 0\norganisations:\n  a: {dyads: 2}')).toMatchObject({ line: 3, column: 14, path: 'organizations.a.dyads' });
  });
});
