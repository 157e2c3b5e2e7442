/** How fast the command carries a study out, as it says itself: starting it does not count. */

import { spawnSync } from 'node:child_process';

/** Runs a second; one run is one organisation in one world. @throws where the command fails */
export function nodeRuns(scenario: string, worlds: number, workers: number): number {
  const { status, stderr } = spawnSync(process.execPath, ['dist/cli/heterarchy.js', 'study', `scenarios/${scenario}.yaml`, '--worlds', String(worlds), '--workers', String(workers), '--seed', `bench-${workers}`], { encoding: 'utf8' });
  const [, runs] = [...stderr.matchAll(/ trials, ([\d.e+]+) a second, took /g)].at(-1) ?? [];
  if (status !== 0 || runs === undefined) throw new Error(`The study ended with status ${status}: ${stderr}`);
  return Number(runs);
}
