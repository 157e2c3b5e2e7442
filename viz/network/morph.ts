/** From one arrangement to the next: everybody goes the straight way from the old place to the new, so that nobody is lost from sight. */

import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Arrangement, Groups } from './layout/arrangement.ts';

const MORPH_MS = 800;

/** Slow, fast, slow. */
const eased = (share: number): number => share * share * (3 - 2 * share);

const between = (from: Float32Array, to: Float32Array, share: number): Float32Array => to.map((end, i) => from[i]! + (end - from[i]!) * share);

/** Other groups than before have no way to go. */
function betweenGroups(from: Groups, to: Groups, share: number): Groups {
  if (from.size.length !== to.size.length) return to;
  return { ...to, x: between(from.x, to.x, share), y: between(from.y, to.y, share), radius: between(from.radius, to.radius, share) };
}

/** On the way there are no spines, which belong to the one or the other. */
function onTheWay(from: Arrangement, to: Arrangement, share: number): Arrangement {
  const none = to.spine.map(() => Number.NaN);
  return {
    ...to, kind: 'free', spine: none, head: none, quarters: [],
    groups: betweenGroups(from.groups, to.groups, share),
    x: between(from.x, to.x, share), y: between(from.y, to.y, share), radius: from.radius + (to.radius - from.radius) * share,
  };
}

/** Another size of stage is taken at once: only who rearranges people wants to see them go. */
const isSameStage = (from: Arrangement, to: Arrangement): boolean => from.x.length === to.x.length && from.width === to.width && from.height === to.height;

export interface Morph {
  readonly at: ReadonlySignal<Arrangement | undefined>;
  readonly end: () => void;
}

/** @param still No motion is wanted: members are in their new places at once. */
export function createMorph(goal: ReadonlySignal<Arrangement | undefined>, still: ReadonlySignal<boolean>): Morph {
  const at = signal<Arrangement | undefined>(undefined);
  let asked = 0;
  const stop = effect(() => {
    cancelAnimationFrame(asked);
    const [from, to] = [at.peek(), goal.value];
    if (!from || !to || still.peek() || !isSameStage(from, to)) {
      at.value = to;
      return;
    }
    const began = performance.now();
    const beat = (now: number) => {
      const share = Math.max(0, (now - began) / MORPH_MS);
      at.value = share < 1 ? onTheWay(from, to, eased(share)) : to;
      if (share < 1) asked = requestAnimationFrame(beat);
    };
    asked = requestAnimationFrame(beat);
  });
  return {
    at,
    end() {
      cancelAnimationFrame(asked);
      stop();
    },
  };
}
