import type { DisturbanceMeasure } from '../measure.ts';
import { relativeWindows, WINDOW } from './windows.ts';

export const loss: DisturbanceMeasure = {
  id: 'loss',
  label: 'Loss',
  unit: 'ticks of full service',
  better: 'less',
  says: 'How much service the disturbance cost in all, counted in ticks of full service: the area of the resilience triangle.',
  after(series, disturbance) {
    const windows = relativeWindows(series, disturbance);
    return windows.length > 0 ? windows.reduce((sum, share) => sum + Math.max(0, 1 - share) * WINDOW, 0) : Number.NaN;
  },
};
