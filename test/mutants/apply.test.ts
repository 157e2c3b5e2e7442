/** Every mutant breaks what still stands there: `npm run mutants` takes its time, and is not run with every change. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Mutant } from './mutant.ts';

const groups = import.meta.glob<readonly Mutant[]>(['./*.ts', '!./try.ts', '!./mutant.ts', '!./vitest.config.ts', '!./*.test.ts'], { import: 'mutants', eager: true });

test('what a mutant replaces stands in its file, and once', () => {
  const mutants = Object.values(groups).flat();
  expect(mutants.length).toBeGreaterThan(300);
  expect(mutants.filter(({ file, find }) => readFileSync(file, 'utf8').split(find).length !== 2).map(({ file, find }) => `${file}: ${find}`)).toEqual([]);
});
