/** The largest component of usable ties: present at both ends, not cut off. */

import { endOf, firstOf } from '../../model/contacts.ts';
import { carries } from '../../model/trust.ts';
import type { World } from '../../model/world.ts';

/** Share of all members in it. */
export function surveyCommunity(w: World): number {
  const { contacts, members, posts } = w;
  const seen = new Uint8Array(posts.count);
  const stack = new Int32Array(posts.count);
  let largest = 0;
  for (let root = 0; root < posts.count; root++) {
    if (seen[root] || !members.present[root]) continue;
    let size = 0;
    let open = 0;
    stack[open++] = root;
    seen[root] = 1;
    while (open > 0) {
      const i = stack[--open]!;
      size++;
      const end = endOf(contacts, i);
      for (let c = firstOf(contacts, i); c < end; c++) {
        const j = contacts.member[c]!;
        if (seen[j] || !members.present[j] || !carries(w, c)) continue;
        seen[j] = 1;
        stack[open++] = j;
      }
    }
    largest = Math.max(largest, size);
  }
  return largest / posts.count;
}
