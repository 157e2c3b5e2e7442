/** Who left, and whose place was filled. */

import type { World } from '../../model/world.ts';
import type { Entry } from './entries.ts';
import { grouped } from './grouped.ts';

export class PeopleWatch {
  private present: Uint8Array;
  private returnTick: Int32Array;

  constructor({ members }: World) {
    this.present = members.present.slice();
    this.returnTick = members.returnTick.slice();
  }

  tell({ members, clock }: World): Entry[] {
    const { tick } = clock;
    const every = [...members.present.keys()];
    const lost = every.filter((i) => members.present[i] === 0 && (this.present[i] === 1 || members.returnTick[i] !== this.returnTick[i]));
    const returned = every.filter((i) => members.present[i] === 1 && this.present[i] === 0);
    this.present = members.present.slice();
    this.returnTick = members.returnTick.slice();
    const entries: Entry[] = grouped(lost, (i) => members.returnTick[i]!).map(([until, those]) => ({ tick, kind: 'lost', members: those, until }));
    if (returned.length > 0) entries.push({ tick, kind: 'returned', members: returned });
    return entries;
  }
}
