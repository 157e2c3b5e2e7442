import { wrap, type Remote } from 'comlink';
import type { Arrangement, LayoutService, Question } from './arrangement.ts';

let remote: Remote<LayoutService> | undefined;

/** The same question always has the same answer, on every machine. */
export function arrange(question: Question): Promise<Arrangement> {
  remote ??= wrap<LayoutService>(new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' }));
  return remote.arrange(question);
}
