/** ZIP archives: read back by a reader that is not ours, and the same whenever they are made. */

import { expect, test } from 'vitest';
import { crc32 } from '../../viz/export/crc.ts';
import { zip } from '../../viz/export/zip.ts';
import { unzipped } from '../browser/unzipped.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('the checksum is the published one, however the bytes come', () => {
  expect(crc32(bytes('123456789'))).toBe(0xcbf43926);
  expect(crc32(bytes('6789'), crc32(bytes('12345')))).toBe(0xcbf43926);
});

test('what is put into an archive comes out of it', async () => {
  const long = 'id,organization,world\n'.repeat(20_000);
  const files = [{ name: 'sturm-1/trials.csv', blob: new Blob([long.slice(0, 1000), long.slice(1000)]) }, { name: 'sturm-1/größer.json', blob: new Blob(['{"é": 1}\n']) }, { name: 'empty', blob: new Blob([]) }];
  const archive = Buffer.from(await (await zip(files)).arrayBuffer());
  expect(archive.length).toBeLessThan(long.length / 50);
  const found = await unzipped(archive);
  expect([...found].map(([name, { bytes: content }]) => [name, content.toString()])).toEqual([['sturm-1/trials.csv', long], ['sturm-1/größer.json', '{"é": 1}\n'], ['empty', '']]);
  for (const { bytes: content, check } of found.values()) expect(check).toBe(crc32(content));
  expect(Buffer.from(await (await zip(files)).arrayBuffer()).equals(archive)).toBe(true);
});
