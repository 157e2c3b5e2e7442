/** What drawing asks of a pen: a canvas has one, and so has whatever else writes down the same strokes. */

export type Path = Pick<Path2D, 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'arc' | 'rect' | 'closePath'>;

type Style = 'fillStyle' | 'strokeStyle' | 'lineWidth' | 'lineCap' | 'lineJoin' | 'globalAlpha' | 'font' | 'textBaseline' | 'textAlign';
type Act = 'setLineDash' | 'measureText' | 'fillText' | 'strokeText' | 'fillRect' | 'save' | 'restore' | 'translate' | 'scale';

export interface Ink extends Pick<CanvasRenderingContext2D, Style | Act> {
  stroke(path: Path): void;
  fill(path: Path): void;
  /** Where its paths are not a canvas's. */
  newPath?(d?: string): Path;
}

/** @param d what is on it from the start, in the words of SVG. */
export const pathFor = (ink: Ink, d = ''): Path => ink.newPath?.(d) ?? new Path2D(d);
