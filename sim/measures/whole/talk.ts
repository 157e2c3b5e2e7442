import { shareOfAttention } from '../arithmetic.ts';
import type { Measure } from '../measure.ts';

export const talk: Measure = {
  id: 'talk',
  label: 'Talk',
  unit: 'share of attention',
  better: null,
  says: 'The share of everybody’s attention that goes into talk.',
  over: (series, span) => shareOfAttention(series, 'conversation', span),
};
