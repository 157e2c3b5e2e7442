import { shareOfRoads } from '../arithmetic.ts';
import type { Measure } from '../measure.ts';

export const overConferred: Measure = {
  id: 'over-conferred',
  label: 'Passed along the line',
  unit: 'share of parts passed on',
  better: null,
  says: 'Of the parts passed on, the share that went over a reporting line.',
  over: (series, span) => shareOfRoads(series, 'over_conferred', span),
};
