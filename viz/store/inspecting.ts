/** Whether the inspector is open; it is fetched when it first is. */

import { signal } from '@preact/signals';

export const inspecting = signal(false);
