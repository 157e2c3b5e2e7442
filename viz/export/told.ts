/** What the page says in words of what is taken along. */

import type { Story } from '../stage/story.ts';
import type { Snapshot } from './snapshot.ts';

/** By the record of the run as far as it goes in the snapshot: of a film's picture, to its tick. */
export const toldIn = ({ tell, run, tick, frames, history, done }: Snapshot): Story => tell(run, { tick, frames }, history, done);

export function wordsIn(snapshot: Snapshot): string {
  const { lead, more, why = '' } = toldIn(snapshot);
  return [lead, more, why].filter((words) => words !== '').join(' ');
}
