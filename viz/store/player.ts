/** The clock of the page: play, pause, step, speed. It asks the session for ticks and never runs ahead of what is drawn. */

import { computed, effect, signal, untracked, type ReadonlySignal, type Signal } from '@preact/signals';
import { lastTick } from './page-run.ts';
import type { Session } from './session.ts';
import { createTurns, type Piece } from './turns.ts';

export const speeds = [0.25, 0.5, 1, 2, 4, 8, 16, 32, 64] as const;

/** Ticks a second at speed 1. */
const PACE = 5;
/** Where messages rest on their way while the clock stands still. */
const RESTING_PHASE = 0.5;
const SETTLE_MS = 350;

export interface Player {
  readonly playing: ReadonlySignal<boolean>;
  readonly speed: Signal<number>;
  /** How far the tick shown has passed, 0 … 1: where its messages are on their way. */
  readonly phase: ReadonlySignal<number>;
  /** Too fast for single messages to be followed. */
  readonly hurried: ReadonlySignal<boolean>;
  /** Has something drawn: at once where the clock stands, in its turn where it runs. */
  readonly turn: (piece: Piece) => void;
  readonly play: () => void;
  readonly pause: () => void;
  readonly toggle: () => void;
  readonly step: (ticks: number) => void;
  readonly goTo: (tick: number) => void;
}

export interface PlayerOptions {
  readonly still: ReadonlySignal<boolean>;
}

export function createPlayer(session: Session, { still }: PlayerOptions): Player {
  const playing = signal(false);
  const speed = signal<number>(1);
  const phase = signal(RESTING_PHASE);
  const rate = computed(() => speed.value * PACE);
  const hurried = computed(() => playing.value && rate.value > 13);
  const turns = createTurns(() => playing.peek());
  let previous = 0;
  let asking = false;
  let running = false;
  /** Ticks, and parts of one, by which what is shown lags behind the time that has passed. */
  let due = 0;

  const atEnd = () => {
    const run = session.run.value;
    return !run || (session.shown.value?.tick ?? -1) >= lastTick(run);
  };

  async function advance(ticks: number): Promise<void> {
    asking = true;
    await session.show((session.shown.value?.tick ?? -1) + ticks);
    asking = false;
    if (playing.value) phase.value = still.value ? RESTING_PHASE : Math.min(1, due);
  }

  /** A slow worker slows the clock: what is due beyond a tenth of a second is let go. */
  function passTime(elapsed: number): void {
    due = Math.min(due + elapsed * rate.value, 1 + rate.value / 10);
    if (!asking && due >= 1 && atEnd()) pause();
    else if (!asking && due >= 1) {
      const ticks = Math.floor(due);
      due -= ticks;
      void advance(ticks);
    } else if (!asking && !still.value) phase.value = due;
  }

  /** After a step the messages set out and come to rest half way. */
  function settle(elapsed: number): void {
    phase.value = Math.min(RESTING_PHASE, phase.value + (elapsed * 1000 * RESTING_PHASE) / SETTLE_MS);
  }

  function beat(now: number): void {
    const elapsed = Math.min(0.1, (now - previous) / 1000);
    previous = now;
    if (playing.value) passTime(elapsed);
    else settle(elapsed);
    if (playing.value) turns.frame(now);
    running = playing.value || phase.value < RESTING_PHASE;
    if (running) requestAnimationFrame(beat);
  }

  function wake(): void {
    if (running) return;
    running = true;
    previous = performance.now();
    requestAnimationFrame(beat);
  }

  function play(): void {
    if (!session.run.value) return;
    if (atEnd()) void session.show(-1);
    due = still.value ? 0 : phase.value % 1;
    playing.value = true;
    wake();
  }

  function pause(): void {
    playing.value = false;
    turns.finish();
  }

  function goTo(tick: number): void {
    pause();
    phase.value = RESTING_PHASE;
    void session.show(tick);
  }

  function step(ticks: number): void {
    const tick = session.shown.value?.tick ?? -1;
    goTo(tick + ticks);
    if (ticks !== 1 || still.value) return;
    phase.value = 0;
    wake();
  }

  // A run that is replaced stops the clock.
  effect(() => {
    void session.run.value;
    untracked(pause);
  });

  return { playing, speed, phase, hurried, turn: turns.ask, play, pause, toggle: () => (playing.value ? pause() : play()), step, goTo };
}
