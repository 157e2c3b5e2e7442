/**
 * Can the tests fail? Each mutant is put into a copy of the engine, and the tests that ought to notice are run there.
 * It is killed where one of them fails, and has survived where all pass: then a test is missing.
 */

import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Mutant } from './mutant.ts';

const groups = import.meta.glob<readonly Mutant[]>(['./*.ts', '!./try.ts', '!./mutant.ts', '!./vitest.config.ts', '!./*.test.ts'], { import: 'mutants', eager: true });

const copy = mkdtempSync(join(tmpdir(), 'mutants-'));
for (const name of ['sim', 'test', 'scenarios', 'package.json', 'tsconfig.json']) cpSync(name, join(copy, name), { recursive: true });
writeFileSync(join(copy, 'vitest.config.ts'), "import { writtenRules } from './sim/compiler/plugin.ts';\nexport default { plugins: [writtenRules()] };\n");
symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
afterAll(() => rmSync(copy, { recursive: true }));

/** A mutant may make the engine go round for ever: that is noticed too. In milliseconds. */
const LONGEST = 300_000;

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly { readonly message: string; readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[] }[];
}

/** Runs these tests in the copy, up to the first that fails. */
async function run(filters: readonly string[]): Promise<{ passed: number; failed: string[]; broken: string[] }> {
  const program = join('node_modules', 'vitest', 'vitest.mjs');
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));
  const options = ['--reporter=json', '--bail=1', '--testTimeout=60000'];
  const text = await new Promise<string>((resolve) => {
    execFile(process.execPath, [program, 'run', ...filters, ...options], { cwd: copy, env, maxBuffer: 1 << 28, timeout: LONGEST }, (_, stdout) => resolve(stdout));
  });
  if (!text.includes('{')) return { passed: 0, failed: ['none: the tests never came to an end'], broken: [] };
  const { numPassedTests, testResults } = JSON.parse(text.slice(text.indexOf('{'))) as Report;
  const failed = testResults.flatMap(({ assertionResults }) => assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName));
  const broken = testResults.filter(({ message }) => message !== '').map(({ message }) => message);
  return { passed: numPassedTests, failed, broken };
}

/** The names of the tests that fail with a mutant in place. */
async function killers({ file, find, replace, tests }: Mutant): Promise<string[]> {
  const path = join(copy, file);
  const sound = readFileSync(path, 'utf8');
  expect(sound.split(find), `"${find}" must occur once in ${file}`).toHaveLength(2);
  writeFileSync(path, sound.replace(find, () => replace));
  const { failed, broken } = await run(tests).finally(() => writeFileSync(path, sound));
  expect(broken, 'a mutant must still be a program').toEqual([]);
  return failed;
}

for (const [group, mutants] of Object.entries(groups)) {
  describe(group, () => {
    it('is noticed by tests that pass where nothing is changed', async () => {
      const { passed, failed, broken } = await run([...new Set(mutants.flatMap(({ tests }) => tests))]);
      expect([failed, broken]).toEqual([[], []]);
      expect(passed).toBeGreaterThan(0);
    });

    for (const mutant of mutants) {
      it(`${mutant.file}: ${mutant.why}`, async () => {
        const [killer] = await killers(mutant);
        expect(killer, 'survived: no test notices').toBeDefined();
        console.log(`killed by: ${killer}`);
      });
    }
  });
}
