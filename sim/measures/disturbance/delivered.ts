import { serviceOver } from '../arithmetic.ts';
import type { DisturbanceMeasure } from '../measure.ts';

export const delivered: DisturbanceMeasure = {
  id: 'delivered',
  label: 'Delivered',
  unit: 'share of what could be',
  better: 'more',
  says: 'Service from the disturbance to the next one or the end: what those who depend on the organisation got.',
  after: (series, { at, until }) => serviceOver(series, [at, until]),
};
