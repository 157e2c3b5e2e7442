/** A style sheet that comes with a page stays for all pages that come after it: whatever it says has to be of that page alone. */

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const VIZ = new URL('../../viz/', import.meta.url).pathname;

/** What each sheet that is fetched later begins all it says with. */
const roots: Readonly<Record<string, readonly string[]>> = {
  'pages/about/about.css': ['.about'],
  'pages/compare/compare.css': ['.compare'],
  'pages/embed/embed.css': ['.embed', '.framed'],
  'pages/experiment/experiment.css': ['.experiment'],
  'pages/twin/many-worlds.css': ['.end'],
  'styles/lab.css': ['.lab'],
};

/** Rules that stand in no other rule; those that only hold for some screens are looked into. */
function selectorsIn(css: string): string[] {
  const found: string[] = [];
  const open: boolean[] = [];
  let since = 0;
  for (const { 0: sign, index } of css.matchAll(/[{};]/g)) {
    const head = css.slice(since, index).trim();
    since = index + 1;
    if (sign === '}') open.pop();
    if (sign !== '{') continue;
    const isFrame = head.startsWith('@');
    if (!isFrame && open.every((each) => each)) found.push(...head.split(/,(?![^(]*\))/).map((each) => each.trim()));
    open.push(isFrame);
  }
  return found;
}

const selectorsOf = (sheet: string) => selectorsIn(readFileSync(`${VIZ}${sheet}`, 'utf8').replaceAll(/\/\*.*?\*\//gs, ''));

/** The theme stands at the root of the page. */
const ofTheme = /^:root\[data-theme='dark'\] /;

test.each(Object.entries(roots))('%s is of its page alone', (sheet, own) => {
  const selectors = selectorsOf(sheet);
  expect(selectors.length).toBeGreaterThan(0);
  expect(selectors.filter((each) => !own.some((root) => new RegExp(`^\\${root}(?![\\w-])`).test(each.replace(ofTheme, ''))))).toEqual([]);
});

test('no page has a sheet that is not looked at, but the front page, with which the first comes', () => {
  expect(readdirSync(`${VIZ}pages`, { recursive: true }).map((file) => `pages/${String(file)}`).filter((file) => file.endsWith('.css')).sort()).toEqual([...Object.keys(roots).filter((sheet) => sheet.startsWith('pages/')), 'pages/twin/guide.css'].sort());
});
