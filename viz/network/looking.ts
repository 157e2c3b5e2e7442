/** Looking closer: by wheel, by two fingers, by buttons, and along with whoever is followed by keyboard. */

import { effect, useSignal, type ReadonlySignal } from '@preact/signals';
import { select, zoom, zoomIdentity, zoomTransform } from 'd3';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Size } from './surface.ts';
import { CLOSEST, type View, whole } from './view.ts';

export interface Looking {
  readonly view: ReadonlySignal<View>;
  /** So many times closer, about a place on the stage or its middle. */
  readonly closer: (times: number, about?: readonly [number, number]) => void;
  readonly reset: () => void;
  /** Brings a place of the arrangement, as laid out, into sight. */
  readonly bring: (x: number, y: number) => void;
}

const MARGIN = 24;

/** The page scrolls and members are pressed as ever while nothing is magnified. */
function isMeant(this: Element, event: WheelEvent | MouseEvent | TouchEvent): boolean {
  const isClose = zoomTransform(this).k > 1;
  if (event.type === 'wheel') return isClose || event.ctrlKey || event.metaKey;
  return 'touches' in event ? isClose || event.touches.length > 1 : isClose && event.button === 0;
}

export function useLooking(frame: RefObject<HTMLElement | null>, size: ReadonlySignal<Size | undefined>): Looking {
  const view = useSignal<View>(whole);
  const behaviour = useRef(zoom<HTMLElement, unknown>().scaleExtent([1, CLOSEST]).filter(isMeant));
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    behaviour.current.on('zoom', ({ transform: { k, x, y } }: { transform: View }) => (view.value = { k, x, y }));
    select(element).call(behaviour.current).on('dblclick.zoom', null);
    return effect(() => {
      const { width, height } = size.value ?? { width: 1, height: 1 };
      behaviour.current.extent([[0, 0], [width, height]]).translateExtent([[0, 0], [width, height]]);
    });
  }, []);
  const act = (how: (element: HTMLElement) => void) => {
    if (frame.current) how(frame.current);
  };
  return {
    view,
    closer: (times, about) => act((element) => behaviour.current.scaleBy(select(element), times, about as [number, number] | undefined)),
    reset: () => act((element) => behaviour.current.transform(select(element), zoomIdentity)),
    bring: (x, y) => act((element) => {
      const { k, x: dx, y: dy } = view.peek();
      const [px, py, { width, height }] = [x * k + dx, y * k + dy, size.peek() ?? { width: 0, height: 0 }];
      if (px < MARGIN || py < MARGIN || px > width - MARGIN || py > height - MARGIN) behaviour.current.translateTo(select(element), x, y);
    }),
  };
}
