/** Whether the inspector is open; it is fetched when it first is. */

import { signal } from '@preact/signals';

export const inspecting = signal(false);
/** Set while somebody is to be pointed at on a stage: whoever is chosen next is handed over instead of being looked at. */
export const picking = signal<((member: number) => void) | undefined>(undefined);
