/** Numbers of measures and parameters as people read them. */

import type { Column, Interval } from '../../../sim/index.ts';
import type { Measure } from '../../../sim/index.ts';

type Named = Pick<Measure, 'unit'>;

/** Shares are told in per cent, and their differences in points of it. */
const isShare = ({ unit }: Named): boolean => unit.startsWith('share') || unit === '0 to 1';

/** Decimals down to the first figure of a number of this size. */
const decimalsFor = (size: number): number => (size === 0 || !Number.isFinite(size) ? 1 : Math.max(0, Math.min(5, -Math.floor(Math.log10(size)))));

const MINUS = '−';
const signless = (value: number, decimals: number): string => {
  const text = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? `${MINUS}${text}` : text;
};

export interface Format {
  /** '84.2%', '12.3'. */
  readonly level: (value: number) => string;
  /** '+5.6', '−0.31': points of per cent where it is a share. */
  readonly difference: (value: number) => string;
  /** '5.6 points', '0.31'; without its sign. */
  readonly amount: (value: number) => string;
  readonly interval: (interval: Interval) => string;
  /** Of differences: 'points', 'ticks'. */
  readonly unit: string;
}

export function formatOf(measure: Named, size: number): Format {
  const share = isShare(measure);
  const scale = share ? 100 : 1;
  const decimals = decimalsFor(Math.abs(size) * scale);
  const unit = share ? 'points' : measure.unit;
  const number = (value: number) => (Number.isFinite(value) ? signless(value * scale, decimals) : '–');
  const difference = (value: number) => (value > 0 && Number((value * scale).toFixed(decimals)) !== 0 ? `+${number(value)}` : number(value));
  return {
    level: (value) => (share && Number.isFinite(value) ? `${number(value)}%` : number(value)),
    difference,
    amount: (value) => (share ? `${number(Math.abs(value))} points` : number(Math.abs(value))),
    interval: ({ low, high }) => `${difference(low)} to ${difference(high)}`,
    unit,
  };
}

/** A level of a parameter, without what arithmetic left behind. */
export const levelText = (value: number | boolean): string => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(Number(value.toPrecision(4))));

/** 'Delivered after shift', 'Service in before'. */
export const nameOfColumn = ({ id, measure }: Column): { readonly label: string; readonly of: string | undefined } => ({ label: measure.label, of: /\[(.+)\]$/.exec(id)?.[1] });
