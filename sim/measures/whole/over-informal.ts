import { shareOfRoads } from '../arithmetic.ts';
import type { Measure } from '../measure.ts';

export const overInformal: Measure = {
  id: 'over-informal',
  label: 'Passed over other informal ties',
  unit: 'share of parts passed on',
  better: null,
  says: 'Of the parts passed on, the share that went over an informal tie that is no dyad.',
  over: (series, span) => shareOfRoads(series, 'over_informal', span),
};
