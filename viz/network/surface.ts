/** Canvases over each other, kept at the size of their frame and at the density of the screen. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Dots of the screen in a CSS pixel, as far as they are drawn. */
export const densityNow = (): number => Math.min(3, devicePixelRatio || 1);

/** Clears a canvas and returns its pen, in CSS pixels. */
export function clean(canvas: HTMLCanvasElement, { width, height }: Size): CanvasRenderingContext2D | null {
  const density = densityNow();
  const [columns, rows] = [Math.round(width * density), Math.round(height * density)];
  if (canvas.width !== columns || canvas.height !== rows) {
    canvas.width = columns;
    canvas.height = rows;
  }
  const ink = canvas.getContext('2d');
  ink?.setTransform(density, 0, 0, density, 0, 0);
  ink?.clearRect(0, 0, width, height);
  return ink;
}

export function watchSize(element: HTMLElement, changed: (size: Size) => void): () => void {
  const observer = new ResizeObserver(([entry]) => {
    const box = entry?.contentRect;
    if (box && box.width > 0 && box.height > 0) changed({ width: Math.round(box.width), height: Math.round(box.height) });
  });
  observer.observe(element);
  return () => observer.disconnect();
}
