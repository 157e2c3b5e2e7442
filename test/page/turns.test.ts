/** Turns: what is drawn after a tick is shared among frames while the clock runs, and all done at once while it stands. */

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTurns, type Piece } from '../../viz/store/turns.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const FRAME_MS = 16;
/** More than a frame has for it. */
const LONG_MS = 3;

/** Pieces that write down their names, and take so long. */
const written: string[] = [];
function piece(name: string, every: number, more: Partial<Piece> = {}, takes = LONG_MS): Piece {
  const act = () => {
    written.push(name);
    vi.advanceTimersByTime(takes);
  };
  return { every, act, ...more };
}
beforeEach(() => void written.splice(0));

/** What is done in each of so many frames. */
function frames(turns: ReturnType<typeof createTurns>, count: number, before = (): void => {}): string[] {
  return Array.from({ length: count }, () => {
    vi.advanceTimersByTime(FRAME_MS);
    before();
    const first = written.length;
    turns.frame(performance.now());
    return written.slice(first).join('');
  });
}

test('while the clock stands all is done at once', () => {
  const turns = createTurns(() => false);
  for (const name of ['a', 'b']) turns.ask(piece(name, 1000));
  expect(written.join('')).toBe('ab');
});

test('while it runs a frame begins nothing more once its part is over', () => {
  const turns = createTurns(() => true);
  for (const name of ['a', 'b', 'c']) turns.ask(piece(name, 10));
  expect(written).toEqual([]);
  expect(frames(turns, 4)).toEqual(['a', 'b', 'c', '']);
});

test('all that is asked for in every frame has its turn as often as the rest', () => {
  const turns = createTurns(() => true);
  const pieces = ['a', 'b', 'c'].map((name) => piece(name, 10));
  expect(frames(turns, 6, () => pieces.forEach(turns.ask)).join('')).toBe('abcabc');
});

test('what is short is done together, but nothing after what goes on at the end of a frame', () => {
  const turns = createTurns(() => true);
  for (const each of [piece('a', 10, {}, 0), piece('b', 10, {}, 0), piece('c', 10, { isLast: true }, 0), piece('d', 10, {}, 0)]) turns.ask(each);
  expect(frames(turns, 2)).toEqual(['abc', 'd']);
});

test('what moves has its turn in every frame, and holds up nobody for good', () => {
  const turns = createTurns(() => true);
  const [moving, still] = [piece('m', 0, {}, 0.1), piece('s', 10)];
  turns.ask(still);
  expect(frames(turns, 3, () => turns.ask(moving))).toEqual(['ms', 'm', 'm']);
});

test('asked for again and again it is done once, and no more often than it may', () => {
  const turns = createTurns(() => true);
  const seldom = piece('s', 100);
  const ask = () => {
    for (let k = 0; k < 3; k++) turns.ask(seldom);
  };
  const done = frames(turns, 30, ask).filter((what) => what !== '');
  expect(done.every((what) => what === 's')).toBe(true);
  expect(done.length).toBeGreaterThanOrEqual(4);
  expect(done.length).toBeLessThanOrEqual(6);
});

test('nobody is forgotten: what is left when the clock stops is done then', () => {
  let runs = true;
  const turns = createTurns(() => runs);
  for (const name of ['a', 'b', 'c']) turns.ask(piece(name, 1000));
  frames(turns, 1);
  runs = false;
  turns.finish();
  expect(written.toSorted().join('')).toBe('abc');
  turns.finish();
  expect(written).toHaveLength(3);
});
