/** The largest component of usable ties: present at both ends, not cut off. */

import { endOf, firstOf } from '../../model/contacts.ts';
import { carries } from '../../model/trust.ts';
import type { World } from '../../model/world.ts';

/** @param met @param stack room for as many members as there are. @returns the share of all members in it */
export function surveyCommunity(w: World, met: Uint8Array, stack: Int32Array): number {
  const { contacts, members, posts } = w;
  met.fill(0, 0, posts.count);
  let largest = 0;
  for (let root = 0; root < posts.count; root++) {
    if (met[root] || !members.present[root]) continue;
    let size = 0;
    let open = 0;
    stack[open++] = root;
    met[root] = 1;
    while (open > 0) {
      const i = stack[--open]!;
      size++;
      const end = endOf(contacts, i);
      for (let c = firstOf(contacts, i); c < end; c++) {
        const j = contacts.member[c]!;
        if (met[j] || !members.present[j] || !carries(w, c)) continue;
        met[j] = 1;
        stack[open++] = j;
      }
    }
    largest = Math.max(largest, size);
  }
  return largest / posts.count;
}
