/** A figure as PNG, with where it comes from written into the file. */

import { crc32 } from '../crc.ts';
import type { Figure } from '../figure/figure.ts';

/** Pixels of the picture to one of the figure: sharp in print. */
const DENSITY = 2;

function paintedCanvas({ width, height, paint }: Figure): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement('canvas'), { width: width * DENSITY, height: height * DENSITY });
  const ink = canvas.getContext('2d');
  if (!ink) throw new Error('No canvas could be had.');
  ink.scale(DENSITY, DENSITY);
  paint(ink);
  return canvas;
}

const blobOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('The picture could not be made.'))), 'image/png'));

/** An `iTXt` chunk: a keyword and a text in UTF-8. */
function textChunk(keyword: string, words: string): Uint8Array<ArrayBuffer> {
  const body = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${words}`);
  const chunk = new Uint8Array(body.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, body.length - 4);
  chunk.set(body, 4);
  view.setUint32(body.length + 4, crc32(body));
  return chunk;
}

/** After the signature and the head chunk, which come first and have a fixed length. */
const HEAD_END = 8 + 25;

export const asPng = async (figure: Figure, stamp: readonly string[]): Promise<Blob> => stampedPng(await blobOf(paintedCanvas(figure)), figure.title, stamp);

/** A PNG with words in it that no eye sees. */
export function stampedPng(blob: Blob, title: string, stamp: readonly string[]): Blob {
  const chunks = [textChunk('Title', title), textChunk('Description', stamp.join('\n'))];
  return new Blob([blob.slice(0, HEAD_END), ...chunks, blob.slice(HEAD_END)], { type: 'image/png' });
}
