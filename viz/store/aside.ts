/** What was done to organisations that are off the stages at present: it is kept for when they come back. */

import { signal } from '@preact/signals';
import type { Deed } from './deed.ts';

/** By names of organisations. */
export type Aside = Readonly<Record<string, readonly Deed[]>>;

export const aside = signal<Aside>({});
