/** Where room is scarce the result comes first once a study runs: the question is then a line, which opens again. */

import { computed, effect, signal } from '@preact/signals';
import { posed } from '../store.ts';
import { hasBegun, type Phase, phase } from '../study/state.ts';

const query = matchMedia('(max-width: 1100px)');

export const small = signal(query.matches);

query.addEventListener('change', () => {
  small.value = query.matches;
});

const opened = signal(false);

/** Whether the line is there at all. */
export const canFold = computed(() => small.value && hasBegun.value);
/** A question that cannot be run stays open: what is wrong is told in it. */
export const isFolded = computed(() => canFold.value && !opened.value && (posed.value?.ok ?? true));

export function unfold(isOpen: boolean): void {
  opened.value = isOpen;
}

let before: Phase = 'none';
effect(() => {
  if (phase.value === 'running' && before !== 'paused') opened.value = false;
  before = phase.value;
});
