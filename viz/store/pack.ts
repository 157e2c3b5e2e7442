/** A file of the reader's own as text that a link can carry: compressed, and in letters that links leave alone. */

import type { SourceText } from '../../sim/worker/protocol.ts';

/** Letters of a packed file in a link: more is cut off by mail programs and chats. */
export const MOST_LINK = 30_000;
/** Letters that are unpacked at all: what a saved page may carry. */
const MOST_PACKED = 1_500_000;
/** Bytes it may unpack to: what a scenario and its tables may have, and no bomb. */
const MOST_BYTES = 12_000_000;

type Bytes = Uint8Array<ArrayBuffer>;

function toLetters(bytes: Bytes): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

const toBytes = (letters: string): Bytes => Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

/** @throws where there are more than so many bytes. */
async function gathered(stream: ReadableStream<Bytes>, most: number): Promise<Bytes> {
  const chunks: Bytes[] = [];
  let length = 0;
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(chunks).arrayBuffer());
    length += value.length;
    chunks.push(value);
    if (length > most) {
      await reader.cancel();
      throw new RangeError(`more than ${most} bytes`);
    }
  }
}

const through = (bytes: Bytes, change: CompressionStream | DecompressionStream): ReadableStream<Bytes> => new Blob([bytes]).stream().pipeThrough(change as ReadableWritablePair<Bytes, Bytes>);

export async function pack({ file, text, files }: SourceText): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify({ file, text, files }));
  return toLetters(await gathered(through(bytes, new CompressionStream('deflate-raw')), Number.POSITIVE_INFINITY));
}

const isText = (value: unknown): value is string => typeof value === 'string';

function isSource(value: unknown): value is SourceText {
  if (typeof value !== 'object' || value === null) return false;
  const { file, text, files } = value as Record<string, unknown>;
  return isText(file) && isText(text) && typeof files === 'object' && files !== null && Object.values(files).every(isText);
}

/** @returns undefined where it is not a packed file, or unpacks to more than any scenario may have. */
export async function unpack(letters: string): Promise<SourceText | undefined> {
  if (letters.length > MOST_PACKED) return undefined;
  try {
    const bytes = await gathered(through(toBytes(letters), new DecompressionStream('deflate-raw')), MOST_BYTES);
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isSource(value) ? { file: value.file, text: value.text, files: value.files } : undefined;
  } catch {
    return undefined;
  }
}
