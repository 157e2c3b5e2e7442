/** What keys do to the member chosen. */

import { Activity } from '../../sim/index.ts';
import { focus, session } from './app.ts';
import { act } from './doing.ts';

/** The longest an absence may be planned for: beyond the end of any run. */
export const LONGEST = 20_000;

/** Away from the stage one looks at, or back on it. */
export function knockOut(): void {
  const member = focus.pinned.value;
  const frame = session.shown.value?.frames[focus.stage.value];
  if (!frame || member < 0 || member >= frame.members) return;
  void act(frame.activity[member] === Activity.absent ? { type: 'return', member } : { type: 'leave', member });
}

export function rewire(): void {
  if (focus.pinned.value >= 0) void act({ type: 'rewire', member: focus.pinned.value });
}
