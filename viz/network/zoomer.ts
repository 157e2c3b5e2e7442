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
}

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
  return {
    resize: ({ width, height }) => void behaviour.extent([[0, 0], [width, height]]).translateExtent([[0, 0], [width, height]]),
    by: (times, about) => behaviour.scaleBy(selection, times, about as [number, number] | undefined),
    reset: () => behaviour.transform(selection, zoomIdentity),
    centre: (x, y) => behaviour.translateTo(selection, x, y),
  };
}
