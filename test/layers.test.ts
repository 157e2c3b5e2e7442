/** The house has one direction: a folder imports only from folders to its left. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { expect, test } from 'vitest';

const order = ['kit', 'scenario', 'model', 'measures', 'machine', 'run', 'study', 'worker', 'cli'];

const sources = (folder: string): string[] =>
  !existsSync(folder) ? [] : readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)).filter((name) => /\.tsx?$/.test(name));

/** Relative imports of a source text, as paths from the top. */
function importsOf(file: string, text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, path]) => normalize(join(dirname(file), path!.replace(/\?.*$/, ''))));
}

/** What is wrong with a file's imports, in words. */
function breaches(file: string, text: string): string[] {
  const [top, room] = file.split('/');
  const here = order.indexOf(room!);
  return importsOf(file, text).filter((target) => {
    const [targetTop, targetRoom] = relative('.', target).split('/');
    if (top === 'viz') return targetTop === 'sim' && target !== 'sim/index.ts' && targetRoom !== 'worker';
    if (targetTop === 'viz') return true;
    if (here < 0 || targetTop !== 'sim') return false;
    return order.indexOf(targetRoom!) > here;
  }).map((target) => `${file} imports ${target}`);
}

test('every import goes to the left', () => {
  const found = [...sources('sim'), ...sources('viz')].flatMap((file) => breaches(file, readFileSync(file, 'utf8')));
  expect(found).toEqual([]);
});

test('an import to the right, or of the page, is found out', () => {
  expect(breaches('sim/model/step.ts', "import { observe } from '../measures/observe.ts';")).toHaveLength(1);
  expect(breaches('sim/kit/draw.ts', "import { app } from '../../viz/store/app.ts';")).toHaveLength(1);
  expect(breaches('viz/store/app.ts', "import { step } from '../../sim/model/step.ts';")).toHaveLength(1);
  expect(breaches('viz/store/app.ts', "import { Run } from '../../sim/index.ts';")).toEqual([]);
});

/** What differs between machines or runs has no place below the worker: time, chance, and functions no two engines compute alike. */
const impure = /\bMath\.(?:random|exp|expm1|log|log2|log10|log1p|pow|sin|cos|tan|a?sinh|a?cosh|a?tanh|asin|acos|atan2?|hypot|cbrt)\b|\bDate\b|\bperformance\b|\*\*(?!\/|\*)/;
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');

test('the deterministic part computes nothing that differs between machines', () => {
  const pure = order.slice(0, order.indexOf('worker')).flatMap((room) => sources(`sim/${room}`));
  expect(pure.filter((file) => impure.test(withoutComments(readFileSync(file, 'utf8'))))).toEqual([]);
  for (const bad of ['Math.random()', 'Math.exp(x)', 'new Date()', 'a ** b']) expect(impure.test(bad), bad).toBe(true);
});
