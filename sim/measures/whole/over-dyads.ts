import { shareOfRoads } from '../arithmetic.ts';
import type { Measure } from '../measure.ts';

export const overDyads: Measure = {
  id: 'over-dyads',
  label: 'Passed over dyads',
  unit: 'share of parts passed on',
  better: null,
  says: 'Of the parts passed on, the share that went to a partner in a dyad.',
  over: (series, span) => shareOfRoads(series, 'over_dyads', span),
};
