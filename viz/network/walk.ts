/** From member to member by arrow key: up to the boss, down to a report, sideways to a peer; who has neither follows trust. */

import type { Frame } from '../../sim/index.ts';
import type { Cast } from '../../sim/worker/protocol.ts';
import { bondsOf } from './bonds.ts';

export interface Step {
  readonly to: number;
  /** Where it went by trust: how much, and whose. */
  readonly trust?: { readonly much: number; readonly whose: 'mine' | 'theirs' };
}

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

/** Up to whom the member trusts most, as one looks up to a boss; down to who trusts the member most. */
function byTrust(frame: Frame | undefined, member: number, way: 'up' | 'down'): Step {
  const bonds = frame ? bondsOf(frame, member) : [];
  if (bonds.length === 0) return { to: member };
  if (way === 'up') return { to: bonds[0]!.other, trust: { much: bonds[0]!.trust, whose: 'mine' } };
  const { other, back } = bonds.reduce((most, bond) => (bond.back > most.back ? bond : most));
  return { to: other, trust: { much: back, whose: 'theirs' } };
}

function vertical({ boss }: Cast, frame: Frame | undefined, member: number, way: 'up' | 'down'): Step {
  const [over, under] = [boss[member]!, first(boss, member)];
  if (over < 0 && under < 0) return byTrust(frame, member, way);
  const to = way === 'up' ? over : under;
  return { to: to >= 0 ? to : member };
}

/** @returns where the key leads; undefined where it is none of ours. */
export function walk(cast: Cast, frame: Frame | undefined, member: number, key: string): Step | undefined {
  const { boss } = cast;
  switch (key) {
    case 'ArrowUp': return vertical(cast, frame, member, 'up');
    case 'ArrowDown': return vertical(cast, frame, member, 'down');
    case 'ArrowLeft': return { to: sibling(boss, member, -1) };
    case 'ArrowRight': return { to: sibling(boss, member, 1) };
    case 'Home': return { to: 0 };
    case 'End': return { to: boss.length - 1 };
    default: return undefined;
  }
}
