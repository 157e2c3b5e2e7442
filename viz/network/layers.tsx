/** The three canvases of a stage, each drawn anew when what is on it has changed: ties, members, and what moves between them. */

import { useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Focus } from '../store/focus.ts';
import type { Player } from '../store/player.ts';
import { paintMembers, paintMoving, paintTies } from './draw/paint.ts';
import type { Scene } from './scene.ts';
import { clean } from './surface.ts';

/** Too fast to be followed, ties are drawn only so often: trust changes slowly, and they are the most to draw. */
const TIES_MS = 150;

interface LayersProps {
  readonly scene: ReadonlySignal<Scene | undefined>;
  readonly player: Player;
  readonly focus: Focus;
}

export function Layers({ scene, player, focus }: LayersProps) {
  const ties = useRef<HTMLCanvasElement>(null);
  const members = useRef<HTMLCanvasElement>(null);
  const moving = useRef<HTMLCanvasElement>(null);
  const drawn = useRef(Number.NEGATIVE_INFINITY);

  useSignalEffect(() => {
    const now = scene.value;
    const isTooSoon = player.hurried.value && performance.now() - drawn.current < TIES_MS;
    const ink = now && !isTooSoon && ties.current && clean(ties.current, now.at);
    if (!now || !ink) return;
    drawn.current = performance.now();
    paintTies(ink, now);
  });
  useSignalEffect(() => {
    const now = scene.value;
    const ink = now && members.current && clean(members.current, now.at);
    if (now && ink) paintMembers(ink, now);
  });
  useSignalEffect(() => {
    const now = scene.value;
    const ink = now && moving.current && clean(moving.current, now.at);
    if (now && ink) paintMoving(ink, now, player.phase.value, player.hurried.value, focus.member.value);
  });
  return (
    <>
      <canvas ref={ties} aria-hidden="true" />
      <canvas ref={members} aria-hidden="true" />
      <canvas ref={moving} aria-hidden="true" />
    </>
  );
}
