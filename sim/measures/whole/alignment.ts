import { mean } from '../arithmetic.ts';
import type { Measure } from '../measure.ts';

export const alignment: Measure = {
  id: 'alignment',
  label: 'Alignment',
  unit: '0 to 1',
  better: 'more',
  says: 'How far the values of two who have a tie agree, on average.',
  over: (series, span) => mean(series, 'alignment', span),
};
