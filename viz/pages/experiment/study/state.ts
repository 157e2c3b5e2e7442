/** What is known of the study on the page, as the screen sees it. */

import { batch, computed, signal } from '@preact/signals';
import type { Standing } from './standing.ts';

/** `fetching`: what is kept is on its way; `trying`: the pilot runs. */
export type Phase = 'none' | 'fetching' | 'trying' | 'ready' | 'running' | 'paused' | 'finished';

/** Trials after which the measured speed says more than the pilot. */
const SURE = 20;
/** Trials the pilot takes, at most. */
export const PILOT_TRIALS = 24;

const cores = navigator.hardwareConcurrency || 2;

/** How many run at once. */
export const workers = signal(cores);
/** More than the processor has places for are of no use, but may be tried. */
export const mostWorkers = Math.max(4, 2 * cores);

export const standing = signal<Standing>();
export const phase = signal<Phase>('none');
/** Trials finished, as the screen knows. */
export const done = signal(0);
/** The id of the measure that is asked for. */
export const asked = signal('service');
/** Of the one on show: it follows as soon as its numbers are there. */
export const measure = signal('service');
/** Whether the numbers of the measure asked for are on their way. */
export const isComing = computed(() => standing.value !== undefined && asked.value !== measure.value);
/** Grows whenever there are new rows to be seen. */
export const revision = signal(0);
/** Why workers died in this study, one after the other. */
export const deaths = signal<readonly string[]>([]);
export const failure = signal<string>();
/** Whether the browser keeps what is finished. */
export const keeps = signal(true);
/** Milliseconds a trial takes one worker, by the pilot. */
export const cost = signal<number>();
/** Trials done and milliseconds spent since the start, pauses left out. */
export const speed = signal({ trials: 0, ms: 0 });

/** Seconds left, by the speed so far or else by the pilot; undefined where neither is known. */
export const secondsLeft = computed(() => {
  const left = (standing.value?.total ?? 0) - done.value;
  const { trials, ms } = speed.value;
  if (trials >= SURE) return (left * ms) / trials / 1000;
  return cost.value === undefined ? undefined : (left * cost.value) / Math.min(workers.value, cores) / 1000;
});

/** Whether there is more to be seen than the pilot's runs. */
export const hasBegun = computed(() => ['running', 'paused', 'finished'].includes(phase.value) || done.value > PILOT_TRIALS);

/** Lets the screen know of new rows. */
export function show(): void {
  batch(() => {
    done.value = standing.value?.done ?? 0;
    revision.value += 1;
  });
}

/** Another study, or none, takes the place of the one on the page. */
export function begin(study: Standing | undefined): void {
  batch(() => {
    standing.value = study;
    phase.value = study ? 'fetching' : 'none';
    deaths.value = [];
    failure.value = cost.value = undefined;
    speed.value = { trials: 0, ms: 0 };
    show();
  });
}
