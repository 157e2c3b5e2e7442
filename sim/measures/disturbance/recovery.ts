import { serviceOver } from '../arithmetic.ts';
import { NOT_YET, type DisturbanceMeasure } from '../measure.ts';
import { serviceBefore, WINDOW } from './windows.ts';

const RECOVERED = 0.95;

export const recovery: DisturbanceMeasure = {
  id: 'recovery',
  label: 'Recovery time',
  unit: 'ticks',
  isWait: true,
  better: 'less',
  says: 'Ticks until service is back at 95% of what it was, for two windows of ten ticks in a row.',
  after(series, disturbance) {
    const { at, until } = disturbance;
    const enough = RECOVERED * serviceBefore(series, disturbance);
    if (Number.isNaN(enough)) return Number.NaN;
    for (let t = at; t + 2 * WINDOW <= until; t++) {
      if (serviceOver(series, [t, t + WINDOW]) >= enough && serviceOver(series, [t + WINDOW, t + 2 * WINDOW]) >= enough) return t - at;
    }
    return NOT_YET;
  },
};
