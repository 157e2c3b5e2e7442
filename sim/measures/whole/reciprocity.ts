import { mean } from '../arithmetic.ts';
import type { Measure } from '../measure.ts';

export const reciprocity: Measure = {
  id: 'reciprocity',
  label: 'Reciprocity',
  unit: '0 to 1',
  better: 'more',
  says: 'How evenly help goes both ways between two who have a tie.',
  over: (series, span) => mean(series, 'reciprocity', span),
};
