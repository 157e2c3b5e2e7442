import { effectiveNumber } from '../arithmetic.ts';
import type { Measure } from '../measure.ts';

export const carriers: Measure = {
  id: 'carriers',
  label: 'Carriers',
  unit: 'members',
  better: 'more',
  says: 'Over how many members the promises kept are spread.',
  over: (series, span) => effectiveNumber(series.carriers, span),
};
