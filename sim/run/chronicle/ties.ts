/**
 * Which ties opened, were dropped, were cut off, became dyads or ceased to be.
 *
 * A member's contacts lie in the order in which they became known, and those that stay keep their order, so the row of before
 * and the row of now are compared in one walk along both.
 */

import { type Contacts, Tie } from '../../model/contacts.ts';
import type { World } from '../../model/world.ts';
import type { Entry } from './entries.ts';
import { grouped } from './grouped.ts';

type Pair = readonly [number, number];
type Row = Pick<Contacts, 'first' | 'count' | 'member' | 'kind' | 'dyad' | 'cutUntil'>;

const none = (members: number): Row => ({
  first: new Int32Array(members), count: new Int32Array(members),
  member: new Int32Array(0), kind: new Uint8Array(0), dyad: new Uint8Array(0), cutUntil: new Int32Array(0),
});

const copyOf = ({ first, count, member, kind, dyad, cutUntil }: Row): Row => ({
  first: first.slice(), count: count.slice(), member: member.slice(), kind: kind.slice(), dyad: dyad.slice(), cutUntil: cutUntil.slice(),
});

export class TieWatch {
  private before: Row | undefined;

  tell({ contacts, clock, posts }: World): Entry[] {
    const walk = new Walk(clock.tick, this.before ?? none(posts.count), contacts);
    for (let i = 0; i < posts.count; i++) walk.along(i);
    this.before = copyOf(contacts);
    return walk.entries();
  }
}

/** One comparison of all rows of before with all rows of now. Each tie is met once, from its lower member. */
class Walk {
  private readonly changes: Entry[] = [];
  private readonly cuts: { readonly tie: Pair; readonly until: number }[] = [];
  private readonly tick: number;
  private readonly before: Row;
  private readonly now: Row;

  constructor(tick: number, before: Row, now: Row) {
    this.tick = tick;
    this.before = before;
    this.now = now;
  }

  entries(): Entry[] {
    const cut = grouped(this.cuts, ({ until }) => until);
    return [...cut.map(([until, those]): Entry => ({ tick: this.tick, kind: 'ties-cut', ties: those.map(({ tie }) => tie), until })), ...this.changes];
  }

  along(i: number): void {
    const { before, now } = this;
    let b = before.first[i]!;
    const bEnd = b + before.count[i]!;
    let c = now.first[i]!;
    const cEnd = c + now.count[i]!;
    for (; b < bEnd; b++) {
      if (c < cEnd && before.member[b] === now.member[c]) this.stayed(i, b, c++);
      else this.dropped(i, b);
    }
    for (; c < cEnd; c++) this.opened(i, c);
  }

  private stayed(i: number, b: number, c: number): void {
    const { before, now } = this;
    const j = now.member[c]!;
    if (j < i) return;
    if (now.dyad[c] !== before.dyad[b]) this.dyad(now.dyad[c] === 1, [i, j]);
    if (now.cutUntil[c] !== before.cutUntil[b]) this.cuts.push({ tie: [i, j], until: now.cutUntil[c]! });
  }

  private dropped(i: number, b: number): void {
    const { before, tick } = this;
    const j = before.member[b]!;
    if (j < i) return;
    if (before.dyad[b]) this.dyad(false, [i, j]);
    this.changes.push({ tick, kind: 'tie-dropped', members: [i, j], tie: kindOf(before, b) });
  }

  private opened(i: number, c: number): void {
    const { now, tick } = this;
    const j = now.member[c]!;
    if (j < i) return;
    this.changes.push({ tick, kind: 'tie-opened', members: [i, j], tie: kindOf(now, c) });
    if (now.dyad[c]) this.dyad(true, [i, j]);
  }

  private dyad(isNew: boolean, members: Pair): void {
    this.changes.push({ tick: this.tick, kind: isNew ? 'dyad-formed' : 'dyad-dissolved', members });
  }
}

const kindOf = ({ kind }: Row, c: number): 'conferred' | 'informal' => (kind[c] === Tie.informal ? 'informal' : 'conferred');
