/** What of the timeline one looks at: which measure, which stretch of time, and which disturbance. */

import { signal } from '@preact/signals';

export type Stretch = readonly [from: number, to: number];

/** What is charted unless something else is asked for. */
export const SERVICE = 'service';
/** The id of the measure whose curves are shown. */
export const measureShown = signal<string>(SERVICE);
/** The ticks in sight; undefined for the whole run. */
export const stretch = signal<Stretch | undefined>(undefined);
/** Somebody holds the stretch in hand: meanwhile it follows nothing else. */
export const held = signal(false);
/** The name of the event whose resilience triangles are drawn; '' for none. */
export const disturbanceShown = signal('');

/** Fewer ticks than this tell nothing more. */
const LEAST = 20;

export const whole = (ticks: number): Stretch => [-1, ticks - 1];

/** As much of a stretch as there is in a run; its length is kept where there is room for it. */
export function within([from, to]: Stretch, ticks: number): Stretch {
  const [first, last] = whole(ticks);
  const length = Math.min(to - from, last - first);
  const start = Math.min(Math.max(from, first), last - length);
  return [start, start + length];
}

/** A stretch so many times as long, in which `about` keeps its place. @returns undefined for the whole run. */
export function scaled([from, to]: Stretch, times: number, about: number, ticks: number): Stretch | undefined {
  const length = Math.max(LEAST, (to - from) * times);
  if (length >= ticks) return undefined;
  const share = (Math.min(Math.max(about, from), to) - from) / (to - from);
  return within([about - share * length, about + (1 - share) * length], ticks);
}

/** The same stretch moved no farther than it takes to have a tick in sight. */
export function following([from, to]: Stretch, tick: number, ticks: number): Stretch {
  if (tick >= from && tick <= to) return [from, to];
  const start = tick > to ? tick - 0.15 * (to - from) : tick - 0.85 * (to - from);
  return within([start, start + to - from], ticks);
}

/** A stretch of whole ticks as it was asked for, no shorter than tells something. @returns undefined where it is all of the run. */
export function spanned([from, to]: Stretch, ticks: number): Stretch | undefined {
  const [first, last] = whole(ticks);
  const [start, end] = [Math.max(first, Math.round(Math.min(from, to))), Math.min(last, Math.round(Math.max(from, to)))];
  const more = Math.max(0, LEAST - (end - start));
  const [left, right] = within([start - Math.floor(more / 2), end + Math.ceil(more / 2)], ticks);
  return left <= first && right >= last ? undefined : [left, right];
}

export function zoomTime(times: number, about: number, ticks: number): void {
  stretch.value = scaled(stretch.value ?? whole(ticks), times, about, ticks);
}
