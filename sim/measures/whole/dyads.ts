import { mean } from '../arithmetic.ts';
import type { Measure } from '../measure.ts';

export const dyads: Measure = {
  id: 'dyads',
  label: 'Dyads',
  unit: 'dyads per member',
  better: 'more',
  says: 'Step 4: in how many pairs of proven mutual trust the average member stands.',
  over: (series, span) => mean(series, 'dyads', span),
};
