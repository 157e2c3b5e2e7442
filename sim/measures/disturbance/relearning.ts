import { NOT_YET, type DisturbanceMeasure } from '../measure.ts';

export const relearning: DisturbanceMeasure = {
  id: 'relearning',
  label: 'Relearning half-time',
  unit: 'ticks',
  isWait: true,
  better: 'less',
  says: 'Ticks until knowledge has made up half of what the disturbance took from it. Nothing to measure where it took nothing.',
  after(series, { at, until }) {
    const { knowledge } = series.columns;
    if (at === 0) return Number.NaN;
    const end = Math.min(until, series.length);
    let trough = at;
    for (let t = at; t < end; t++) if (knowledge[t]! < knowledge[trough]!) trough = t;
    const drop = knowledge[at - 1]! - knowledge[trough]!;
    if (!(drop > 0)) return Number.NaN;
    for (let t = trough; t < end; t++) if (knowledge[t]! >= knowledge[trough]! + drop / 2) return t - at;
    return NOT_YET;
  },
};
