/** The same comparison in many worlds: a worker a stage, all in the same worlds, and what comes out as it comes. */

import { signal, type ReadonlySignal } from '@preact/signals';
import { columnsOf, type Comparison, figureOf, type Scenario, type Span, wholeRunOf } from '../../../sim/index.ts';
import type { Hand } from '../../../sim/worker/hand.ts';
import { hireWebWorker } from '../../../sim/worker/web-workers.ts';
import type { Run } from '../../store/page-run.ts';
import { stageStudy } from '../../store/stage-study.ts';

export const WORLDS = 20;

/** A worker that has not finished a world after so long counts as dead. */
const PATIENCE_MS = 300_000;

/** What worlds are compared by, over the ticks over which a study takes it: the same worlds come to the same figures here and there. */
const MEASURE = 'service';

/** The ticks [from, to) whose arrivals are counted. */
export const countedOver = ({ scenario }: Run): Span => wholeRunOf(scenario, true);

export interface Worlds {
  /** Of which run. */
  readonly run: number;
  readonly seed: string;
  /** By stage, by name. */
  readonly organizations: readonly string[];
  /** Service of each stage, world by world; NaN where it is not known yet. */
  readonly service: readonly Float64Array[];
  /** Worlds known of every stage. */
  readonly done: number;
  readonly state: 'running' | 'finished' | 'cancelled' | 'failed';
}

const studyOf = (run: Run, stage: number): Scenario =>
  stageStudy(run, stage, { deeds: run.arms[stage]!.interventions ?? [], windows: {}, worlds: WORLDS });

export interface Ensemble {
  /** Undefined where nothing was asked for yet, of this run. */
  readonly worlds: ReadonlySignal<Worlds | undefined>;
  readonly start: (run: Run) => void;
  readonly cancel: () => void;
  /** Another run is on the page: what is known is not of it. */
  readonly forget: () => void;
}

/** Worlds known of every stage, from the first. */
const doneIn = (service: readonly Float64Array[]): number => {
  const open = (values: Float64Array) => (values.findIndex(Number.isNaN) + values.length + 1) % (values.length + 1);
  return Math.min(...service.map(open));
};

export function createEnsemble(): Ensemble {
  const worlds = signal<Worlds>();
  let hands: Hand[] = [];

  function dismiss(): void {
    for (const hand of hands) hand.dismiss();
    hands = [];
  }

  /** @param mine The hands of this start: another may have begun before one is hired. */
  async function runStage(mine: Hand[], study: Scenario, service: Float64Array, told: () => void): Promise<void> {
    const place = columnsOf(study).findIndex(({ id }) => id === MEASURE);
    const hand = await hireWebWorker(study, { curves: false }, () => PATIENCE_MS);
    if (hands !== mine) return hand.dismiss();
    mine.push(hand);
    for (let world = 0; world < WORLDS; world++) {
      service[world] = (await hand.run([world])).values[place]!;
      told();
    }
  }

  async function start(run: Run): Promise<void> {
    dismiss();
    const mine: Hand[] = [];
    hands = mine;
    const service = run.arms.map(() => new Float64Array(WORLDS).fill(Number.NaN));
    const organizations = run.arms.map(({ organization }) => organization);
    const tell = (state: Worlds['state']) => {
      if (hands === mine) worlds.value = { run: run.run, seed: run.seed, organizations, service, done: doneIn(service), state };
    };
    tell('running');
    try {
      await Promise.all(run.arms.map((_, stage) => runStage(mine, studyOf(run, stage), service[stage]!, () => tell('running'))));
      tell('finished');
    } catch {
      // Who was dismissed has died as well; `tell` then has nothing to say.
      tell('failed');
    }
    if (hands === mine) dismiss();
  }

  function cancel(): void {
    dismiss();
    if (worlds.value) worlds.value = { ...worlds.value, state: 'cancelled' };
  }

  function forget(): void {
    dismiss();
    worlds.value = undefined;
  }

  return { worlds, start: (run) => void start(run), cancel, forget };
}

export interface Outcome extends Comparison {
  /** By world: first less second. */
  readonly differences: readonly number[];
}

/** Of two stages, as far as worlds are known of both. */
export function outcomeOf({ service, done, seed, organizations }: Worlds, first: number, second: number): Outcome {
  const [a, b] = [first, second].map((stage) => Array.from(service[stage]!.subarray(0, done))) as [number[], number[]];
  const { difference } = figureOf({ seed, cell: 'base', column: MEASURE, organizations: [first, second].map((stage) => organizations[stage]!), values: [a, b] });
  return { ...difference!, differences: a.map((value, world) => value - b[world]!) };
}

/** The seed of a world: the first is the one on the stages. */
export const seedOf = ({ seed }: Worlds, world: number): string => (world === 0 ? seed : `${seed}/${world}`);
