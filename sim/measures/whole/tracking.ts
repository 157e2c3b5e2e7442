import { mean } from '../arithmetic.ts';
import type { Measure } from '../measure.ts';

export const tracking: Measure = {
  id: 'tracking',
  label: 'Tracking',
  unit: 'share of facts',
  better: 'more',
  says: 'How well knowledge keeps up with a world that never stands still: mean knowledge once the start is behind.',
  over: (series, span) => mean(series, 'knowledge', span),
};
