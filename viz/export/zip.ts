/** Several files in one: a ZIP archive (PKWARE, APPNOTE 6.3, 4.3 and 4.4). It says of no file when it was made, so the same files are the same bytes. */

import { crc32 } from './crc.ts';
import type { Made } from './save.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** In two bytes or in four, the low ones first. */
const two = (value: number): number[] => [value & 0xff, (value >>> 8) & 0xff];
const four = (value: number): number[] => [...two(value), ...two(value >>> 16)];

const LOCAL = four(0x04034b50);
const CENTRAL = four(0x02014b50);
const END = four(0x06054b50);
/** The version of the format that knows deflated files. */
const VERSION = two(20);
const NAMES_IN_UTF8 = two(1 << 11);
const DEFLATED = two(8);
/** Midnight of 1 January 1980: the earliest there is. */
const NEVER = [...two(0), ...two((1 << 5) | 1)];

interface Packed {
  readonly name: Bytes;
  /** What both of its headers say. */
  readonly about: readonly number[];
  readonly body: Blob;
}

async function packed({ name, blob }: Made): Promise<Packed> {
  let check = 0;
  const watch = new TransformStream<Bytes, Bytes>({
    transform(bytes, through) {
      check = crc32(bytes, check);
      through.enqueue(bytes);
    },
  });
  const deflate = new CompressionStream('deflate-raw') as ReadableWritablePair<Bytes, Bytes>;
  const body = await new Response(blob.stream().pipeThrough(watch).pipeThrough(deflate)).blob();
  const bytes = new TextEncoder().encode(name);
  return { name: bytes, body, about: [...VERSION, ...NAMES_IN_UTF8, ...DEFLATED, ...NEVER, ...four(check), ...four(body.size), ...four(blob.size), ...two(bytes.length), ...two(0)] };
}

const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;

/** @param files Their names may begin with a folder's. All that there is must be below four gigabytes. */
export async function zip(files: readonly Made[]): Promise<Blob> {
  const parts: BlobPart[] = [];
  const list: BlobPart[] = [];
  let [at, length] = [0, 0];
  for (const file of files) {
    const { name, about, body } = await packed(file);
    parts.push(Uint8Array.from([...LOCAL, ...about]), name, body);
    // No comment, one disk, attributes of nobody.
    list.push(Uint8Array.from([...CENTRAL, ...VERSION, ...about, ...two(0), ...two(0), ...two(0), ...four(0), ...four(at)]), name);
    at += LOCAL_LENGTH + name.length + body.size;
    length += CENTRAL_LENGTH + name.length;
  }
  const end = Uint8Array.from([...END, ...two(0), ...two(0), ...two(files.length), ...two(files.length), ...four(length), ...four(at), ...two(0)]);
  return new Blob([...parts, ...list, end], { type: 'application/zip' });
}
