import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { watchSize } from '../../../network/surface.ts';

/** The width an element has, and the size of its letters; 0 until it is known. */
export function useWidth(): { readonly ref: RefObject<HTMLDivElement | null>; readonly width: number; readonly em: number } {
  const ref = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, em: 14 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () => setSize({ width: Math.round(element.clientWidth), em: Number.parseFloat(getComputedStyle(element).fontSize) });
    measure();
    return watchSize(element, measure);
  }, []);
  return { ref, ...size };
}
