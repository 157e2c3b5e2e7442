import { shareOfAttention } from '../arithmetic.ts';
import type { Measure } from '../measure.ts';

export const work: Measure = {
  id: 'work',
  label: 'Work',
  unit: 'share of attention',
  better: null,
  says: 'The share of everybody’s attention that goes into the work itself.',
  over: (series, span) => shareOfAttention(series, 'work', span),
};
