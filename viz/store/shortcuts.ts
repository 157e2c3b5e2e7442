/** What keys do to the member chosen. */

import { Activity } from '../../sim/index.ts';
import { text } from '../text/en.ts';
import { focus, notify, session } from './app.ts';
import { act } from './doing.ts';

/** The longest an absence may be planned for: beyond the end of any run. */
export const LONGEST = 20_000;

/** The member chosen; where there is none, the reader is told. */
function chosenMember(): number | undefined {
  if (focus.pinned.value >= 0) return focus.pinned.value;
  notify(text.doing.nobody);
  return undefined;
}

/** Away from the stage one looks at, or back on it. */
export function knockOut(): void {
  const member = chosenMember();
  const frame = session.shown.value?.frames[focus.stage.value];
  if (member === undefined || !frame || member >= frame.members) return;
  void act(frame.activity[member] === Activity.absent ? { type: 'return', member } : { type: 'leave', member });
}

export function rewire(): void {
  const member = chosenMember();
  if (member !== undefined) void act({ type: 'rewire', member });
}
