/** Faults in how studies are run: in what a study is known by, its shards, and the pool. */

import type { Mutant } from './mutant.ts';

type Fault = readonly [find: string, replace: string, why: string, test: string];

const of = (file: string, ...faults: readonly Fault[]): Mutant[] =>
  faults.map(([find, replace, why, test]) => ({ file: `sim/${file}.ts`, find, replace, why, tests: [`test/study-run/${test}.test.ts`] }));

export const mutants: readonly Mutant[] = [
  ...of('study/plan',
    ['({ label: _, ...each }) => each', '(each) => each', 'another label makes another study', 'plan'],
    ['windows, design.worlds, ', 'design.worlds, ', 'other windows leave the study the same', 'plan'],
    ['study.vary, study.sample', 'study.sample', 'other levels leave the study the same', 'plan']),
  ...of('study/columns',
    ["(event.type === 'set' ? (event.world.deadline ?? last) : last)", 'last', 'a deadline set on the way moves no horizon', 'plan'],
    ['events.flatMap(after)', '[]', 'events have no columns', 'plan']),
  ...of('study/run-trial', ['?? Number.NaN', '?? 0', 'an event that is not watched measures nought', 'plan']),
  ...of('study/tables/trial-rows', ['(Number.isNaN(value) ? null : value === NOT_YET)', '(value === NOT_YET)', 'a time that nobody waited for had come', 'plan']),
  ...of('study/shares',
    ['* of + index - 1) * size', '* of + index) * size', 'shards are one pair off', 'share'],
    ['Math.ceil(', 'Math.floor(', 'the last pair is nobody’s', 'share']),
  ...of('cli/study/share',
    ["['JOB_COMPLETION_INDEX', 0]", "['JOB_COMPLETION_INDEX', 1]", 'Kubernetes counts from 0', 'share'],
    ['number >= first + of', 'number > first + of', 'a task beyond the last shard', 'share'],
    ["if (index !== 'auto') return { index, of };", "if (index !== 'auto' && environment['SLURM_ARRAY_TASK_ID'] === undefined) return { index, of };", 'the task goes before what was asked for', 'share']),
  ...of('worker/waiting',
    ['this.returned.push(...batch);', 'this.returned.push(...batch.slice(1));', 'a trial is lost with its worker', 'pool'],
    ['deaths === ATTEMPTS', 'deaths === ATTEMPTS - 1', 'given up on after two', 'pool'],
    ['if (again !== undefined) return [again];', 'if (again !== undefined) return [again, ...this.returned.splice(0)];', 'trials go together again, and suffer together', 'pool']),
  ...of('worker/pool',
    ['this.hand = undefined;', '', 'a dead worker is not replaced', 'pool'],
    ['this.pool.onDeath(batch, why);', '', 'nobody hears of a death', 'pool'],
    ['await this.pool.mayGoOn?.();', '', 'a study cannot be paused', 'pool'],
    ['  pool.signal?.throwIfAborted();\n  const over', '  const over', 'workers are hired for a study cancelled before', 'pool'],
    ['if (!(error instanceof WorkerDied)) throw error;', '', 'what fails is run again', 'pool'],
    ["pool.signal?.addEventListener('abort', cancel, { once: true });", '', 'a study cannot be cancelled', 'pool']),
  ...of('worker/hand', ['this.giveUp?.(this.lost);', '', 'the pool waits for a dead worker for ever', 'pool']),
];
