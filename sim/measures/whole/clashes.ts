import { ratio } from '../arithmetic.ts';
import type { Measure } from '../measure.ts';

export const clashes: Measure = {
  id: 'clashes',
  label: 'Clashes',
  unit: 'share of talks',
  better: 'less',
  says: 'Step 3: the share of talks that end in a clash of values.',
  over: (series, span) => ratio(series, 'clashes', 'talks', span),
};
