/** Wheel, fingers and buttons that magnify one element. Fetched once a stage is on the page: nobody needs it before. */

import { select, zoom, zoomIdentity, zoomTransform } from 'd3';
import type { Size } from './surface.ts';
import { CLOSEST, type View } from './view.ts';

export interface Zoomer {
  readonly resize: (size: Size) => void;
  readonly by: (times: number, about?: readonly [number, number]) => void;
  readonly reset: () => void;
  /** Puts a place of what is magnified in the middle. */
  readonly centre: (x: number, y: number) => void;
  /** Magnified so much, with a place in the middle; one sees the way there unless no motion is wanted. */
  readonly into: (x: number, y: number, k: number, still: boolean) => void;
}

const WAY_MS = 450;

/** The page scrolls and members are pressed as ever while nothing is magnified. */
function isMeant(this: Element, event: WheelEvent | MouseEvent | TouchEvent): boolean {
  const isClose = zoomTransform(this).k > 1;
  if (event.type === 'wheel') return isClose || event.ctrlKey || event.metaKey;
  return 'touches' in event ? isClose || event.touches.length > 1 : isClose && event.button === 0;
}

export function zoomerOn(element: HTMLElement, seen: (view: View) => void): Zoomer {
  const behaviour = zoom<HTMLElement, unknown>().scaleExtent([1, CLOSEST]).filter(isMeant);
  behaviour.on('zoom', ({ transform: { k, x, y } }: { transform: View }) => seen({ k, x, y }));
  const selection = select(element).call(behaviour).on('dblclick.zoom', null);
  let size: Size = { width: 0, height: 0 };
  /** As far over as the picture reaches. */
  const within = (shift: number, k: number, length: number) => Math.min(0, Math.max(length * (1 - k), shift));
  return {
    resize(now) {
      size = now;
      behaviour.extent([[0, 0], [now.width, now.height]]).translateExtent([[0, 0], [now.width, now.height]]);
    },
    into(x, y, asked, still) {
      const k = Math.max(1, Math.min(CLOSEST, asked));
      const there = zoomIdentity.translate(within(size.width / 2 - k * x, k, size.width), within(size.height / 2 - k * y, k, size.height)).scale(k);
      if (still) behaviour.transform(selection, there);
      else behaviour.transform(selection.transition().duration(WAY_MS), there);
    },
    by: (times, about) => behaviour.scaleBy(selection, times, about as [number, number] | undefined),
    reset: () => behaviour.transform(selection, zoomIdentity),
    centre: (x, y) => behaviour.translateTo(selection, x, y),
  };
}
