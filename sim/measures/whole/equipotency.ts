import { effectiveNumber } from '../arithmetic.ts';
import type { Measure } from '../measure.ts';

export const equipotency: Measure = {
  id: 'equipotency',
  label: 'Leaders',
  unit: 'members',
  better: 'more',
  says: 'Over how many members leadership is spread: as many equal leaders as would share it as evenly.',
  over: (series, span) => effectiveNumber(series.leaders, span),
};
