/** The linter forbids what is not the same on every machine, and in the deterministic part alone. */

import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const biome = resolve('node_modules/@biomejs/biome/bin/biome');
const house = mkdtempSync(join(tmpdir(), 'heterarchy-lint-'));

/** Files of a little house with our rules: path and what is in it. */
function build(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(house, path, '..'), { recursive: true });
    writeFileSync(join(house, path), text);
  }
}

interface Diagnostic {
  readonly category: string;
  readonly location: { readonly path: string };
}

/** What the linter finds there, as 'path: rule'. */
function findings(): Promise<string[]> {
  return new Promise((done) => {
    execFile(process.execPath, [biome, 'lint', '--vcs-enabled=false', '--reporter=json', '.'], { cwd: house }, (_, stdout) => {
      const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
      done(diagnostics.map(({ category, location }) => `${location.path}: ${category.replace(/^lint\/\w+\//, '')}`).sort());
    });
  });
}

beforeAll(() => copyFileSync('.biome.jsonc', join(house, '.biome.jsonc')));
afterAll(() => rmSync(house, { recursive: true }));

const impure = {
  'random.ts': 'export const a = Math.random();',
  'exponential.ts': 'export const a = [1].map(Math.exp);',
  'unpacked.ts': 'export const { tanh } = Math;',
  'quoted.ts': "export const a = Math['log'](2);",
};
const timed = {
  'clock.ts': 'export const a = Date.now();',
  'stopwatch.ts': 'export const a = performance.now();',
  'roundabout.ts': 'export const a = globalThis.Math.cos(1);',
};

test.each(['kit', 'scenario', 'model', 'measures', 'run', 'study'])('in sim/%s', async (room) => {
  const inRoom = (files: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(files).map(([name, text]) => [`sim/${room}/${name}`, text]));
  build({ ...inRoom(impure), ...inRoom(timed), [`sim/${room}/sound.ts`]: 'export const a = Math.sqrt(Math.abs(2));' });
  const found = await findings();
  const expected = [
    ...Object.keys(inRoom(impure)).map((path) => `${path}: noJsRestrictedProperties`),
    ...Object.keys(inRoom(timed)).map((path) => `${path}: noRestrictedGlobals`),
  ];
  expect(found.filter((line) => line.startsWith(`sim/${room}/`))).toEqual(expected.sort());
});

test('but not in the command or on the page, where clocks and curves are at home', async () => {
  build({ 'sim/cli/bench.ts': 'export const a = performance.now();', 'viz/curve.ts': 'export const a = Math.exp(1);' });
  expect((await findings()).filter((line) => !/^sim\/(kit|scenario|model|measures|run|study)\//.test(line))).toEqual([]);
});
