/** Looking closer: by wheel, by two fingers, by buttons, and along with whoever is followed by keyboard. */

import { effect, useSignal, type ReadonlySignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { stillness } from '../store/theme.ts';
import type { Size } from './surface.ts';
import { type View, whole } from './view.ts';
import type { Zoomer } from './zoomer.ts';

/** A part of an arrangement: its middle, and how many times closer one has to look for it. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

export interface Looking {
  readonly view: ReadonlySignal<View>;
  /** So many times closer, about a place on the stage or its middle. */
  readonly closer: (times: number, about?: readonly [number, number]) => void;
  readonly reset: () => void;
  /** So close that a part of the arrangement, as laid out, fills the stage. */
  readonly into: (part: Part) => void;
  /** Brings a place of the arrangement, as laid out, into sight. */
  readonly bring: (x: number, y: number) => void;
}

const MARGIN = 24;

/** A zoomer for an element as long as it is on the page; who asks before it is there waits. */
function useZoomer(frame: RefObject<HTMLElement | null>, size: ReadonlySignal<Size | undefined>, seen: (view: View) => void) {
  const zoomer = useRef<Promise<Zoomer> | undefined>(undefined);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const fetched = import('./zoomer.ts').then(({ zoomerOn }) => zoomerOn(element, seen));
    fetched.catch(() => {}); // Without a connection the picture stays as far away as it is.
    zoomer.current = fetched;
    return effect(() => {
      const now = size.value;
      if (now) void fetched.then((found) => found.resize(now), () => {});
    });
  }, []);
  return (act: (zoomer: Zoomer) => void) => void zoomer.current?.then(act, () => {});
}

export function useLooking(frame: RefObject<HTMLElement | null>, size: ReadonlySignal<Size | undefined>): Looking {
  const view = useSignal<View>(whole);
  const ask = useZoomer(frame, size, (now) => {
    view.value = now;
  });
  return {
    view,
    closer: (times, about) => ask((zoomer) => zoomer.by(times, about)),
    into: ({ x, y, k }) => ask((zoomer) => zoomer.into(x, y, k, stillness.peek())),
    reset: () => ask((zoomer) => zoomer.reset()),
    bring(x, y) {
      const { k, x: dx, y: dy } = view.peek();
      const [px, py, { width, height }] = [x * k + dx, y * k + dy, size.peek() ?? { width: 0, height: 0 }];
      const isOut = px < MARGIN || py < MARGIN || px > width - MARGIN || py > height - MARGIN;
      if (k > 1 && isOut) ask((zoomer) => zoomer.centre(x, y));
    },
  };
}
