/** The service curves to be heard: a tone an organisation, each of its own timbre and from its own side, the higher the more it serves. */

import { effect } from '@preact/signals';
import { player, session } from '../store/app.ts';
import { serviceOver } from '../store/service.ts';
import { settledWindow } from '../stage/story.ts';

/** Warm, clear, hollow, sharp. */
const TIMBRES: readonly OscillatorType[] = ['triangle', 'sine', 'square', 'sawtooth'];
/** Timbres with more overtones sound louder. */
const LOUDNESS: readonly number[] = [0.12, 0.14, 0.04, 0.03];
/** Nothing served, in hertz; all of it is two octaves higher. */
const LOWEST = 220;
const OCTAVES = 2;
/** Seconds in which a tone glides to the next, and swells or dies away. */
const GLIDE = 0.05;
/** How long tones sound after a step. */
const LINGER_MS = 450;

interface Voice {
  readonly tone: OscillatorNode;
  readonly loudness: GainNode;
  readonly most: number;
}

function voiceOf(context: AudioContext, k: number, voices: number): Voice {
  const tone = new OscillatorNode(context, { type: TIMBRES[k] ?? 'sine', frequency: LOWEST });
  const loudness = new GainNode(context, { gain: 0 });
  const side = new StereoPannerNode(context, { pan: voices > 1 ? -0.7 + (1.4 * k) / (voices - 1) : 0 });
  tone.connect(loudness).connect(side).connect(context.destination);
  tone.start();
  return { tone, loudness, most: LOUDNESS[k] ?? 0.03 };
}

/** What of each organisation's work is served at the tick shown; NaN where nothing is settled yet. */
function served(): readonly number[] {
  const [run, shown] = [session.run.value, session.shown.value];
  const window = run && shown && settledWindow(run, shown.tick, session.done.value);
  return run && window ? session.history().map((columns) => serviceOver(columns, ...window)) : [];
}

/** @returns what ends it. */
export function sound(): () => void {
  const context = new AudioContext();
  let voices: readonly Voice[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hush = () => {
    for (const { loudness } of voices) loudness.gain.setTargetAtTime(0, context.currentTime, GLIDE);
  };
  const hire = effect(() => {
    const all = session.run.value?.cast.length ?? 0;
    for (const { tone } of voices) tone.stop();
    voices = Array.from({ length: all }, (_, k) => voiceOf(context, k, all));
  });
  const play = effect(() => {
    const shares = served();
    clearTimeout(timer);
    for (const [k, { tone, loudness, most }] of voices.entries()) {
      const share = shares[k] ?? Number.NaN;
      loudness.gain.setTargetAtTime(Number.isNaN(share) ? 0 : most, context.currentTime, GLIDE);
      if (!Number.isNaN(share)) tone.frequency.setTargetAtTime(LOWEST * 2 ** (OCTAVES * share), context.currentTime, GLIDE);
    }
    if (!player.playing.value) timer = setTimeout(hush, LINGER_MS);
  });
  return () => {
    clearTimeout(timer);
    hire();
    play();
    void context.close();
  };
}
