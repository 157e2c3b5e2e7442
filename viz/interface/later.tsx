/** Parts of the page that are put up after what stands around them, each in a task of its own. */

import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { inTurn } from '../store/in-turn.ts';

interface LaterProps {
  readonly children: ComponentChildren;
  /** What stands there till then. */
  readonly meanwhile?: ComponentChildren;
}

export function Later({ children, meanwhile = null }: LaterProps) {
  const isTime = useSignal(false);
  useLayoutEffect(() => inTurn(() => (isTime.value = true)), []);
  return <>{isTime.value ? children : meanwhile}</>;
}
