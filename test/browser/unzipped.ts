/** What is in a ZIP archive, as a reader has it that is not ours. */

import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';

interface Entry {
  readonly fileName: string;
  readonly crc32: number;
}

interface Reader {
  on(event: 'entry', listener: (entry: Entry) => void): void;
  on(event: 'end' | 'error', listener: (error?: Error) => void): void;
  readEntry(): void;
  openReadStream(entry: Entry, done: (error: Error | null, stream: NodeJS.ReadableStream) => void): void;
}

/** It comes with the browsers' driver, which has no types for it. */
const { yauzl } = createRequire(import.meta.url)('playwright-core/lib/utilsBundle') as { readonly yauzl: { fromBuffer(bytes: Buffer, options: object, done: (error: Error | null, reader: Reader) => void): void } };

/** By name. @throws where the archive is not sound */
export async function unzipped(bytes: Buffer): Promise<ReadonlyMap<string, { readonly bytes: Buffer; readonly check: number }>> {
  const reader = await promisify(yauzl.fromBuffer)(bytes, { lazyEntries: true, strictFileNames: true });
  const found = new Map<string, { bytes: Buffer; check: number }>();
  await new Promise<void>((done, fail) => {
    reader.on('error', fail);
    reader.on('end', () => done());
    reader.on('entry', (entry) => {
      promisify(reader.openReadStream.bind(reader))(entry).then(buffer).then((content) => {
        found.set(entry.fileName, { bytes: content, check: entry.crc32 });
        reader.readEntry();
      }, fail);
    });
    reader.readEntry();
  });
  return found;
}
