/** Whatever is wrong with a scenario: status 2, the place and the remedy, nothing on stdout, and no file written. */

import { existsSync, truncateSync } from 'node:fs';
import { expect, test } from 'vitest';
import { heterarchy, workshop } from './command.ts';

const { path, write } = workshop();

const outputs = ['series', 'members', 'events'] as const;

async function refused(file: string, place: string, ...words: readonly string[]): Promise<void> {
  const options = outputs.flatMap((name) => [`--${name}`, path(`${name}.out`)]);
  const { status, stdout, stderr } = await heterarchy(['run', file, ...options]);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(`${path(place)}`);
  for (const word of words) expect(stderr).toContain(word);
  expect(stderr).not.toMatch(/^ +at /m);
  for (const name of outputs) expect(existsSync(path(`${name}.out`))).toBe(false);
}

const two = 'organizations: {tree: {extends: functional-hierarchy}, peers: {extends: peer-network}}';
const bomb = Array.from({ length: 40 }, (_, level) => (level === 0 ? 'a0: &a0 [x, x]' : `a${level}: &a${level} [*a${level - 1}, *a${level - 1}]`)).join('\n');

test.each<[string, string | Uint8Array, string, ...string[]]>([
  ['broken', 'heterarchy: 1\ntitle: "open\n', ':3:1: ', 'close the quote'],
  ['empty', '', ':1:1: ', 'empty'],
  ['huge', `heterarchy: 1\n${two}\n# ${'x'.repeat(300_000)}`, ':1:1: ', 'at most 262,144 are read'],
  ['deeply nested', `heterarchy: 1\nnotes: ${'['.repeat(50_000)}`, ':2:', 'nested more than 32 deep'],
  ['alias-bombed', bomb, ':', 'more than 50,000 values with its aliases'],
  ['binary', Uint8Array.from({ length: 4096 }, (_, n) => (n * 151) & 255), ':1:1: ', 'not a text file', 'save it as plain text'],
  ['no scenario at all', '{"name": "x", "version": 1}', ':1:', '`name`: unknown'],
  ['of a later version', `heterarchy: 2\n${two}`, ':1:', 'heterarchy'],
  ['with an unknown parameter', `heterarchy: 1\nworld: {turbulance: 0.1}\n${two}`, ':2:9: ', '`turbulance`: unknown; did you mean `turbulence`?'],
  ['with an unknown archetype', 'heterarchy: 1\norganizations: {a: {extends: peer-net}}', ':2:', 'peer-net'],
  ['with more departments than members', `heterarchy: 1\nworld: {agents: 3, domains: 5}\n${two}`, ':2:', 'members'],
  ['with k not below the members', 'heterarchy: 1\nworld: {agents: 6, domains: 2}\norganizations: {a: {informal: {type: small-world, k: 6}}}', ':3:', '`k`'],
  ['with a γ that is no whole number', `heterarchy: 1\nworld: {interdependence: 1.5}\n${two}`, ':2:', 'an integer from 1 to 4'],
  ['with an event after its end', `heterarchy: 1\nworld: {ticks: 100}\nevents: [{at: 100, type: shift, fraction: 1}]\n${two}`, ':3:', '100'],
])('a scenario that is %s', async (what, content, place, ...words) => {
  const name = `${what.replaceAll(/\W+/g, '-')}.yaml`;
  await refused(write(name, content), `${name}${place}`, ...words);
});

test('a file beyond all measure', async () => {
  const file = write('beyond.yaml', '');
  truncateSync(file, 3 * 2 ** 30);
  await refused(file, 'beyond.yaml: cannot be read: it has 3,221,225,472 bytes; at most 33,554,432 are looked at');
});

test.each<[string, string, string, ...string[]]>([
  ['an unknown member', 'from,to\nHead,A\nHead,C\n', ':3:6: ', '"C": unknown member', 'mend the name'],
  ['a self-loop', 'from,to\nHead,A\nHead,B\nA,A\n', ':4:1: ', '"A": is tied to itself', 'take the row out'],
  ['a cycle of bosses', 'from,to\nHead,A\nA,B\nB,Head\n', ':4:1: ', 'a cycle of bosses', 'take out or turn round'],
  ['two bosses', 'from,to\nHead,A\nHead,B\nA,B\n', ':4:1: ', '"B": has two bosses', 'keep one'],
  ['bytes that are no text', 'from,to\nHead,\u0000\n', ':2:6: ', 'not a text file'],
])('an edge list with %s', async (what, rows, place, ...words) => {
  const name = what.replaceAll(/\W+/g, '-');
  write(`${name}.csv`, rows);
  write('people.csv', 'member\nHead\nA\nB\n');
  const file = write(`${name}.yaml`, `heterarchy: 1\nworld: {agents: 3, domains: 2}\norganizations:\n  a: {formal: {edges: ${name}.csv, members: people.csv}}\n`);
  await refused(file, `${name}.csv${place}`, ...words);
});

test('an edge list that is not there', async () => {
  const file = write('lonely.yaml', 'heterarchy: 1\nworld: {agents: 3, domains: 2}\norganizations: {a: {formal: {edges: nowhere.csv}}}\n');
  await refused(file, 'lonely.yaml:3:', 'nowhere.csv');
});

test('all that is wrong is told at once', async () => {
  const file = write('much.yaml', `heterarchy: 1\nworld: {load: -1, hops: two}\nwindows: {late: [300, 500]}\n${two}\n`);
  const { stderr } = await heterarchy(['run', file]);
  const lines = stderr.trimEnd().split('\n').map((line) => line.slice(path('').length));
  expect(lines).toHaveLength(3);
  expect(lines.map((line) => line.split(': ')[1])).toEqual(['world.load', 'world.hops', 'windows.late.1']);
});
