/** Which trials a shard has, and which shard a task of a job array is. */

import { describe, expect, test } from 'vitest';
import { settledShare } from '../../sim/cli/study/share.ts';
import { planStudy } from '../../sim/study/plan.ts';
import { rowInShare, shareCount, trialInShare } from '../../sim/study/shares.ts';
import { workshop } from '../cli/command.ts';
import { load } from '../cli/library.ts';
import { small } from './small.ts';

const { write } = workshop();

test('every trial is in one shard, beside the others of its world and cell', () => {
  const planned = planStudy(load(write('small.yaml', small())));
  if (!planned.ok) throw new Error('the small study cannot be run');
  for (const of of [1, 2, 5, 12, 40]) {
    const shares = Array.from({ length: of }, (_, k) => ({ index: k + 1, of }));
    const trials = shares.flatMap((share) => Array.from({ length: shareCount(planned.plan, share) }, (_, row) => trialInShare(row, planned.plan, share)));
    expect(trials.sort((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, n) => n));
    for (const n of trials) {
      const holders = shares.filter((share) => rowInShare(n, planned.plan, share) !== undefined);
      expect(holders).toHaveLength(1);
      expect(rowInShare(n % 2 === 0 ? n + 1 : n - 1, planned.plan, holders[0]!)).toBeDefined();
    }
  }
});

describe('--shard auto/K', () => {
  test('goes by the task of a job array, whose first is 1 on Slurm and 0 on Kubernetes', () => {
    const auto = { index: 'auto', of: 4 } as const;
    expect(settledShare(auto, { SLURM_ARRAY_TASK_ID: '1' })).toEqual({ index: 1, of: 4 });
    expect(settledShare(auto, { SLURM_ARRAY_TASK_ID: '4' })).toEqual({ index: 4, of: 4 });
    expect(settledShare(auto, { JOB_COMPLETION_INDEX: '0' })).toEqual({ index: 1, of: 4 });
    expect(settledShare(auto, { JOB_COMPLETION_INDEX: '3' })).toEqual({ index: 4, of: 4 });
    expect(settledShare({ index: 2, of: 4 }, { SLURM_ARRAY_TASK_ID: '3' })).toEqual({ index: 2, of: 4 });
  });

  test('refuses what is no task of that array', () => {
    const auto = { index: 'auto', of: 4 } as const;
    expect(() => settledShare(auto, {})).toThrow('neither SLURM_ARRAY_TASK_ID nor JOB_COMPLETION_INDEX is set');
    expect(() => settledShare(auto, { SLURM_ARRAY_TASK_ID: '0' })).toThrow('SLURM_ARRAY_TASK_ID is 0; it must be from 1 to 4');
    expect(() => settledShare(auto, { JOB_COMPLETION_INDEX: '4' })).toThrow('JOB_COMPLETION_INDEX is 4; it must be from 0 to 3');
    expect(() => settledShare(auto, { JOB_COMPLETION_INDEX: '' })).toThrow('must be from 0 to 3');
  });
});
