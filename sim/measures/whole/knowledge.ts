import { mean } from '../arithmetic.ts';
import type { Measure } from '../measure.ts';

export const knowledge: Measure = {
  id: 'knowledge',
  label: 'Knowledge',
  unit: 'share of facts',
  better: 'more',
  says: 'How much of what its own trade rests on the average member present holds rightly.',
  over: (series, span) => mean(series, 'knowledge', span),
};
