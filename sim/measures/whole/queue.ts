import { mean } from '../arithmetic.ts';
import type { Measure } from '../measure.ts';

export const queue: Measure = {
  id: 'queue',
  label: 'Queue',
  unit: 'messages',
  better: 'less',
  says: 'How much waits for the average member at the end of a tick.',
  over: (series, span) => mean(series, 'queue', span),
};
