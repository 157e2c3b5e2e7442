import type { DisturbanceMeasure } from '../measure.ts';
import { relativeWindows } from './windows.ts';

export const depth: DisturbanceMeasure = {
  id: 'depth',
  label: 'Depth',
  unit: 'share of service before',
  better: 'more',
  says: 'How much of its former service the organisation still gave in the worst ten ticks after the disturbance.',
  after(series, disturbance) {
    const windows = relativeWindows(series, disturbance);
    return windows.length > 0 ? windows.reduce((a, b) => Math.min(a, b)) : Number.NaN;
  },
};
