/** Files in links: what is packed comes back, and what is no file, or one too many, does not. */

import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, unpack } from '../../viz/store/pack.ts';

const letters = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const packed = (value: unknown): string => letters(deflateRawSync(JSON.stringify(value)));

test('whatever text there is, it comes back, in letters that links leave alone', async () => {
  const text = fc.string({ unit: 'binary' });
  const source = fc.record({ file: text, text, files: fc.dictionary(text.filter((name) => name !== '__proto__'), text) });
  await fc.assert(fc.asyncProperty(source, async (each) => {
    const link = await pack(each);
    expect(link).toMatch(/^[\w-]+$/);
    expect(await unpack(link)).toEqual(JSON.parse(JSON.stringify(each)));
  }), { numRuns: 50 });
});

test('a link packed by the first version is understood', async () => {
  expect(await unpack('HcrLCcAgEEDBVsI7iwVsDylCwgoLfkCXkCD2HsicZ5GtKEK1pvFNtRBwfRzBzYvKcVpTwv8mskjxmjdCHr0G7-z9AQ')).toEqual({ file: 'mine.yaml', text: 'title: Mine', files: { 'a.csv': 'from,to' } });
});

test('a scenario of the usual length is short enough for a link', async () => {
  const line = (k: number) => `  team-${k}: {extends: peer-network, contacts: ${k % 13}}\n`;
  expect((await pack({ file: 'mine.yaml', text: Array.from({ length: 200 }, (_, k) => line(k)).join(''), files: {} })).length).toBeLessThan(3000);
});

test.each(Object.entries({
  'a bomb': letters(deflateRawSync(Buffer.alloc(64_000_000))),
  'letters without end': 'A'.repeat(2_000_000),
  'no compressed text': 'abcdef',
  'no base64': '%%%',
  'nothing': '',
  'text that is no JSON': letters(deflateRawSync('heterarchy: 1')),
  'no text in it': packed({ file: 'a.yaml', text: 5, files: {} }),
  'no files': packed({ file: 'a.yaml', text: '' }),
  'files that are no text': packed({ file: 'a.yaml', text: '', files: { a: 1 } }),
  'a scenario that nobody has checked': packed({ file: 'a.yaml', scenario: {} }),
  'bytes that are no text': letters(deflateRawSync(Buffer.from([0xff, 0xfe]))),
}))('%s is no file', async (_, link) => {
  expect(await unpack(link)).toBeUndefined();
});
