/** The member one looks at. Members are the same people in every organisation, so one number does for all stages. */

import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';

export interface Focus {
  /** Under the pointer; −1 for none. */
  readonly hovered: Signal<number>;
  /** Chosen by click, tap or key; −1 for none. */
  readonly pinned: Signal<number>;
  readonly member: ReadonlySignal<number>;
  /** The stage one looks at: what is done is done there. */
  readonly stage: Signal<number>;
}

export function createFocus(): Focus {
  const hovered = signal(-1);
  const pinned = signal(-1);
  return { hovered, pinned, stage: signal(0), member: computed(() => (hovered.value >= 0 ? hovered.value : pinned.value)) };
}
