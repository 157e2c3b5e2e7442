import { closeSync, openSync, readSync } from 'node:fs';

export interface Line {
  readonly text: string;
  /** Bytes up to and with its line feed. */
  readonly end: number;
}

const CHUNK = 1 << 20;

/** The lines of a file, one after another, so that a long file takes no more room than a short one. What no line feed ends is left out. */
export function* linesOf(path: string): Generator<Line> {
  const descriptor = openSync(path, 'r');
  try {
    yield* linesIn(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function* linesIn(descriptor: number): Generator<Line> {
  const chunk = Buffer.alloc(CHUNK);
  let [rest, at] = [Buffer.alloc(0), 0];
  for (let read = readSync(descriptor, chunk); read > 0; read = readSync(descriptor, chunk)) {
    const bytes = Buffer.concat([rest, chunk.subarray(0, read)]);
    let from = 0;
    for (let feed = bytes.indexOf(10); feed >= 0; feed = bytes.indexOf(10, from)) {
      yield { text: bytes.toString('utf8', from, feed), end: at + feed + 1 };
      from = feed + 1;
    }
    rest = bytes.subarray(from);
    at += from;
  }
}
