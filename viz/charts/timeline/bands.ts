/** Where the events of a scenario lie on the axis of time, and on which line their words find room. */

import type { ScenarioEvent } from '../../../sim/index.ts';
import { concerned, eventsOf } from '../../store/events.ts';
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

/** When whoever left is brought back before the place is filled; where it comes back on some of its stages alone, it is missing still. */
function broughtBack(run: Run, all: readonly ScenarioEvent[], left: ScenarioEvent): number {
  if (left.type !== 'leave') return Number.POSITIVE_INFINITY;
  const stages = concerned(run, left).join();
  const back = all.find((event) => event.type === 'return' && event.member === left.member && event.at >= left.at && concerned(run, event).join() === stages);
  return back?.at ?? Number.POSITIVE_INFINITY;
}

export function bandsOf(run: Run): readonly Band[] {
  const { organizations, world } = run.scenario;
  const succession = Math.max(...organizations.map(({ settings }) => settings.succession));
  const all = eventsOf(run);
  return all.map((event) => ({ event, from: event.at, to: Math.min(world.ticks, event.at + lengthOf(event, succession), broughtBack(run, all, event)) }));
}

export interface Label {
  readonly band: Band;
  /** What happens soon after it and found no line of its own: it is told with it, in one. */
  readonly more: readonly Band[];
  readonly lane: number;
  /** Where it begins: at its event, or before it for want of room to the right. */
  readonly x: number;
  readonly width: number;
}

export const allOf = ({ band, more }: Pick<Label, 'band' | 'more'>): readonly Band[] => [band, ...more];

/** For want of room to the right words may end at their line. Their sign is at the line all the same, or they would seem to begin where nothing happens. */
export const standsBefore = ({ band, x: start, width }: Label, x: Lines['x']): boolean => Math.abs(start + width - x(band.from)) < 1;

export interface Lines {
  readonly x: (t: number) => number;
  readonly right: number;
  /** Room that the words of one, or of several told as one, take. */
  readonly widthOf: (band: Band, more: readonly Band[]) => number;
  /** Lines there are; as many as it takes where left out. */
  readonly lanes?: number;
  /** Whether two would rather be told as one than others. */
  readonly alike?: (one: Band, other: Band) => boolean;
}

/** After the event's line, else before it, else across it. */
function startsOf(line: number, width: number, right: number): readonly number[] {
  if (line + width <= right) return [line];
  const across = Math.max(0, right - width);
  return line - width >= 0 ? [line - width, across] : [across];
}

/** Labels line by line. */
type Rows = Label[][];

/** The first line on which it meets no other; undefined where all are taken. */
function roomOn(rows: Rows, starts: readonly number[], lanes: number): { readonly lane: number; readonly start: number } | undefined {
  for (const start of starts) {
    const free = rows.findIndex((row) => row.every(({ x, width }) => x + width <= start));
    const lane = free < 0 ? rows.length : free;
    if (lane < lanes) return { lane, start };
  }
  return undefined;
}

const lastOf = (rows: Rows): readonly Label[] => rows.flatMap((row) => row.at(-1) ?? []).sort((a, b) => a.band.from - b.band.from);

/**
 * Each on the first line where it meets no other. Where all are taken, it is told with the last on one of them that is like it; where none
 * is, those that are like each other are told as one and make room.
 */
export function placeLabels(bands: readonly Band[], { x, right, widthOf, lanes = Number.POSITIVE_INFINITY, alike = () => true }: Lines): readonly Label[] {
  const rows: Rows = [];
  const put = (band: Band): boolean => {
    const width = widthOf(band, []);
    const room = roomOn(rows, startsOf(x(band.from), width, right), lanes);
    if (!room) return false;
    rows[room.lane] = [...(rows[room.lane] ?? []), { band, more: [], lane: room.lane, x: room.start, width }];
    return true;
  };
  const join = (label: Label, further: readonly Band[]): void => {
    const more = [...label.more, ...further];
    const width = widthOf(label.band, more);
    rows[label.lane]!.splice(-1, 1, { ...label, more, x: startsOf(x(label.band.from), width, right).at(-1)!, width });
  };
  for (const band of bands) {
    if (put(band)) continue;
    const last = lastOf(rows);
    const [one, other] = [...last].filter((label) => alike(label.band, last[0]!.band));
    const like = last.findLast((label) => alike(label.band, band));
    if (!like && one && other) {
      rows[other.lane]!.pop();
      join(one, allOf(other));
      if (put(band)) continue;
    }
    join(like ?? lastOf(rows).at(-1)!, [band]);
  }
  return rows.flat().sort((a, b) => a.band.from - b.band.from);
}
