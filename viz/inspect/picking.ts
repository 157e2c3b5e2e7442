/** Somebody is pointed at on a stage: with the mouse or a finger, or by walking there by key and pressing Enter. */

import { effect } from '@preact/signals';
import { focus } from '../store/app.ts';
import { beginPointing, endPointing, isPicking, pointAt } from '../store/pointing.ts';

const walked = '[role=listbox]';

const isOnStage = ({ target }: Event): boolean => target instanceof Element && target.matches(walked);

/** Enter takes whoever was walked to, Escape nobody; whoever was looked at before is looked at again. */
function listen(from: number): () => void {
  const press = (event: KeyboardEvent): void => {
    if (!['Enter', 'Escape'].includes(event.key) || !isOnStage(event)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') pointAt(focus.pinned.peek());
    else endPointing();
    if (isPicking.peek()) return;
    focus.pinned.value = from;
    document.getElementById('inspect-title')?.focus({ preventScroll: true });
  };
  document.addEventListener('keydown', press, true);
  return () => document.removeEventListener('keydown', press, true);
}

/** The keys go to the stage meanwhile. @param name Of the member it is for. */
export function pickFrom(member: number, name: string, pick: (picked: number) => void): void {
  beginPointing({ member, name, pick });
  document.querySelectorAll<HTMLElement>(walked)[focus.stage.value]?.focus({ preventScroll: true });
  const leave = listen(member);
  const dispose = effect(() => {
    if (isPicking.value) return;
    leave();
    queueMicrotask(() => dispose());
  });
}
