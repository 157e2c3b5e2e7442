/** The three canvases of a stage, each drawn anew when what is on it has changed: ties, members, and what moves between them. */

import { effect, type ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Focus } from '../store/focus.ts';
import type { Player } from '../store/player.ts';
import { inTurn } from '../store/in-turn.ts';
import type { Piece } from '../store/turns.ts';
import type { Ink } from './draw/ink.ts';
import { paintMembers, paintMoving, paintTies } from './draw/paint.ts';
import { isFlow, type Scene } from './scene.ts';
import { clean } from './surface.ts';

/** No more often than this, in milliseconds. Ties are the most to draw, and too fast to be followed they need not be: trust changes slowly. */
const MEMBERS_EVERY = 30;
const TIES_EVERY = { calm: 30, hurried: 150 };

interface LayersProps {
  readonly scene: ReadonlySignal<Scene | undefined>;
  readonly player: Player;
  readonly focus: Focus;
}

/** Whether it is the same picture a tick later: anything else is somebody's doing, and seen at once. */
const isTick = (before: Scene | undefined, now: Scene): boolean =>
  before !== undefined && before.at === now.at && before.palette === now.palette && before.sign === now.sign && before.needles === now.needles && before.knowledge === now.knowledge;

type Canvas = { readonly current: HTMLCanvasElement | null };

/** Paints a layer, whatever it shows by then. */
const painter = ({ scene }: LayersProps, canvas: Canvas, paint: (ink: Ink, scene: Scene) => void) => () => {
  const now = scene.peek();
  const ink = now && canvas.current && clean(canvas.current, now.at);
  if (now && ink) paint(ink, now);
};

/** What stands still from tick to tick: in turns while it plays. */
function followTicks(props: LayersProps, ties: Canvas, members: Canvas): () => void {
  const { scene, player } = props;
  const people: Piece = { act: painter(props, members, paintMembers), every: MEMBERS_EVERY };
  const [calm, hurried] = [TIES_EVERY.calm, TIES_EVERY.hurried].map((every): Piece => ({ act: painter(props, ties, paintTies), every })) as [Piece, Piece];
  let last: Scene | undefined;
  return effect(() => {
    const now = scene.value;
    if (!now) return;
    const pieces = [people, player.hurried.peek() ? hurried : calm];
    for (const piece of pieces) {
      if (!last) inTurn(piece.act);
      else if (isTick(last, now)) player.turn(piece);
      else piece.act();
    }
    last = now;
  });
}

function followMotion(props: LayersProps, moving: Canvas): () => void {
  const { scene, player, focus } = props;
  const act = painter(props, moving, (ink, now) => paintMoving(ink, now, player.phase.peek(), player.hurried.peek(), focus.member.peek()));
  const piece: Piece = { act, every: 0 };
  return effect(() => {
    const now = scene.value;
    void focus.member.value;
    // Where only ways are drawn, or groups, nothing moves along them.
    if (now && !now.asGroups && !isFlow(now, player.hurried.value)) void player.phase.value;
    player.turn(piece);
  });
}

export function Layers(props: LayersProps) {
  const ties = useRef<HTMLCanvasElement>(null);
  const members = useRef<HTMLCanvasElement>(null);
  const moving = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const [still, motion] = [followTicks(props, ties, members), followMotion(props, moving)];
    return () => {
      still();
      motion();
    };
  }, []);
  return (
    <>
      <canvas ref={ties} aria-hidden="true" />
      <canvas ref={members} aria-hidden="true" />
      <canvas ref={moving} aria-hidden="true" />
    </>
  );
}
