/** The one session of the page and what surrounds it. */

import { signal } from '@preact/signals';
import { begunOr } from '../client/begun.ts';
import { createClient } from '../client/simulation.ts';
import type { Listed } from './library.ts';
import { createFocus } from './focus.ts';
import { createPlayer } from './player.ts';
import { createSession } from './session.ts';
import { stillness } from './theme.ts';

export const makeWorker = () => new Worker(new URL('../../sim/worker/simulation.ts', import.meta.url), { type: 'module', name: 'simulation' });

export const session = createSession(createClient(() => begunOr('simulation', makeWorker)));
export const player = createPlayer(session, { still: stillness });
export const focus = createFocus();
/** Sentences to the reader about what the page could not do as asked. */
export const notices = signal<readonly string[]>([]);
/** Name of the shipped scenario on show; undefined for a file of the reader's own. */
export const scenarioName = signal<string | undefined>(undefined);
/** The shipped scenario that is opened first, known before there is any run. */
export const awaited = signal<Listed | undefined>(undefined);
export const helpOpen = signal(false);
/** The service curves as tones. */
export const soundOn = signal(false);
/** Grows by one whenever somebody asks for a summary to be read out. */
export const summaryAsked = signal(0);
/** The sheet of what can be taken along. */
export const takeOpen = signal(false);

export const notify = (...sentences: readonly string[]): void => {
  notices.value = [...notices.value, ...sentences.filter((sentence) => !notices.value.includes(sentence))];
};

export const dismissNotice = (sentence: string): void => {
  notices.value = notices.value.filter((other) => other !== sentence);
};
