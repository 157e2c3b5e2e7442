/** The sheet of what can be taken along, fetched when it is first asked for. */

import { takeOpen } from '../store/app.ts';
import { fetchedWhile } from './fetched-while.tsx';

export const Take = fetchedWhile(takeOpen, async () => (await import('../export/sheet/sheet.tsx')).Sheet);
