import { mean } from '../arithmetic.ts';
import type { Measure } from '../measure.ts';

export const purpose: Measure = {
  id: 'purpose',
  label: 'Alignment to purpose',
  unit: '0 to 1',
  better: 'more',
  says: 'Step 1: how close the average member’s values are to the common purpose.',
  over: (series, span) => mean(series, 'purpose', span),
};
