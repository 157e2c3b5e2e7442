/**
 * What is to be drawn after a tick, in turns: while the clock runs every frame does a part of it, so that none takes long; while it
 * stands, all is done at once.
 */

export interface Piece {
  readonly act: () => void;
  /** Milliseconds from one turn to the next, at least; 0 for what moves, which has its turn in every frame. */
  readonly every: number;
  /** What it sets going is done at the end of the frame: nothing more is begun in that one. */
  readonly isLast?: true;
}

export interface Turns {
  /** More than once before its turn is once. */
  readonly ask: (piece: Piece) => void;
  /** One frame's part: what moves, and of the rest what has waited longest. */
  readonly frame: (now: number) => void;
  /** All that is left. */
  readonly finish: () => void;
}

/** Milliseconds of a frame after which nothing more is begun. */
const PART_MS = 1.2;

/** @param isRunning Whether frames come. */
export function createTurns(isRunning: () => boolean): Turns {
  const waiting = new Set<Piece>();
  const last = new WeakMap<Piece, number>();
  const dueAt = (piece: Piece) => (last.get(piece) ?? 0) + piece.every;

  function take(piece: Piece, now: number): void {
    waiting.delete(piece);
    last.set(piece, now);
    piece.act();
  }

  function frame(now: number): void {
    const end = performance.now() + PART_MS;
    const due = [...waiting].filter((piece) => piece.every === 0 || dueAt(piece) <= now).sort((a, b) => Number(a.every > 0) - Number(b.every > 0) || dueAt(a) - dueAt(b));
    for (const piece of due) {
      if (piece.every > 0 && performance.now() >= end) return;
      take(piece, now);
      if (piece.isLast) return;
    }
  }

  return {
    frame,
    ask(piece) {
      if (isRunning()) waiting.add(piece);
      else take(piece, performance.now());
    },
    finish() {
      for (const piece of [...waiting]) take(piece, performance.now());
    },
  };
}
