import { mean } from '../arithmetic.ts';
import type { Measure } from '../measure.ts';

export const messages: Measure = {
  id: 'messages',
  label: 'Messages',
  unit: 'per member and tick',
  better: 'less',
  says: 'How much is sent: tasks going up, parts passed or declined, results, notices and talks.',
  over: (series, span) => mean(series, 'messages', span),
};
