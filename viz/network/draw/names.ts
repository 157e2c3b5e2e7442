/** Names beside members, where an organisation brings them and its chart leaves room for them. */

import type { Arrangement } from '../layout/arrangement.ts';
import type { Scene } from '../scene.ts';
import type { Ink } from './ink.ts';
import { lengthOf, write } from './words.ts';

const FONT = '11px system-ui, sans-serif';
/** Members farther up or down than this are not in a name's way. */
const APART = 15;
const LEAST_RADIUS = 6;
/** Shorter than this no name can be made out. */
const LEAST_ROOM = 38;
/** From a member's edge to its name: past the rings of its load. */
const ASIDE = 7;

/** Free pixels to the right of each member, up to the next one or its spine on the same line. */
function roomBeside(at: Arrangement, i: number): number {
  let next = at.width;
  for (let j = 0; j < at.x.length; j++) {
    if (at.x[j]! <= at.x[i]! || Math.abs(at.y[j]! - at.y[i]!) > APART) continue;
    next = Math.min(next, (Number.isNaN(at.spine[j]!) ? at.x[j]! - at.radius : at.spine[j]!) - 4);
  }
  return next - at.x[i]! - at.radius - ASIDE;
}

function shortened(name: string, room: number): string {
  let end = name.length;
  const words = () => (end === name.length ? name : `${name.slice(0, end).trimEnd()}…`);
  while (end > 1 && lengthOf(words(), FONT) > room) end--;
  return words();
}

/** What there is room for does not change while nobody moves. */
const beside = new WeakMap<Arrangement, readonly string[]>();

function namesBeside(at: Arrangement, names: readonly string[]): readonly string[] {
  const known = beside.get(at);
  if (known) return known;
  const words = names.map((name, i) => {
    const room = roomBeside(at, i);
    return room < LEAST_ROOM ? '' : shortened(name, room);
  });
  beside.set(at, words);
  return words;
}

export function drawNames(ink: Ink, scene: Scene): void {
  const { at, cast, palette } = scene;
  if (!cast.names || at.kind !== 'tree' || at.radius < LEAST_RADIUS) return;
  const hand = { font: FONT, fill: palette.ink, rim: palette.ground };
  for (const [i, words] of namesBeside(at, cast.names).entries()) if (words !== '') write(ink, words, at.x[i]! + at.radius + ASIDE, at.y[i]!, hand);
}
