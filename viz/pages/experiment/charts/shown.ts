/** What the charts are of: the study, the measure, and who is compared in which colours. */

import { type Column, type Comparison, fieldAt, type Interval, type Organization, type Plan } from '../../../../sim/index.ts';
import { type Tone, tonesFor } from '../../../scales/family.ts';
import { text } from '../../../text/en-experiment.ts';
import { columnInWords, exactTo, type Format, formatOf, levelText } from '../format.ts';
import { type Figured, horizonIn } from '../study/figures.ts';
import type { Standing } from '../study/standing.ts';

export interface Shown {
  readonly study: Standing;
  readonly plan: Plan;
  /** Its place among the plan's columns. */
  readonly place: number;
  readonly column: Column;
  /** 'Delivered after “shift”'. */
  readonly measure: string;
  readonly figures: readonly (Figured | undefined)[];
  readonly organizations: readonly Organization[];
  readonly tones: readonly Tone[];
  readonly format: Format;
  /** Cells that have a mean difference. */
  readonly known: readonly number[];
}

export const differenceIn = (figure: Figured | undefined): Comparison | undefined => (figure?.difference && figure.difference.n > 1 && Number.isFinite(figure.difference.mean) ? figure.difference : undefined);

/** Numbers of one cell, as exact as its interval is wide. */
export function formatIn({ column, figures }: Shown, cell: number): Format {
  const { low, high } = differenceIn(figures[cell])?.interval ?? { low: 0, high: 0 };
  return exactTo(column.measure, (high - low) / 2);
}

/** A difference as it is told: who has more, by how much, and its interval seen from there. */
export interface Told {
  /** 0 or 1, by the order of organisations. */
  readonly ahead: 0 | 1;
  readonly by: number;
  readonly interval: Interval;
}

export const toldOf = ({ mean, interval: { low, high } }: Comparison): Told =>
  mean >= 0 ? { ahead: 0, by: mean, interval: { low, high } } : { ahead: 1, by: -mean, interval: { low: -high, high: -low } };

/** Of a cell with one world, which has no interval. */
export const onlyWorldIn = (figure: Figured | undefined): Comparison | undefined => (figure?.difference?.n === 1 ? figure.difference : undefined);

/** Of a picture the arrows are part of: upwards the first has more, downwards the second. */
export const arrowOf = (mean: number): string => (mean === 0 ? '' : text.chart.arrows[mean > 0 ? 0 : 1]);

/** Worlds of the cell whose figures are of fewest, and of the one whose are of most. */
export function worldsIn({ figures }: Shown): readonly [fewest: number, most: number] {
  const all = figures.map((figure) => figure?.worlds ?? 0);
  return [Math.min(...all), Math.max(...all)];
}

/** Whether the figures on show are of all worlds in every cell: what is said of all cells together waits for it. */
export const isComplete = (shown: Shown): boolean => worldsIn(shown)[0] === shown.plan.design.worlds;

/** How the ticks of an axis are written: as far apart as they are, no finer. */
export const ticksFormat = ({ column }: Shown, ticks: readonly number[]): Format => formatOf(column.measure, ticks.length > 1 ? ticks[1]! - ticks[0]! : 1);

/** Whether the 95% interval leaves zero out. */
export const isClear = ({ interval }: Comparison): boolean => interval.low > 0 || interval.high < 0;

export function shownOf(study: Standing, id: string, figures: readonly (Figured | undefined)[]): Shown {
  const { plan } = study;
  const place = Math.max(0, plan.columns.findIndex((column) => column.id === id));
  const column = plan.columns[place]!;
  const known = [...figures.keys()].filter((cell) => differenceIn(figures[cell]));
  // As exact as the narrowest interval is wide.
  const halves = known.map((cell) => differenceIn(figures[cell])!.interval).map(({ low, high }) => (high - low) / 2).filter((half) => half > 0);
  const { organizations } = plan.scenario;
  return {
    study, plan, place, column, figures, organizations, known,
    measure: columnInWords(column, plan.scenario),
    tones: tonesFor(organizations),
    format: exactTo(column.measure, halves.length > 0 ? Math.min(...halves) : 0.01),
  };
}

/** 'Load', 'Authority (Peer network)'. */
export function labelOfPath(path: string, organizations: readonly Organization[]): string {
  const owner = /^organizations\.([^.]+)\./.exec(path)?.[1];
  const label = fieldAt(path)?.label ?? path;
  const named = owner === undefined || owner === '*' ? undefined : (organizations.find(({ name }) => name === owner)?.label ?? owner);
  return text.ask.pathLabel(label, named);
}

/** 'Novelty, share of tasks': as axes name it. */
export function axisOf(path: string, organizations: readonly Organization[]): string {
  const field = fieldAt(path);
  return field && field.kind !== 'boolean' ? text.chart.axis(labelOfPath(path, organizations), field.unit) : labelOfPath(path, organizations);
}

/** 'Load 0.3, Novelty 0.5'. */
export const whereOf = ({ plan, organizations }: Shown, cell: number): string =>
  text.cell(Object.entries(plan.design.cells[cell]!.values).map(([path, value]) => [labelOfPath(path, organizations), levelText(value)] as const));

/** First minus second by world, as far as both have been run; NaN where there was nothing to measure. Waits are cut off at the horizon. */
export function differences({ study, column, place }: Shown, cell: number): readonly { readonly world: number; readonly difference: number }[] {
  const horizon = horizonIn(study, cell, column) ?? Number.POSITIVE_INFINITY;
  const [first, second] = study.valuesOf(cell, place);
  return study.worldsOf(cell).map((world, n) => ({ world, difference: Math.min(first![n]!, horizon) - Math.min(second![n]!, horizon) }));
}
