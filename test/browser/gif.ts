/** Reads a GIF apart, block by block as its specification has them, and has a browser decode it. */

import type { Page } from 'playwright-core';

export interface Gif {
  readonly width: number;
  readonly height: number;
  /** Hundredths of a second, one a picture. */
  readonly delays: readonly number[];
  readonly loops: boolean;
  readonly comment: string;
}

const tableSize = (flags: number): number => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);

/** Sub-blocks up to the empty one. */
function piecesAt(bytes: Buffer, start: number): { readonly data: Buffer; readonly end: number } {
  const pieces: Buffer[] = [];
  let at = start;
  for (; bytes[at] !== 0; at += 1 + bytes[at]!) pieces.push(bytes.subarray(at + 1, at + 1 + bytes[at]!));
  return { data: Buffer.concat(pieces), end: at + 1 };
}

/** @throws Error where it is no GIF, or does not end where it should */
export function readGif(bytes: Buffer): Gif {
  if (bytes.toString('latin1', 0, 6) !== 'GIF89a') throw new Error('It does not begin as a GIF does.');
  const delays: number[] = [];
  let [at, pictures, loops, comment] = [13 + tableSize(bytes[10]!), 0, false, ''];
  while (bytes[at] !== 0x3b) {
    const isPicture = bytes[at] === 0x2c;
    if (!isPicture && bytes[at] !== 0x21) throw new Error(`There is no block at ${at}.`);
    const kind = isPicture ? 0x2c : bytes[at + 1]!;
    const { data, end } = piecesAt(bytes, isPicture ? at + 11 + tableSize(bytes[at + 9]!) : at + 2);
    if (kind === 0x2c) pictures += 1;
    if (kind === 0xf9) delays.push(data.readUInt16LE(1));
    if (kind === 0xff) loops = data.toString('latin1', 0, 11) === 'NETSCAPE2.0';
    if (kind === 0xfe) comment = data.toString('utf8');
    at = end;
  }
  if (at !== bytes.length - 1 || pictures !== delays.length) throw new Error('It does not end as it should.');
  return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8), delays, loops, comment };
}

/** @returns of every picture as it is seen, how many colours it has, how many of its pixels are not as they were in the one before, and how many are blue where the peer network's share served stands. */
export function seenIn(page: Page, bytes: Buffer): Promise<{ colours: number; changed: number; share: number }[]> {
  return page.evaluate(async (base64) => {
    const decoder = new ImageDecoder({ type: 'image/gif', data: Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)) });
    await Promise.all([decoder.tracks.ready, decoder.completed]);
    const seen: { colours: number; changed: number; share: number }[] = [];
    let before: Uint32Array | undefined;
    for (let frameIndex = 0; frameIndex < decoder.tracks.selectedTrack!.frameCount; frameIndex++) {
      const { image } = await decoder.decode({ frameIndex });
      const ink = new OffscreenCanvas(image.displayWidth, image.displayHeight).getContext('2d')!;
      ink.drawImage(image, 0, 0);
      const now = new Uint32Array(ink.getImageData(0, 0, image.displayWidth, image.displayHeight).data.buffer);
      const isWritten = (x: number, y: number) => x > 0.85 && x < 0.98 && y > 0.215 && y < 0.27;
      const isBlue = (pixel: number) => ((pixel >>> 16) & 0xff) > (pixel & 0xff) + 90;
      const share = now.filter((pixel, k) => isBlue(pixel) && isWritten((k % image.displayWidth) / image.displayWidth, Math.floor(k / image.displayWidth) / image.displayHeight)).length;
      seen.push({ colours: new Set(now).size, changed: now.filter((pixel, k) => pixel !== before?.[k]).length, share });
      before = now;
      image.close();
    }
    return seen;
  }, bytes.toString('base64'));
}
