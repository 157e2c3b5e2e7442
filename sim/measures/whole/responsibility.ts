import { ratio } from '../arithmetic.ts';
import type { Measure } from '../measure.ts';

export const responsibility: Measure = {
  id: 'responsibility',
  label: 'Responsibility',
  unit: 'share of promises',
  better: 'more',
  says: 'Of the parts somebody agreed to take on, how many came back right and in time.',
  over: (series, span) => ratio(series, 'kept', 'promised', span),
};
