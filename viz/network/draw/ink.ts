/** What drawing asks of a pen: a canvas has one, and so has whatever else writes down the same strokes. */

export type Path = Pick<Path2D, 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'arc' | 'rect' | 'closePath'>;

type Style = 'fillStyle' | 'strokeStyle' | 'lineWidth' | 'lineCap' | 'lineJoin' | 'globalAlpha' | 'font' | 'textBaseline' | 'textAlign';
type Act = 'setLineDash' | 'measureText' | 'fillText' | 'strokeText' | 'fillRect' | 'save' | 'restore' | 'translate';

export interface Ink extends Pick<CanvasRenderingContext2D, Style | Act> {
  stroke(path: Path): void;
  fill(path: Path): void;
  /** Where its paths are not a canvas's. */
  newPath?(): Path;
}

export const pathFor = (ink: Ink): Path => ink.newPath?.() ?? new Path2D();
