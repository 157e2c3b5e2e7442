/** A video of a run, picture by picture: what the page shows, drawn by the same pen, encoded by the browser. */

import { BufferTarget, CanvasSource, getFirstEncodableVideoCodec, Mp4OutputFormat, Output, QUALITY_HIGH, WebMOutputFormat, type VideoCodec } from 'mediabunny';
import { take } from '../../text/en-take.ts';
import { arrangeFor, figureOf } from '../figure/figure.ts';
import type { Made } from '../save.ts';
import type { Snapshot } from '../snapshot.ts';
import { fileName, stampOf } from '../stamp.ts';
import { type Cut, isHurried, pictureAt, pictures, RATE } from './plan.ts';
import { type Walk, walkThrough } from './walk.ts';

export interface Progress {
  readonly done: number;
  readonly all: number;
  /** Of the video so far. */
  readonly bytes: number;
}

interface Making {
  readonly signal: AbortSignal;
  readonly report: (progress: Progress) => void;
}

/** The first that the browser can encode; H.264 opens everywhere. */
const CODECS: VideoCodec[] = ['avc', 'vp9', 'vp8', 'av1'];

const formatOf = (codec: VideoCodec) => (codec === 'avc' ? new Mp4OutputFormat() : new WebMOutputFormat());

type Drawn = (snapshot: Snapshot) => void;

/** All pictures are of one size. */
async function canvasFor(snapshot: Snapshot): Promise<{ readonly canvas: HTMLCanvasElement; readonly draw: Drawn }> {
  const arrangements = await arrangeFor(snapshot);
  const { width, height } = figureOf(snapshot, arrangements);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const ink = canvas.getContext('2d', { alpha: false });
  if (!ink) throw new Error(take.video.missing);
  return { canvas, draw: (now) => figureOf(now, arrangements).paint(ink) };
}

/** The digests are of the last tick shown: it is run to first. */
async function stamped(snapshot: Snapshot, { to }: Cut, walk: Walk): Promise<Snapshot> {
  const { frames } = await walk.to(to);
  const last = { ...snapshot, tick: to, frames, digests: await walk.digests(to) };
  await walk.again();
  return last;
}

async function drawAll(walk: Walk, snapshot: Snapshot, cut: Cut, draw: Drawn, keep: (k: number) => Promise<void>): Promise<void> {
  for (let k = 0; k < pictures(cut); k++) {
    const { tick, phase } = pictureAt(cut, k);
    draw({ ...snapshot, ...(await walk.to(tick)), tick, phase, hurried: isHurried(cut) });
    await keep(k);
  }
}

async function encode(walk: Walk, snapshot: Snapshot, cut: Cut, { signal, report }: Making): Promise<Made> {
  const last = await stamped(snapshot, cut, walk);
  const { canvas, draw } = await canvasFor(last);
  const codec = await getFirstEncodableVideoCodec(CODECS, { width: canvas.width, height: canvas.height });
  if (!codec) throw new Error(take.video.missing);
  let bytes = 0;
  const source = new CanvasSource(canvas, { codec, quality: QUALITY_HIGH, onEncodedPacket: ({ byteLength }) => { bytes += byteLength; } });
  const output = new Output({ format: formatOf(codec), target: new BufferTarget() });
  output.addVideoTrack(source, { frameRate: RATE });
  output.setMetadataTags({ title: last.run.scenario.title, comment: stampOf(last).join('\n') });
  await output.start();
  try {
    await drawAll(walk, last, cut, draw, async (k) => {
      signal.throwIfAborted();
      await source.add(k / RATE, 1 / RATE);
      report({ done: k + 1, all: pictures(cut), bytes });
    });
    await output.finalize();
  } catch (error) {
    await output.cancel();
    throw error;
  }
  const type = codec === 'avc' ? 'mp4' : 'webm';
  return { name: fileName(last, type), blob: new Blob([output.target.buffer!], { type: `video/${type}` }) };
}

/** @throws Error in words; the signal's reason where it was cancelled */
export async function makeVideo(snapshot: Snapshot, cut: Cut, making: Making): Promise<Made> {
  if (typeof VideoEncoder === 'undefined') throw new Error(take.video.missing);
  const walk = await walkThrough(snapshot);
  try {
    return await encode(walk, snapshot, cut, making);
  } finally {
    walk.end();
  }
}
