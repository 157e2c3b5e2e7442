/** Where the members of a stage stand: asked for from the worker, morphed to, magnified. */

import { batch, effect, useComputed, useSignal, type ReadonlySignal, type Signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Cast } from '../../sim/worker/protocol.ts';
import { arrangeAs } from '../store/picture.ts';
import { stillness } from '../store/theme.ts';
import type { Arrangement } from './layout/arrangement.ts';
import { arrange } from './layout/client.ts';
import { createMorph } from './morph.ts';
import type { Size } from './surface.ts';
import { magnified, type View } from './view.ts';

/** Radii that the stages have room for, by stage: all draw with the least, since members are of one size everywhere. */
export type Radii = Signal<Readonly<Record<string, number>>>;

interface Wanted {
  readonly side: number;
  readonly cast: Cast;
  readonly radii: Radii;
  readonly size: ReadonlySignal<Size | undefined>;
  readonly view: ReadonlySignal<View>;
}

/** An arrangement, and whose it is. */
export interface Placed {
  readonly cast: Cast;
  readonly at: Arrangement;
}

/** Lays out for this cast and size; an answer that comes too late for its question is dropped. */
function useGoal({ cast, side, radii, size }: Wanted): { readonly goal: ReadonlySignal<Placed | undefined>; readonly isAwaited: ReadonlySignal<boolean> } {
  const goal = useSignal<Placed | undefined>(undefined);
  const isAwaited = useSignal(false);
  useEffect(
    () =>
      effect(() => {
        if (!size.value) return;
        let late = false;
        isAwaited.value = true;
        void arrange({ as: arrangeAs.value, boss: cast.boss, domain: cast.domain, ties: cast.ties, ...size.value }).then((at) => {
          if (late) return;
          batch(() => {
            goal.value = { cast, at };
            isAwaited.value = false;
            radii.value = { ...radii.peek(), [side]: at.radius };
          });
        });
        return () => {
          late = true;
        };
      }),
    [cast],
  );
  useEffect(() => () => {
    const { [side]: _, ...others } = radii.peek();
    radii.value = others;
  }, []);
  return { goal, isAwaited };
}

interface Arranged {
  /** Whose members stand where, as they are to be drawn. */
  readonly placed: ReadonlySignal<Placed | undefined>;
  /** The arrangement they are in or on their way to. */
  readonly goal: ReadonlySignal<Placed | undefined>;
  /** Another is being computed. */
  readonly isAwaited: ReadonlySignal<boolean>;
}

export function useArranged(wanted: Wanted): Arranged {
  const { radii, view } = wanted;
  const { goal, isAwaited } = useGoal(wanted);
  const target = useComputed(() => goal.value?.at);
  const morph = useMemo(() => createMorph(target, stillness), []);
  useEffect(() => morph.end, []);
  const radius = useComputed(() => Math.min(...Object.values(radii.value)));
  const placed = useComputed(() => {
    const [at, cast] = [morph.at.value, goal.value?.cast];
    return at && cast && { cast, at: magnified({ ...at, radius: radius.value }, view.value) };
  });
  return { placed, goal, isAwaited };
}
