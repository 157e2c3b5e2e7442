/** Pictures as a GIF: one table of colours, and of each picture only what differs from the one before. */

import { applyPalette, GIFEncoder, quantize } from 'gifenc';

/** Red, green, blue, alpha, row by row. */
export type Pixels = Uint8ClampedArray;

export interface GifWriter {
  readonly add: (pixels: Pixels) => void;
  /** Bytes so far. */
  readonly size: () => number;
  /** @param comment for those who look into the file. */
  readonly end: (comment: string) => Uint8Array<ArrayBuffer>;
}

interface GifOptions {
  readonly width: number;
  readonly height: number;
  /** A picture that has the colours of all. */
  readonly colours: Pixels;
  /** Pictures a second. */
  readonly rate: number;
}

const COLOURS = 63;
/** As many bits as it takes to number the colours and the transparent one. */
const DEPTH = 6;
/** What is transparent shows the picture before: none is cleared away. */
const KEEP = 1;

/** A comment of a GIF is in pieces of 255 bytes at most. */
function* commentBlock(words: string): Generator<number> {
  const bytes = new TextEncoder().encode(words);
  yield* [0x21, 0xfe];
  for (let at = 0; at < bytes.length; at += 255) {
    const piece = bytes.subarray(at, at + 255);
    yield piece.length;
    yield* piece;
  }
  yield 0;
}

export function gifWriter({ width, height, colours, rate }: GifOptions): GifWriter {
  const palette = quantize(colours, COLOURS);
  const [encoder, transparentIndex] = [GIFEncoder(), palette.length];
  let before: Uint8Array | undefined;
  const changed = (now: Uint8Array): Uint8Array => now.map((colour, at) => (before?.[at] === colour ? transparentIndex : colour));
  return {
    add(pixels) {
      const now = applyPalette(pixels, palette);
      const first = before === undefined;
      encoder.writeFrame(changed(now), width, height, { ...(first ? { palette: [...palette, [0, 0, 0]] } : {}), delay: 1000 / rate, transparent: !first, transparentIndex, dispose: KEEP, colorDepth: DEPTH });
      before = now;
    },
    size: () => encoder.bytesView().length,
    end(comment) {
      encoder.stream.writeBytes([...commentBlock(comment)]);
      encoder.finish();
      return encoder.bytes();
    },
  };
}
