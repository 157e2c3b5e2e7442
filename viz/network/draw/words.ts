/**
 * Words in a picture, with a rim of ground. To write on a canvas of the page a browser first lays out the page, in the midst of a
 * frame; so words are written once, on a canvas that is on no page, and laid down from there.
 */

import { densityNow } from '../surface.ts';
import type { Ink } from './ink.ts';

export interface Hand {
  readonly font: string;
  readonly fill: string;
  readonly rim: string;
  readonly centred?: boolean;
}

const RIM = 3;
/** So many are kept: names, sizes, and every number that has waited somewhere. */
const MOST_KEPT = 500;

const isOnPage = (ink: Ink): ink is CanvasRenderingContext2D => ink instanceof CanvasRenderingContext2D && ink.canvas.isConnected;

function writeOn(ink: Ink, words: string, x: number, y: number, { font, fill, rim, centred = false }: Hand): void {
  ink.font = font;
  ink.textAlign = centred ? 'center' : 'start';
  ink.textBaseline = 'middle';
  ink.lineWidth = RIM;
  ink.strokeStyle = rim;
  ink.fillStyle = fill;
  ink.strokeText(words, x, y);
  ink.fillText(words, x, y);
  ink.textAlign = 'start';
}

interface Written {
  readonly canvas: HTMLCanvasElement;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

const kept = new Map<string, Written>();

function written(words: string, hand: Hand, density: number): Written {
  const canvas = document.createElement('canvas');
  const ink = canvas.getContext('2d')!;
  ink.font = hand.font;
  ink.textBaseline = 'middle';
  const { width, fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = ink.measureText(words);
  canvas.width = Math.ceil((width + 2 * RIM) * density);
  canvas.height = Math.ceil((2 * Math.max(above, below) + 2 * RIM) * density);
  ink.scale(density, density);
  const size = { width: canvas.width / density, height: canvas.height / density };
  writeOn(ink, words, RIM, size.height / 2, { ...hand, centred: false });
  return { canvas, ...size };
}

function keptOf(words: string, hand: Hand, density: number): Written {
  const key = `${hand.font}|${hand.fill}|${hand.rim}|${density}|${words}`;
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const fresh = written(words, hand, density);
  kept.set(key, fresh);
  return fresh;
}

/** At whole dots of the screen, so that they stay sharp. */
function lay(ink: CanvasRenderingContext2D, words: string, x: number, y: number, hand: Hand): void {
  const density = densityNow();
  const { canvas, width, height } = keptOf(words, hand, density);
  const whole = (place: number) => Math.round(place * density) / density;
  ink.drawImage(canvas, whole(x - (hand.centred ? width / 2 : RIM)), whole(y - height / 2), width, height);
}

export const write = (ink: Ink, words: string, x: number, y: number, hand: Hand): void => (isOnPage(ink) ? lay : writeOn)(ink as CanvasRenderingContext2D, words, x, y, hand);

const pen = document.createElement('canvas').getContext('2d')!;

/** In pixels. */
export function lengthOf(words: string, font: string): number {
  pen.font = font;
  return pen.measureText(words).width;
}
