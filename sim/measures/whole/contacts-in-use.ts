import { mean } from '../arithmetic.ts';
import type { Measure } from '../measure.ts';

export const contactsInUse: Measure = {
  id: 'contacts-in-use',
  label: 'Contacts in use',
  unit: 'per member',
  better: 'more',
  says: 'Step 2: over how many of its ties the average member gave or got something lately.',
  over: (series, span) => mean(series, 'in_use', span),
};
