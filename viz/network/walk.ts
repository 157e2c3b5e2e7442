/** From member to member by arrow key: up to the boss, down to a report, sideways to a peer. */

import type { Cast } from '../../sim/worker/protocol.ts';

const first = (boss: Int32Array, of: number): number => boss.indexOf(of);

/** The next member with the same boss; without a chart, the next in the list. Round the corner at the ends. */
function sibling(boss: Int32Array, member: number, way: 1 | -1): number {
  const count = boss.length;
  for (let k = 1; k <= count; k++) {
    const i = (member + way * k + count * k) % count;
    if (boss[i] === boss[member]) return i;
  }
  return member;
}

/** Without a chart up and down follow a member's ties. */
function alongTie(ties: Uint32Array, member: number, way: 1 | -1): number {
  const others: number[] = [];
  for (let k = 0; k < ties.length; k += 2) {
    if (ties[k] === member) others.push(ties[k + 1]!);
    if (ties[k + 1] === member) others.push(ties[k]!);
  }
  if (others.length === 0) return member;
  return way === 1 ? Math.max(...others) : Math.min(...others);
}

/** @returns where the key leads; undefined where it is none of ours. */
export function walk(cast: Cast, member: number, key: string): number | undefined {
  const { boss, ties } = cast;
  const chart = boss.some((b) => b >= 0);
  switch (key) {
    case 'ArrowUp': return chart ? (boss[member]! >= 0 ? boss[member]! : member) : alongTie(ties, member, -1);
    case 'ArrowDown': return chart ? (first(boss, member) >= 0 ? first(boss, member) : member) : alongTie(ties, member, 1);
    case 'ArrowLeft': return sibling(boss, member, -1);
    case 'ArrowRight': return sibling(boss, member, 1);
    case 'Home': return 0;
    case 'End': return boss.length - 1;
    default: return undefined;
  }
}
