/** The stages of a figure: each with its sign, its name, how it works, what it has served, and its picture. */

import type { Cast } from '../../../sim/worker/protocol.ts';
import { fitted } from '../../charts/measure.ts';
import { type Ink, pathFor } from '../../network/draw/ink.ts';
import { paintMembers, paintMoving, paintTies } from '../../network/draw/paint.ts';
import { needsGroups, positionsOf, type Scene } from '../../network/scene.ts';
import type { Arrangement } from '../../network/layout/arrangement.ts';
import { readPalette, readToken } from '../../scales/colours.ts';
import { hasChart } from '../../scales/family.ts';
import { labelsOf } from '../../store/labels.ts';
import { organizationAt, worldAt } from '../../store/live.ts';
import { serviceOver } from '../../store/service.ts';
import { settledWindow } from '../../stage/story.ts';
import { text } from '../../text/en.ts';
import type { Snapshot } from '../snapshot.ts';
import { type Block, placed } from './block.ts';
import { face, wrapped } from './letters.ts';

const GAP = 44;
const HEAD = 74;
/** Of a picture: its height as a share of its width, and at most. */
const ASPECT = 0.72;
const TALLEST = 460;
const LINES = 2;

/** How many stand side by side: four stand two by two. */
const across = (stages: number): number => (stages === 4 ? 2 : stages);

/** The room of one stage's picture. */
export function pictureSize(stages: number, width: number): { readonly width: number; readonly height: number } {
  const each = Math.floor((width - GAP * (across(stages) - 1)) / across(stages));
  return { width: each, height: Math.round(Math.min(TALLEST, each * ASPECT)) };
}

function sceneOf(snapshot: Snapshot, side: number, at: Arrangement): Scene {
  const { run, tick, frames, tones } = snapshot;
  const cast = run.cast[side]!;
  const isLed = (organizationAt(run, side, tick)?.settings.authority ?? 0) > 0;
  const capacity = worldAt(run, side, tick).attention;
  return { at, frame: frames[side]!, cast, palette: readPalette(tones[side]!.token), position: positionsOf(cast.boss, isLed), capacity, needles: snapshot.needles, knowledge: snapshot.knowledge, sign: undefined, asGroups: needsGroups(at, 1) };
}

function servedBy({ run, tick, done, history }: Snapshot, side: number): string {
  const window = settledWindow(run, tick, done);
  return window ? text.percent(serviceOver(history[side]!, ...window)) : '–';
}

/** As the page marks those of one family: solid, a dashed ring, pale, a ring. */
function drawSign(ink: Ink, cast: Cast, place: number): void {
  const sign = pathFor(ink);
  if (hasChart(cast) && cast.authority > 0) sign.rect(2, 4, 13, 13);
  else sign.arc(8.5, 10.5, 7, 0, 2 * Math.PI);
  ink.globalAlpha = [1, 0, 0.3, 0][place]!;
  ink.fill(sign);
  ink.globalAlpha = 1;
  ink.lineWidth = 2.4;
  ink.setLineDash(place === 1 ? [4, 2.6] : []);
  ink.stroke(sign);
  ink.setLineDash([]);
}

function drawHead(ink: Ink, snapshot: Snapshot, side: number, width: number): void {
  const { run, tones, tick } = snapshot;
  const cast = run.cast[side]!;
  const hue = readToken(tones[side]!.token);
  ink.textBaseline = 'alphabetic';
  ink.strokeStyle = ink.fillStyle = hue;
  drawSign(ink, cast, tones[side]!.place);
  ink.textAlign = 'right';
  ink.font = face(28, 600);
  ink.fillText(servedBy(snapshot, side), width, 25);
  ink.font = face(13);
  ink.fillStyle = readToken('--muted');
  ink.fillText(text.stage.serves, width, 44);
  ink.textAlign = 'left';
  const organization = organizationAt(run, side, tick);
  const lines = organization ? wrapped(text.character(organization), width - 120, 13).slice(0, LINES) : [];
  for (const [k, line] of lines.entries()) ink.fillText(line, 26, 38 + 17 * k);
  ink.font = face(18, 600);
  ink.fillStyle = readToken('--ink');
  ink.fillText(fitted(labelsOf(run)[side]!, width - 120, 18, 600), 26, 17);
}

function drawPicture(ink: Ink, scene: Scene, { phase, hurried, focused }: Snapshot): void {
  paintTies(ink, scene);
  paintMembers(ink, scene);
  paintMoving(ink, scene, phase, hurried, focused);
}

/** The picture of one stage alone. */
export const paintStage = (ink: Ink, snapshot: Snapshot, side: number, at: Arrangement): void => drawPicture(ink, sceneOf(snapshot, side, at), snapshot);

/** @param arrangements one a stage, of the size that `pictureSize` says. */
export function stagesBlock(snapshot: Snapshot, arrangements: readonly Arrangement[], width: number): Block {
  const size = pictureSize(arrangements.length, width);
  const columns = across(arrangements.length);
  const radius = Math.min(...arrangements.map((at) => at.radius));
  const high = HEAD + size.height + 18;
  return {
    height: high * Math.ceil(arrangements.length / columns),
    paint: (ink) => arrangements.forEach((at, side) => {
      placed(ink, (side % columns) * (size.width + GAP), Math.floor(side / columns) * high, (pen) => {
        drawHead(pen, snapshot, side, size.width);
        placed(pen, 0, HEAD, () => drawPicture(pen, sceneOf(snapshot, side, { ...at, radius }), snapshot));
      });
    }),
  };
}
