import { closeSync, openSync, readSync } from 'node:fs';

export interface Line {
  readonly text: string;
  /** Bytes up to and with its line feed. */
  readonly end: number;
}

/** Bytes there is room for at first. */
const ROOM = 1 << 20;

/** The lines of a file, one after another, so that a long file takes no more room than a short one. What no line feed ends is left out. */
export function* linesOf(path: string): Generator<Line> {
  const descriptor = openSync(path, 'r');
  try {
    yield* linesIn(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** One buffer, whose rest goes to its front before it is filled again; a line longer than it makes it twice as long. */
function* linesIn(descriptor: number): Generator<Line> {
  let [bytes, held, at] = [Buffer.alloc(ROOM), 0, 0];
  for (let read = fill(descriptor, bytes, held); read > 0; read = fill(descriptor, bytes, held)) {
    held += read;
    let from = 0;
    for (let feed = bytes.indexOf(10); feed >= 0 && feed < held; feed = bytes.indexOf(10, from)) {
      yield { text: bytes.toString('utf8', from, feed), end: at + feed + 1 };
      from = feed + 1;
    }
    bytes.copyWithin(0, from, held);
    held -= from;
    at += from;
    if (held === bytes.length) bytes = Buffer.concat([bytes], 2 * held);
  }
}

const fill = (descriptor: number, bytes: Buffer, held: number): number => readSync(descriptor, bytes, held, bytes.length - held, null);
