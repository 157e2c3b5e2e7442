/** Numbers of studies as people read them. */

import { expect, test } from 'vitest';
import { formatOf } from '../../viz/pages/experiment/format.ts';

test('amounts are in their unit, one of it in the singular', () => {
  const amounts = (unit: string) => [1, -0.01, 2].map(formatOf({ unit }, 0.02).amount);
  expect(amounts('share of talks')).toEqual(['100 points', '1 point', '200 points']);
  const whole = (unit: string) => [1, -2].map(formatOf({ unit }, 5).amount);
  expect(whole('ticks of full service')).toEqual(['1 tick of full service', '2 ticks of full service']);
  expect(whole('per member and tick')).toEqual(['1 per member and tick', '2 per member and tick']);
});
