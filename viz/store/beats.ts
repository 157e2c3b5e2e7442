/**
 * What the page says about the tick shown follows the picture at a beat: while the clock runs, in a frame of its own, and no more often
 * than it can be read; while it stands, at once. Whoever reads a beat is drawn anew with it, and takes the rest as it is then.
 */

import { effect, signal, type ReadonlySignal } from '@preact/signals';
import { player, session } from './app.ts';
import type { Piece } from './turns.ts';

function beatOf(every: number): ReadonlySignal<number> {
  const beat = signal(0);
  const act = (): void => {
    beat.value = beat.peek() + 1;
  };
  const piece: Piece = { every, isLast: true, act };
  effect(() => {
    void session.run.value;
    void session.shown.value;
    void session.recorded.value;
    void session.done.value;
    player.turn(piece);
  });
  return beat;
}

export const figures = beatOf(100);
export const story = beatOf(150);
export const readings = beatOf(100);
export const curves = beatOf(100);
/** The whole run in small: a tick is less than a dot of it. */
export const overview = beatOf(200);
