/** The sheet of keys and words, fetched when it is first asked for. */

import { helpOpen } from '../store/app.ts';
import { fetchedWhile } from './fetched-while.tsx';

export const Help = fetchedWhile(helpOpen, async () => (await import('./help-sheet.tsx')).HelpSheet);
