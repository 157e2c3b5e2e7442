/** Where the events of a scenario lie on the axis of time, and on which line their words find room. */

import type { ScenarioEvent } from '../../sim/index.ts';
import { eventsOf } from '../store/events.ts';
import type { Run } from '../store/session.ts';

export interface Band {
  readonly event: ScenarioEvent;
  readonly from: number;
  readonly to: number;
}

/** How long an event is felt by its own terms: till the places are filled, the surge is over, the ties carry again. */
function lengthOf(event: ScenarioEvent, succession: number): number {
  if (event.type === 'loss') return event.fill ?? succession;
  return event.type === 'surge' || event.type === 'cutoff' ? event.length : 0;
}

export function bandsOf(run: Run): readonly Band[] {
  const { organizations, world } = run.scenario;
  const succession = Math.max(...organizations.map(({ settings }) => settings.succession));
  return eventsOf(run).map((event) => ({ event, from: event.at, to: Math.min(world.ticks, event.at + lengthOf(event, succession)) }));
}

export interface Label {
  readonly band: Band;
  readonly x: number;
  readonly lane: number;
  readonly words: string;
  /** It is written to the left of its event, for want of room to the right. */
  readonly left: boolean;
}

/** An average letter of the labels, in pixels. */
const LETTER = 6.3;
const AROUND = 26;

/** Each label on the first line where it meets no other. */
export function placeLabels(bands: readonly Band[], x: (t: number) => number, right: number, wordsOf: (event: ScenarioEvent) => string): readonly Label[] {
  const ends: number[] = [];
  return bands.map((band) => {
    const words = wordsOf(band.event);
    const width = words.length * LETTER + AROUND;
    const at = x(band.from);
    const left = at + width > right && at - width > 0;
    const [start, end] = left ? [at - width, at] : [at, at + width];
    const free = ends.findIndex((taken) => taken <= start);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = end;
    return { band, x: at, lane, words, left };
  });
}
