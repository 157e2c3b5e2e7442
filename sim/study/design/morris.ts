/**
 * Morris's design: walks over a grid of four levels that change one parameter a step, each once.
 * M. D. Morris, Technometrics 33 (1991) 161–174; four levels and steps of 2/3 as there and in F. Campolongo, J. Cariboni
 * and A. Saltelli, Environ. Model. Softw. 22 (2007) 1509–1518.
 */

import { below, bits, type Key } from '../../kit/draw.ts';
import type { Place } from './cells.ts';
import { nth, Purpose } from './draws.ts';
import type { Ranges } from './factors.ts';

const LEVELS = 4;
/** In levels: half of them, so that every level is met equally often. */
const STRIDE = LEVELS / 2;
/** In units of the range. */
const STEP = STRIDE / (LEVELS - 1);

export interface MorrisStep {
  /** The parameter that changes; its place among `factors`. */
  readonly factor: number;
  /** Cells before and after. */
  readonly from: number;
  readonly to: number;
  /** Change in units of the range: 2/3 or −2/3. */
  readonly by: number;
}

export interface MorrisPlan {
  readonly design: 'morris';
  /** Paths, and last `dummy`: a step of it changes nothing but the worlds, and shows what the noise alone makes of an effect. */
  readonly factors: readonly string[];
  readonly trajectories: readonly (readonly MorrisStep[])[];
}

export function morrisPlan(size: number, streams: readonly Key[], ranges: Ranges, place: Place): MorrisPlan {
  const trajectories = Array.from({ length: size }, (_, r) => trajectory(r, streams, place));
  return { design: 'morris', factors: [...ranges.map(([path]) => path), 'dummy'], trajectories };
}

function trajectory(r: number, streams: readonly Key[], place: Place): MorrisStep[] {
  const start = streams.map((stream) => below(LEVELS, nth(stream, r), Purpose.start, 0));
  const rank = streams.map((stream) => bits(nth(stream, r), Purpose.order, 0));
  const order = streams.map((_, factor) => factor).sort((a, b) => rank[a]! - rank[b]!);
  return [...walk(start, order, place), dummyStep(r, start, place)];
}

function walk(start: readonly number[], order: readonly number[], place: Place): MorrisStep[] {
  const levels = [...start];
  let from = place(levels.map(unit));
  return order.map((factor) => {
    const up = levels[factor]! < STRIDE;
    levels[factor]! += up ? STRIDE : -STRIDE;
    const to = place(levels.map(unit));
    const step = { factor, from, to, by: up ? STEP : -STEP };
    from = to;
    return step;
  });
}

function dummyStep(r: number, start: readonly number[], place: Place): MorrisStep {
  const point = start.map(unit);
  return { factor: start.length, from: place(point), to: place(point, `dummy-${r}`), by: STEP };
}

const unit = (level: number): number => level / (LEVELS - 1);
