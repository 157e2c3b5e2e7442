import { serviceOver } from '../arithmetic.ts';
import type { Measure } from '../measure.ts';

export const service: Measure = {
  id: 'service',
  label: 'Service',
  unit: 'share of what could be',
  better: 'more',
  says: 'Of all the work that came in, how much was done right and in time: a task counts fully only when every part is right.',
  byCohort: true,
  over: (series, span) => serviceOver(series, span),
};
