/** `bench`: how fast the engine runs here, and what a run weighs. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { archetypeNames } from '../../scenario/library.ts';
import { parseScenario } from '../../scenario/parse.ts';
import type { Scenario } from '../../scenario/types.ts';
import { shippedScenarios } from '../files.ts';
import { Mistake } from '../mistake.ts';
import { wholeNumber } from '../numbers.ts';
import { describeMachine, type Machine } from './machine.ts';
import { speedInC } from './reference.ts';
import { benchJson, benchTable } from './report.ts';
import { repetition, type Spread, spreadOf } from './timing.ts';
import { type Weight, weigh } from './weight.ts';

export interface Row {
  readonly organization: string;
  readonly members: number;
  readonly ticks: number;
  /** Worlds of one repetition. */
  readonly worlds: number;
  readonly repetitions: number;
  /** Member-ticks a second. */
  readonly speed: Spread;
  readonly inC: number | undefined;
  readonly bytesPerMember: Weight;
}

export interface Bench {
  readonly machine: Machine;
  readonly rows: readonly Row[];
}

interface Options {
  readonly all?: true;
  readonly members: readonly number[];
  readonly ticks?: number;
  readonly repetitions: number;
  readonly worlds?: number;
  readonly format: 'table' | 'json';
}

const standard = ['peer-network', 'divisional-hierarchy'];
const sizes = [156, 1_000, 10_000, 100_000];
const usualTicks = (members: number): number => (members > 10_000 ? 100 : 400);

/** A repetition is of so many member-ticks at least: a large part of a second. */
const LEAST = 2_000_000;
const enough = ({ world }: Scenario): number => Math.ceil(LEAST / (world.agents * world.ticks));

export function addBench(program: Command): void {
  program
    .command('bench')
    .description('Time the engine on this machine, measures included, and weigh a run.')
    .option('--all', 'all five archetypes, not only the peer network and the divisional hierarchy')
    .addOption(new Option('--members <n...>', 'sizes').argParser(sizeAfter).default(sizes, sizes.join(' ')))
    .option('--ticks <n>', 'length of a run (default: 400, and 100 beyond 10,000 members)', wholeNumber(1, 'ticks'))
    .option('--repetitions <n>', 'how often each is timed, after one that warms the code up', wholeNumber(1, 'repetitions'), 7)
    .option('--worlds <n>', 'worlds in a repetition (default: enough for 2 million member-ticks)', wholeNumber(1, 'worlds'))
    .addOption(new Option('--format <format>', 'of what is printed').choices(['table', 'json']).default('table'))
    .addHelpText('after', `
A repetition runs whole worlds one after another, each from its founding (not timed) to its last tick. Bytes a member are
those of every typed array a run holds at its end. C is a tuned C program of the same rules that takes no measures, on one core
of a 2.4 GHz server.

--format json: {machine: {cpu, cores, load, node, v8, nsPerHash}, rows: [{organization, members, ticks, worlds, repetitions,
  speed: {min, lower, median, upper, max}, inC, bytesPerMember: {state, positions, record}}]}; speeds in member-ticks a second,
  inC null where there is no figure.

Examples:
  heterarchy bench                                   takes some minutes: leave the machine alone meanwhile
  heterarchy bench --members 156 --repetitions 3     a first impression, in seconds
  heterarchy bench --all --format json > bench.json`)
    .action(bench);
}

/** The first size given replaces the usual ones, the others are added to it. */
const sizeAfter = (text: string, before: readonly number[]): readonly number[] => [...(before === sizes ? [] : before), wholeNumber(2, 'members')(text)];

function bench({ all, members, ticks, repetitions, worlds, format }: Options): void {
  const scenarios = (all ? archetypeNames : standard).flatMap((name) => members.map((size) => scenarioOf(name, size, ticks ?? usualTicks(size))));
  const machine = describeMachine();
  const rows = scenarios.map((scenario) => timed(scenario, worlds ?? enough(scenario), repetitions));
  process.stdout.write({ table: benchTable, json: benchJson }[format]({ machine, rows }));
}

function scenarioOf(organization: string, agents: number, ticks: number): Scenario {
  const text = JSON.stringify({ heterarchy: 1, world: { agents, ticks }, organizations: { [organization]: { extends: organization } } });
  const parsed = parseScenario('bench', text, (name) => readFileSync(join(shippedScenarios, name), 'utf8'));
  if (!parsed.ok) throw new Mistake(parsed.problems.map(({ message }) => message).join('\n'));
  return parsed.scenario;
}

function timed(scenario: Scenario, worlds: number, repetitions: number): Row {
  const { agents, ticks } = scenario.world;
  const organization = scenario.organizations[0]!.name;
  process.stderr.write(`${organization}, ${agents} members\n`);
  const { last } = repetition(scenario, worlds);
  const speed = spreadOf(Array.from({ length: repetitions }, () => repetition(scenario, worlds).speed));
  return { organization, members: agents, ticks, worlds, repetitions, speed, inC: speedInC(organization, agents), bytesPerMember: weigh(last) };
}
