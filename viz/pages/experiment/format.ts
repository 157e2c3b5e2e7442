/** Numbers of measures and parameters as people read them. */

import type { Column, Interval, Measure, Scenario } from '../../../sim/index.ts';
import { text } from '../../text/en-experiment.ts';

type Named = Pick<Measure, 'unit'>;

/** Shares are told in per cent, and their differences in points of it. */
const isShare = ({ unit }: Named): boolean => unit.startsWith('share') || unit === '0 to 1';

/** What no value of a measure is above, and no difference on either side, whatever an interval of few worlds says. */
export const mostOf = (measure: Named): number => (isShare(measure) ? 1 : Number.POSITIVE_INFINITY);
/** What no value of a measure is below. */
export const leastOf = (measure: Named): number => (isShare(measure) ? 0 : Number.NEGATIVE_INFINITY);

/** Decimals down to the first figure of a number of this size. */
const decimalsFor = (size: number): number => (size === 0 || !Number.isFinite(size) ? 1 : Math.max(0, Math.min(5, -Math.floor(Math.log10(size)))));

const MINUS = '−';
const signless = (value: number, decimals: number): string => {
  const text = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? `${MINUS}${text}` : text;
};

/** '5 points', '1 tick of full service'. */
const amountOf = (number: string, unit: string): string => `${number} ${number === '1' ? unit.replace(/^(\w+)s\b/, '$1') : unit}`;

export interface Format {
  /** '84.2%', '12.3'. */
  readonly level: (value: number) => string;
  /** '+5.6', '−0.31': points of per cent where it is a share. For what is counted as claimed; elsewhere it is said who has more. */
  readonly difference: (value: number) => string;
  /** '5.6', without its sign and unit. */
  readonly size: (value: number) => string;
  /** '5.6 points', '23 ticks'; without its sign. */
  readonly amount: (value: number) => string;
  readonly interval: (interval: Interval) => string;
  /** Of how much more whoever has more has: '5.1 to 6.2', '0.2 the other way to 0.9'. */
  readonly spread: (interval: Interval) => string;
  /** Of amounts: 'points', 'ticks'; and how many of them make one of the measure. */
  readonly unit: string;
  readonly scale: number;
}

/** Figures as exact as their interval is wide, and one digit behind the point where that would be none: ends of an interval are to be told apart. */
export function exactTo(measure: Named, half: number): Format {
  const isCoarse = !isShare(measure) && Math.abs(half) >= 10;
  return formatOf(measure, half, isCoarse ? 0 : 1);
}

/** @param least Digits behind the point, at the least. */
export function formatOf(measure: Named, size: number, least = 0): Format {
  const share = isShare(measure);
  const scale = share ? 100 : 1;
  const decimals = Math.max(least, decimalsFor(Math.abs(size) * scale));
  const unit = share ? 'points' : measure.unit;
  const number = (value: number) => (Number.isFinite(value) ? signless(value * scale, decimals) : '–');
  const difference = (value: number) => (value > 0 && Number((value * scale).toFixed(decimals)) !== 0 ? `+${number(value)}` : number(value));
  return {
    level: (value) => (share && Number.isFinite(value) ? `${number(value)}%` : number(value)),
    difference,
    size: (value) => number(Math.abs(value)),
    amount: (value) => amountOf(number(Math.abs(value)), unit),
    interval: ({ low, high }) => `${difference(low)} to ${difference(high)}`,
    spread: ({ low, high }) => text.spread(number(Math.abs(low)), number(Math.abs(high)), Number((low * scale).toFixed(decimals)) < 0),
    unit,
    scale,
  };
}

/** A level of a parameter, without what arithmetic left behind. */
export const levelText = (value: number | boolean): string => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(Number(value.toPrecision(4))));

/** Whether a measure is of what came after an event, of a window, or of the whole run; and the name of the one or the other. */
export function spanOf({ id, waitsAfter }: Column, { windows }: Pick<Scenario, 'windows'>): { readonly kind: 'whole' | 'window' | 'event'; readonly name: string } {
  const name = /\[(.+)\]$/.exec(id)?.[1];
  if (name === undefined) return { kind: 'whole', name: '' };
  return { kind: waitsAfter === undefined && Object.hasOwn(windows, name) ? 'window' : 'event', name };
}

/** 'Service', 'Service in “before”', 'Delivered after “shift”'. */
export function columnInWords(column: Column, scenario: Pick<Scenario, 'windows'>): string {
  const { kind, name } = spanOf(column, scenario);
  const { label } = column.measure;
  if (kind === 'whole') return label;
  return kind === 'window' ? text.ask.inWindow(label, name) : text.ask.afterEvent(label, name);
}
