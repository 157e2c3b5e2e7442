/** A deed waits for a second member, to be pointed at on a stage: who is asked for is said, and so is why a place will not do. */

import { computed, signal } from '@preact/signals';
import { text } from '../text/en.ts';
import { said } from './doing.ts';

interface Picking {
  /** Whom it is for: anybody but this one will do. */
  readonly member: number;
  readonly name: string;
  readonly pick: (other: number) => void;
}

type Missed = 'nobody' | 'itself';

const picking = signal<Picking | undefined>(undefined);
const missed = signal<Missed | undefined>(undefined);

export const isPicking = computed(() => picking.value !== undefined);

/** What is to be done next, for the eye; empty while nothing waits. */
export const pointingWords = computed(() => {
  if (!picking.value) return '';
  const { name } = picking.value;
  return missed.value ? text.pointing[missed.value](name) : text.pointing.ask(name);
});

function say(): void {
  said.value = pointingWords.peek();
}

export function beginPointing(asked: Picking): void {
  missed.value = undefined;
  picking.value = asked;
  say();
}

export function endPointing(): void {
  picking.value = undefined;
  missed.value = undefined;
}

/** @param other Whoever was pointed at; −1 for nobody. @returns whether that was for what waits. */
export function pointAt(other: number): boolean {
  const now = picking.peek();
  if (!now) return false;
  if (other >= 0 && other !== now.member) {
    endPointing();
    now.pick(other);
    return true;
  }
  missed.value = other < 0 ? 'nobody' : 'itself';
  say();
  return true;
}
