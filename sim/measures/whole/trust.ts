import { mean } from '../arithmetic.ts';
import type { Measure } from '../measure.ts';

export const trust: Measure = {
  id: 'trust',
  label: 'Trust',
  unit: '0 to 1',
  better: 'more',
  says: 'How far two who have a tie trust each other, on average of both directions.',
  over: (series, span) => mean(series, 'trust', span),
};
