import { mean } from '../arithmetic.ts';
import type { Measure } from '../measure.ts';

export const queueMax: Measure = {
  id: 'queue-max',
  label: 'Longest queue',
  unit: 'messages',
  better: 'less',
  says: 'How much waits for the busiest member at the end of a tick: where work piles up.',
  over: (series, span) => mean(series, 'queue_max', span),
};
