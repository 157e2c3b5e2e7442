/** Work that is cut into pieces, one a task: in between, a slow machine draws and listens. */

const waiting: (() => void)[] = [];

/** Whoever wants the page whole, as tests do, can see whether more is to come. */
const mark = (): void => void document.documentElement.toggleAttribute('data-building', waiting.length > 0);

function next(): void {
  try {
    waiting[0]?.();
  } finally {
    // What the piece has set going is drawn first, and may have pieces of its own.
    setTimeout(() => {
      waiting.shift();
      mark();
      if (waiting.length > 0) next();
    });
  }
}

/** Does it after all that was asked for before. */
export function inTurn(piece: () => void): void {
  waiting.push(piece);
  mark();
  if (waiting.length === 1) setTimeout(next);
}
