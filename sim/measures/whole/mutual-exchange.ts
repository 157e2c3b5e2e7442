import { mean } from '../arithmetic.ts';
import type { Measure } from '../measure.ts';

export const mutualExchange: Measure = {
  id: 'mutual-exchange',
  label: 'Mutual exchange',
  unit: 'share of ties in use',
  better: 'more',
  says: 'Step 2: the share of ties in use over which both sides gave something lately.',
  over: (series, span) => mean(series, 'mutual', span),
};
