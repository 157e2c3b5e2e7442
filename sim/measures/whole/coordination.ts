import { shareOfAttention } from '../arithmetic.ts';
import type { Measure } from '../measure.ts';

export const coordination: Measure = {
  id: 'coordination',
  label: 'Coordination',
  unit: 'share of attention',
  better: 'less',
  says: 'The share of everybody’s attention that goes into handing work around: tasks, passing, declining, results and notices.',
  over: (series, span) => shareOfAttention(series, 'coordination', span),
};
