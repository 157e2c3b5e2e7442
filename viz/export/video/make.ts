/** A video of a run, picture by picture, encoded by the browser. */

import { BufferTarget, CanvasSource, getFirstEncodableVideoCodec, Mp4OutputFormat, Output, QUALITY_HIGH, WebMOutputFormat, type VideoCodec } from 'mediabunny';
import { take } from '../../text/en-take.ts';
import type { Made } from '../save.ts';
import type { Snapshot } from '../snapshot.ts';
import { fileName, stampOf } from '../stamp.ts';
import { drawAll, type Making, sheetFor, stamped } from './film.ts';
import { type Cut, VIDEO } from './plan.ts';
import { type Walk, walkThrough } from './walk.ts';

/** The first that the browser can encode; H.264 opens everywhere. */
const CODECS: VideoCodec[] = ['avc', 'vp9', 'vp8', 'av1'];

const formatOf = (codec: VideoCodec) => (codec === 'avc' ? new Mp4OutputFormat() : new WebMOutputFormat());

async function encode(walk: Walk, snapshot: Snapshot, cut: Cut, making: Making): Promise<Made> {
  const last = await stamped(snapshot, cut, walk);
  const sheet = await sheetFor(last);
  const codec = await getFirstEncodableVideoCodec(CODECS, { width: sheet.canvas.width, height: sheet.canvas.height });
  if (!codec) throw new Error(take.video.missing);
  let bytes = 0;
  const source = new CanvasSource(sheet.canvas, { codec, quality: QUALITY_HIGH, onEncodedPacket: ({ byteLength }) => { bytes += byteLength; } });
  const output = new Output({ format: formatOf(codec), target: new BufferTarget() });
  output.addVideoTrack(source, { frameRate: VIDEO.rate });
  output.setMetadataTags({ title: last.run.scenario.title, comment: stampOf(last).join('\n') });
  await output.start();
  try {
    await drawAll({ walk, snapshot: last, cut, kind: VIDEO, sheet }, making, async (k) => {
      await source.add(k / VIDEO.rate, 1 / VIDEO.rate);
      return bytes;
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
