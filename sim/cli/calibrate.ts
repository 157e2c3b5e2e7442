/** The script behind `npm run calibrate`: whether 95% intervals miss the truth one time in twenty, over studies of real runs. */

import { writeFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { streamKey } from '../kit/draw.ts';
import { NOT_YET } from '../measures/measure.ts';
import { disturbances, summarise } from '../measures/summary.ts';
import { Run, runKey } from '../run/run.ts';
import type { Organization, Scenario } from '../scenario/types.ts';
import { intervals, misses, type Outcome, type Rematch, type Truth } from '../study/calibration.ts';
import { mean } from '../study/statistics/moments.ts';
import { restricted } from '../study/statistics/restricted-mean.ts';
import { loadScenario, shippedScenarios } from './files.ts';

interface Options {
  readonly organization: string;
  readonly studies: number;
  readonly worlds: number;
  readonly horizon: number;
  readonly save?: string;
}

function count(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 2) throw new InvalidArgumentError('It takes a whole number, at least 2.');
  return number;
}

new Command('calibrate')
  .description('Set one organisation against itself in other worlds, again and again, and count how often 95% intervals miss the truth.')
  .argument('[file]', 'a scenario with an event', `${shippedScenarios}shift.yaml`)
  .option('--organization <name>', 'whom', 'peers')
  .option('--studies <n>', 'how many small studies', count, 1000)
  .option('--worlds <n>', 'worlds of each of the two sides', count, 10)
  .option('--horizon <ticks>', 'how long recoveries are watched: with 35, one in ten of the default’s are waited for in vain', count, 35)
  .option('--save <file.json>', 'write what every run gave')
  .action(calibrate)
  .parse();

function calibrate(file: string, { organization: name, studies, worlds, horizon, save }: Options): void {
  const scenario = loadScenario(file);
  const organization = scenario.organizations.find((each) => each.name === name);
  if (!organization) throw new Error(`--organization ${name}: the scenario has no such organisation.`);
  checkHorizon(horizon, scenario, organization);
  const outcomes = Array.from({ length: 2 * studies * worlds }, (_, n) => outcome(scenario, organization, n));
  if (save !== undefined) writeFileSync(save, asJson(scenario, organization, outcomes));
  report(outcomes, horizon, worlds, scenario.seed);
}

/** One run in a world of its own. */
function outcome(scenario: Scenario, organization: Organization, n: number): Outcome {
  const run = finished(scenario, organization, `${scenario.seed}/calibration/${n}`);
  const [event] = scenario.events;
  const found = summarise(run.record, {}, scenario.events);
  const [level, time] = ['delivered', 'recovery'].map((id) => found.find((each) => each.id === `${id}[${event?.name}]`)!);
  return { level: level!.value, time: time!.censored ? NOT_YET : time!.value };
}

function finished(scenario: Scenario, organization: Organization, seed: string): Run {
  const run = new Run(runKey(scenario, organization, seed));
  run.advanceTo(scenario.world.ticks);
  return run;
}

function checkHorizon(horizon: number, scenario: Scenario, organization: Organization): void {
  const [first] = disturbances(finished(scenario, organization, scenario.seed).record, scenario.events);
  if (!first) throw new Error('The scenario has no event that could be recovered from.');
  if (horizon > first.until - first.at) throw new Error(`--horizon ${horizon}: the scenario can be watched for ${first.until - first.at} ticks after its first event.`);
}

/** `{scenario, organization, worlds: [[delivered, recovery | null], …]}`; null where it had not recovered by the end. */
function asJson({ title }: Scenario, { name }: Organization, outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ level, time }) => `  [${level}, ${time === NOT_YET ? null : time}]`);
  return `{"scenario": ${JSON.stringify(title)}, "organization": ${JSON.stringify(name)}, "worlds": [\n${rows.join(',\n')}\n]}\n`;
}

function report(outcomes: readonly Outcome[], horizon: number, worlds: number, seed: string): void {
  // All runs together are so many more than a study's that their mean passes for the truth.
  const truth: Truth = { level: mean(outcomes.map(({ level }) => level)), time: mean(restricted(outcomes.map(({ time }) => time), horizon)), horizon };
  const studies = Array.from({ length: outcomes.length / (2 * worlds) }, (_, n): Rematch => {
    const [from, half] = [2 * worlds * n, 2 * worlds * n + worlds];
    return { first: outcomes.slice(from, half), second: outcomes.slice(half, half + worlds) };
  });
  const missed = misses(studies, truth, streamKey(seed, 'calibration'));
  const chance = 1.96 * Math.sqrt(0.05 * 0.95 * studies.length);
  process.stdout.write(`Missed by the 95% interval, of ${studies.length} studies of ${worlds} worlds (${Math.round(0.05 * studies.length)} ± ${Math.round(chance)} by chance):\n`);
  for (const each of intervals) process.stdout.write(`  ${each.padEnd(16)} ${missed[each]}\n`);
}
