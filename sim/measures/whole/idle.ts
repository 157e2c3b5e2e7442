import { shareOfAttention } from '../arithmetic.ts';
import type { Measure } from '../measure.ts';

export const idle: Measure = {
  id: 'idle',
  label: 'Idle',
  unit: 'share of attention',
  better: null,
  says: 'The share of everybody’s attention that nothing asks for.',
  over: (series, span) => shareOfAttention(series, 'idle', span),
};
