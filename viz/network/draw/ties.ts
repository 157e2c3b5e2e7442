/** Ties: straight if conferred, curved if informal; the more trust the wider; a dyad is two bands, one a direction. */

import { TieFlag } from '../../../sim/index.ts';
import { layerOf, type Sign, type TieKind } from '../../store/picture.ts';
import { traceCurve, traceLine } from '../routes.ts';
import type { Scene } from '../scene.ts';
import { type Ink, type Path, pathFor } from './ink.ts';

/** Widths are rounded to this many steps so that each step is one stroke. */
const STEPS = 6;
const CROWDED_TIES = 500;
/** Half the way between the two bands of a dyad, at least: closer they would run into one. */
const RAIL = 1.1;
/** Lines shine on a dark ground: many of them would outshine the members. */
const ON_DARK = 0.7;
/** Of the kind that stands out, firmer by so much, and wider: reporting lines are firm already. */
const STANDING = { firmer: 2, wider: 1.7 };

interface Strokes {
  readonly line: Path[];
  readonly curve: Path[];
  readonly dyad: Path[];
  readonly cut: Path;
}

const paths = (ink: Ink): Path[] => Array.from({ length: STEPS }, () => pathFor(ink));

/** Trust below 0.3 hardly occurs and hardly matters: the scale begins there. */
const stepOf = (trust: number): number => Math.max(0, Math.min(STEPS - 1, Math.floor(((trust - 0.3) / 0.7) * STEPS)));

const widthOf = (step: number, unit: number): number => unit * (0.45 + 1.9 * ((step + 0.5) / STEPS) ** 1.6);

/** Two bands, one a direction: each as wide as the trust of the one in the other. */
function traceDyad({ dyad }: Strokes, { at, frame }: Scene, k: number, unit: number): void {
  const [from, to, apart] = [frame.tieFrom[k]!, frame.tieTo[k]!, Math.max(RAIL, unit * 1.1)];
  traceCurve(dyad[stepOf(frame.trustOut[k]!)]!, at, from, to, apart);
  traceCurve(dyad[stepOf(frame.trustBack[k]!)]!, at, from, to, -apart);
}

function traceTie(strokes: Strokes, scene: Scene, k: number, unit: number): void {
  const { at, frame } = scene;
  const [from, to, flags] = [frame.tieFrom[k]!, frame.tieTo[k]!, frame.tieFlags[k]!];
  const step = stepOf((frame.trustOut[k]! + frame.trustBack[k]!) / 2);
  const kind = kindOf(flags);
  if (kind === 'cut') traceCurve(strokes.cut, at, from, to, 0);
  else if (kind === 'dyad') traceDyad(strokes, scene, k, unit);
  else if (kind === 'conferred') traceLine(strokes.line[step]!, at, from, to);
  else traceCurve(strokes.curve[step]!, at, from, to, 0);
}

function strokeSteps(ink: Ink, steps: readonly Path[], unit: number, alpha: (share: number) => number): void {
  steps.forEach((path, step) => {
    ink.globalAlpha = Math.min(1, alpha((step + 0.5) / STEPS));
    ink.lineWidth = widthOf(step, unit);
    ink.stroke(path);
  });
}

function strokeAll(ink: Ink, strokes: Strokes, scene: Scene, asDrawn: number): void {
  const { firmer, wider } = layerOf(scene.sign) === 'ties' ? STANDING : { firmer: 1, wider: 1 };
  const unit = asDrawn * wider;
  const thin = Math.min(1, Math.sqrt(CROWDED_TIES / (scene.frame.ties + 1))) * (scene.palette.dark ? ON_DARK : 1) * firmer;
  strokeSteps(ink, strokes.curve, unit * 0.8, (share) => (0.1 + 0.2 * share) * thin);
  strokeSteps(ink, strokes.line, unit, (share) => (0.4 + 0.4 * share) * firmer);
  strokeSteps(ink, strokes.dyad, Math.min(0.45, unit * 0.5), (share) => (0.3 + 0.5 * share) * thin);
  ink.globalAlpha = Math.min(1, 0.5 * firmer);
  ink.lineWidth = 0.8 * wider;
  ink.setLineDash([1.5, 4]);
  ink.stroke(strokes.cut);
  ink.setLineDash([]);
  ink.globalAlpha = 1;
}

export const unitOf = (radius: number): number => Math.max(0.35, Math.min(1.3, radius / 6));

/** What kind of tie it is drawn as. */
export function kindOf(flags: number): TieKind {
  if (flags & TieFlag.cut) return 'cut';
  if (flags & TieFlag.dyad) return 'dyad';
  return flags & TieFlag.conferred ? 'conferred' : 'informal';
}

/** Where a kind of tie stands out, all others are left away. */
export const isDrawn = (kind: TieKind, sign: Sign | undefined): boolean => layerOf(sign) !== 'ties' || sign === 'trust' || kind === sign;

export function drawTies(ink: Ink, scene: Scene): void {
  const strokes: Strokes = { line: paths(ink), curve: paths(ink), dyad: paths(ink), cut: pathFor(ink) };
  const unit = unitOf(scene.at.radius);
  for (let k = 0; k < scene.frame.ties; k++) if (isDrawn(kindOf(scene.frame.tieFlags[k]!), scene.sign)) traceTie(strokes, scene, k, unit);
  ink.strokeStyle = scene.palette.hue;
  ink.lineJoin = 'round';
  strokeAll(ink, strokes, scene, unit);
}
