import type { DisturbanceMeasure } from '../measure.ts';
import { loss } from './loss.ts';

export const resilience: DisturbanceMeasure = {
  id: 'resilience',
  label: 'Resilience',
  unit: '0 to 1',
  better: 'more',
  says: 'How much of its former service the organisation kept up on the whole. Read it beside what was delivered: who served little before looks resilient for nothing.',
  after: (series, disturbance) => 1 - loss.after(series, disturbance) / (disturbance.until - disturbance.at),
};
