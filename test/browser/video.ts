/** Reads a video apart, and has a browser decode it. */

import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny';
import type { Page } from 'playwright-core';

export interface Packet {
  readonly type: 'key' | 'delta';
  /** Seconds. */
  readonly timestamp: number;
  readonly base64: string;
}

interface Config {
  readonly codec: string;
  readonly description?: string;
}

const inBase64 = (data: AllowSharedBufferSource): string => (ArrayBuffer.isView(data) ? Buffer.from(data.buffer, data.byteOffset, data.byteLength) : Buffer.from(data)).toString('base64');

export async function packetsOf(bytes: Buffer) {
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) });
  const track = await input.getPrimaryVideoTrack();
  const found = await track?.getDecoderConfig();
  if (!track || !found) throw new Error('There is no video in it.');
  const packets: Packet[] = [];
  for await (const { type, timestamp, data } of new EncodedPacketSink(track).packets()) packets.push({ type, timestamp, base64: inBase64(data) });
  const config: Config = { codec: found.codec, ...(found.description ? { description: inBase64(found.description) } : {}) };
  return { tags: await input.getMetadataTags(), config, packets };
}

/** @returns the width of every picture that was decoded. */
export function decoded(page: Page, config: Config, packets: readonly Packet[]): Promise<number[]> {
  return page.evaluate(async ([{ codec, description }, all]) => {
    const raw = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const widths: number[] = [];
    const output = (frame: VideoFrame) => {
      widths.push(frame.displayWidth);
      frame.close();
    };
    const decoder = new VideoDecoder({ output, error: (error) => { throw error; } });
    decoder.configure({ codec, ...(description ? { description: raw(description) } : {}) });
    for (const { type, timestamp, base64 } of all) decoder.decode(new EncodedVideoChunk({ type, timestamp: timestamp * 1e6, data: raw(base64) }));
    await decoder.flush();
    return widths;
  }, [config, packets] as const);
}

/** Played in an element of the page from its beginning, then put to a time in seconds: how wide and how long it is, where it then is, and how many colours are seen there. */
export function played(page: Page, bytes: Buffer, type: string, to: number): Promise<{ width: number; seconds: number; at: number; colours: number }> {
  return page.evaluate(async ([source, time]) => {
    const video = Object.assign(document.createElement('video'), { muted: true, src: source });
    const heard = (event: string) => new Promise((done, fail) => {
      video.addEventListener(event, done, { once: true });
      video.addEventListener('error', () => fail(new Error(video.error?.message)), { once: true });
    });
    const ended = heard('ended');
    await video.play();
    await ended;
    const found = heard('seeked');
    video.currentTime = time;
    await found;
    const [width, height] = [video.videoWidth, video.videoHeight];
    const ink = new OffscreenCanvas(width, height).getContext('2d')!;
    ink.drawImage(video, 0, 0);
    const colours = new Set(new Uint32Array(ink.getImageData(0, 0, width, height).data.buffer)).size;
    return { width, seconds: video.duration, at: video.currentTime, colours };
  }, [`data:${type};base64,${bytes.toString('base64')}`, to] as const);
}
