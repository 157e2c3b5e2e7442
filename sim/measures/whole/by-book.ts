import { shareOfRoads } from '../arithmetic.ts';
import type { Measure } from '../measure.ts';

export const byBook: Measure = {
  id: 'by-book',
  label: 'Passed by the book',
  unit: 'share of parts passed on',
  better: null,
  says: 'Of the parts passed on, the share that went where the procedure book says.',
  over: (series, span) => shareOfRoads(series, 'by_book', span),
};
