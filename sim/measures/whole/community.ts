import { mean } from '../arithmetic.ts';
import type { Measure } from '../measure.ts';

export const community: Measure = {
  id: 'community',
  label: 'Node community',
  unit: 'share of members',
  better: 'more',
  says: 'The share of members that can reach each other over ties that work.',
  over: (series, span) => mean(series, 'community', span),
};
