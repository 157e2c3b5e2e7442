import { wrap, type Remote } from 'comlink';
import { begunOr } from '../../client/begun.ts';
import type { Arrangement, LayoutService, Question } from './arrangement.ts';

const makeWorker = () => new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module', name: 'layout' });

let remote: Remote<LayoutService> | undefined;

/** The same question always has the same answer, on every machine. */
export function arrange(question: Question): Promise<Arrangement> {
  remote ??= wrap<LayoutService>(begunOr('layout', makeWorker));
  return remote.arrange(question);
}
