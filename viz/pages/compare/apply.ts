/** Changes of parameters, one opening at a time: while one is on its way, the latest value of each waits for it. */

import { signal } from '@preact/signals';
import { session } from '../../store/app.ts';
import { change } from '../../store/doing.ts';
import type { Value } from '../../store/value.ts';
import { compareText } from '../../text/en-compare.ts';
import { changed, setApart } from './changes.ts';

/** A parameter of the world, or of the organisation on a stage. */
export interface Target {
  readonly stage?: number;
  /** `load`, `authority`, `informal.k`. */
  readonly key: string;
}

const nameOf = ({ stage, key }: Target): string => `${stage ?? 'world'}.${key}`;

/** Why the last change of a parameter could not be run, in words. */
const refusals = signal<Readonly<Record<string, string>>>({});
export const refusalOf = (target: Target): string | undefined => refusals.value[nameOf(target)];

export function refuse(target: Target, words: string | undefined): void {
  const { [nameOf(target)]: _, ...others } = refusals.value;
  refusals.value = words === undefined ? others : { ...others, [nameOf(target)]: words };
}

/** The words of the worker stand beside the control, not over the page. */
function takeWords(): string {
  const words = session.rejected.value?.problems.map(({ message }) => message.replace(/^`[^`]+`: /, '')).join('; ') ?? compareText.settings.failed;
  session.dismiss();
  return words;
}

async function put(target: Target, value: Value): Promise<void> {
  const unchanged = session.current()?.run.unchanged;
  if (!unchanged) return;
  const { stage, key } = target;
  const opened = await change((choice) => {
    const own = stage === undefined ? choice : setApart(choice, stage, unchanged);
    return changed(own, stage === undefined ? `world.${key}` : `organizations.${own.show?.[stage]}.${key}`, value, unchanged);
  }, session.goal(), nameOf(target));
  refuse(target, opened ? undefined : takeWords());
}

const waiting = new Map<string, readonly [Target, Value]>();
let working: Promise<void> | undefined;

async function work(): Promise<void> {
  for (let [next] = waiting; next; [next] = waiting) {
    waiting.delete(next[0]);
    await put(...next[1]);
  }
  working = undefined;
}

/** @returns once it and all that waits is on the page, or refused. */
export function apply(target: Target, value: Value): Promise<void> {
  waiting.set(nameOf(target), [target, value]);
  working ??= work();
  return working;
}
