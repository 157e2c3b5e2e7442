/** `--shard`: which part of a study this program runs. */

import { InvalidArgumentError } from 'commander';
import type { Share } from '../../study/shares.ts';
import { Mistake } from '../mistake.ts';

export type ShareOption = Share | { readonly index: 'auto'; readonly of: number };

/** @throws where it is neither I/K, 1 ≤ I ≤ K, nor auto/K */
export function readShare(text: string): ShareOption {
  const [, index, of] = /^(\d+|auto)\/(\d+)$/.exec(text) ?? [];
  const share = { index: index === 'auto' ? index : Number(index), of: Number(of) } as ShareOption;
  const sound = Number.isSafeInteger(share.of) && share.of >= 1 && (share.index === 'auto' || (share.index >= 1 && share.index <= share.of));
  if (!sound) throw new InvalidArgumentError('It takes I/K, the Ith of K shards with I from 1 to K, or auto/K.');
  return share;
}

/** What counts the tasks of an array: the variable, and the number it gives the first. */
const counters = [
  ['SLURM_ARRAY_TASK_ID', 1],
  ['JOB_COMPLETION_INDEX', 0],
] as const;

/** The share itself; for `auto` by the task's number, which Slurm (--array=1-K) or Kubernetes (an indexed job of K completions) sets. @throws Mistake where neither does, or not to a number that fits */
export function settledShare({ index, of }: ShareOption, environment: Readonly<Record<string, string | undefined>>): Share {
  if (index !== 'auto') return { index, of };
  const [name, first] = counters.find(([variable]) => environment[variable] !== undefined) ?? [];
  if (name === undefined) throw new Mistake(`--shard auto/${of}: neither SLURM_ARRAY_TASK_ID nor JOB_COMPLETION_INDEX is set; outside of a job array, write I/${of}.`);
  const number = Number(environment[name]);
  if (!/^\d+$/.test(environment[name] ?? '') || number < first || number >= first + of) throw new Mistake(`--shard auto/${of}: ${name} is ${environment[name]}; it must be from ${first} to ${first + of - 1}.`);
  return { index: number - first + 1, of };
}
