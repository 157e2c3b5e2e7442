/** Where the events of a scenario lie on the axis of time, and on which line their words find room. */

import type { ScenarioEvent } from '../../../sim/index.ts';
import { eventsOf } from '../../store/events.ts';
import type { Run } from '../../store/page-run.ts';

export interface Band {
  readonly event: ScenarioEvent;
  readonly from: number;
  readonly to: number;
}

/** How long an event is felt by its own terms: till the places are filled, the surge is over, the ties carry again. */
function lengthOf(event: ScenarioEvent, succession: number): number {
  if (event.type === 'loss' || event.type === 'leave') return event.fill ?? succession;
  return event.type === 'surge' || event.type === 'cutoff' ? event.length : 0;
}

export function bandsOf(run: Run): readonly Band[] {
  const { organizations, world } = run.scenario;
  const succession = Math.max(...organizations.map(({ settings }) => settings.succession));
  return eventsOf(run).map((event) => ({ event, from: event.at, to: Math.min(world.ticks, event.at + lengthOf(event, succession)) }));
}

export interface Label {
  readonly band: Band;
  readonly lane: number;
  /** Where it begins: at its event, or before it for want of room to the right. */
  readonly x: number;
  readonly width: number;
}

/** After the event's line, else before it, else across it. */
function startOf(line: number, width: number, right: number): number {
  if (line + width <= right) return line;
  return line - width >= 0 ? line - width : right - width;
}

/** Each label on the first line where it meets no other. */
export function placeLabels(bands: readonly Band[], x: (t: number) => number, right: number, widthOf: (band: Band) => number): readonly Label[] {
  const ends: number[] = [];
  return bands.map((band) => {
    const width = widthOf(band);
    const start = Math.max(0, startOf(x(band.from), width, right));
    const free = ends.findIndex((taken) => taken <= start);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = start + width;
    return { band, lane, x: start, width };
  });
}
