/** A path that remembers itself in the words of SVG. */

import type { Path } from '../../network/draw/ink.ts';

/** A hundredth of a pixel is finer than anything printed. */
export const short = (x: number): string => String(Math.round(x * 100) / 100);

const FULL = 2 * Math.PI - 1e-6;

export class SvgPath implements Path {
  d: string;

  constructor(d = '') {
    this.d = d;
  }

  moveTo(x: number, y: number): void {
    this.d += `M${short(x)} ${short(y)}`;
  }

  lineTo(x: number, y: number): void {
    this.d += `L${short(x)} ${short(y)}`;
  }

  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.d += `Q${short(cx)} ${short(cy)} ${short(x)} ${short(y)}`;
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.d += `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`;
  }

  closePath(): void {
    this.d += 'z';
  }

  /** Clockwise, as all that is drawn here; begins a line of its own. An arc cannot go all the way round, so a circle is two. */
  arc(x: number, y: number, radius: number, from: number, to: number): void {
    const at = (angle: number) => `${short(x + radius * Math.cos(angle))} ${short(y + radius * Math.sin(angle))}`;
    const turn = (end: number, large: 0 | 1) => `A${short(radius)} ${short(radius)} 0 ${large} 1 ${at(end)}`;
    const isFull = to - from >= FULL;
    this.d += `M${at(from)}${isFull ? `${turn(from + Math.PI, 0)}${turn(to, 0)}z` : turn(to, to - from > Math.PI ? 1 : 0)}`;
  }
}
