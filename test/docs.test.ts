/** What the documents say is what there is: names, numbers, paths, and the code one is asked to try. */

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { disturbanceMeasures, measures } from '../sim/measures/index.ts';
import { summarise } from '../sim/measures/summary.ts';
import * as constants from '../sim/model/constants.ts';
import { describe as describeParameter, describedPaths } from '../sim/scenario/describe.ts';
import { eventFields } from '../sim/scenario/fields.ts';
import { load, runsOf } from './cli/library.ts';

const model = readFileSync('sim/MODEL.md', 'utf8');
const readme = readFileSync('README.md', 'utf8');
const documents = ['README.md', 'CHANGELOG.md', 'scenarios/README.md', 'sim/README.md', 'sim/study/README.md', 'sim/MODEL.md', 'sim/DECISIONS.md'];

const lastKey = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
const sources = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => join(folder, name));

/** The lines of the model's tables that begin with this name. */
const rowsOf = (name: string): string[] => model.split('\n').filter((line) => line.startsWith(`| \`${name}\` |`));

test.each(describedPaths().filter((path) => !path.startsWith('events.')))('the model names %s, with its default and unit', (path) => {
  const { default: value, unit, allowed, help } = describeParameter(path)!;
  expect(rowsOf(lastKey(path))).toContain(`| \`${lastKey(path)}\` | ${value} | ${unit} | ${allowed} | ${help} |`);
});

test('the model names the quantities of every event', () => {
  for (const [type, quantities] of Object.entries(eventFields)) {
    const row = model.split('\n').find((line) => line.startsWith(`| [\`${type}\`](`));
    for (const quantity of Object.keys(quantities)) expect(row, type).toContain(`\`${quantity}\``);
  }
});

test('the model names every number it fixes', () => {
  const rows = model.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  const told = rows.flatMap(([, names = '', values = '']) => [...names.matchAll(/`(\w+)`/g)].map(([, name], n) => [name, Number(values.split(', ')[n])]));
  expect(told).toEqual(expect.arrayContaining(Object.entries(constants)));
});

test('the model explains every measure in the words of the page and the command', () => {
  for (const { id, unit, better, says } of measures) expect(rowsOf(id)).toContain(`| \`${id}\` | ${unit} | ${better ?? 'neither'} | ${says} |`);
  for (const { id, unit, better, says } of disturbanceMeasures) expect(model).toContain(`| \`${id}[NAME]\` | ${unit} | ${better ?? 'neither'} | ${says} |`);
});

test.each(['rules', 'events', 'founding'])('the model leads to every file of model/%s', (folder) => {
  for (const file of sources(`sim/model/${folder}`)) expect(model).toContain(`](${file.replace('sim/', '')})`);
});

test('the sections that the code refers to are there', () => {
  const cited = sources('sim').flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/MODEL\.md §(\d+)/g)].map(([, section]) => section!));
  expect(cited.length).toBeGreaterThan(20);
  for (const section of new Set(cited)) expect(model).toMatch(new RegExp(`^## ${section}\\. `, 'm'));
});

/** Where a heading is found on the page that a document becomes. */
const anchor = (heading: string): string => heading.toLowerCase().replace(/[^\w\- ]/g, '').replaceAll(' ', '-');
const anchorsIn = (file: string): string[] => [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchor(heading!));

test.each(documents)('every link of %s leads somewhere', (file) => {
  for (const [, path, heading] of readFileSync(file, 'utf8').matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)) {
    const target = path ? join(dirname(file), path) : file;
    expect(existsSync(target), `${path} in ${file}`).toBe(true);
    if (heading) expect(anchorsIn(target), `${path}#${heading} in ${file}`).toContain(heading);
  }
});

/** Figures that the README tells of a scenario: `ID`: one an organisation, in the scenario's order). */
const figuresIn = (text: string): [id: string, figures: string[]][] => [...text.matchAll(/`([\w-]+\[[\w-]+\])`: ([\d., ]+)\)/g)].map(([, id, figures]) => [id!, figures!.split(', ')]);

const tried = [...readme.matchAll(/^- \*\*\[\w+\]\((\S+)\)\*\*([\s\S]*?)(?=^- |^[A-Z])/gm)].map(([, file, text]) => [file!, figuresIn(text!)] as const);

test.each(tried)('the figures that the README tells of %s are what it gives', (file, told) => {
  const scenario = load(file);
  const measured = runsOf(scenario).map(({ record }) => summarise(record, scenario.windows, scenario.events));
  for (const [id, figures] of told) {
    const found = measured.map((all) => all.find((each) => each.id === id)!.value);
    expect(found.map((value, n) => value.toFixed(figures[n]!.split('.')[1]?.length ?? 0)), id).toEqual(figures);
  }
});

test('the README tells figures of three scenarios', () => {
  expect(tried.map(([, told]) => told.length > 0)).toEqual([true, true, true]);
});

test('the code of the README runs as it is printed', () => {
  const [, code] = /```js\n([\s\S]*?)```/.exec(readme)!;
  const lines = execFileSync(process.execPath, ['--input-type=module', '-e', code!], { encoding: 'utf8' }).trim().split('\n');
  expect(lines).toHaveLength(load('scenarios/shift.yaml').organizations.length);
  for (const line of lines) expect(line).toMatch(/ [0-9a-f]{16} 0\.\d+$/);
});
