/**
 * Which ties opened, were dropped, were cut off, became dyads or ceased to be.
 *
 * A member's contacts lie in the order in which they became known, and those that stay keep their order, so the row of before
 * and the row of now are compared in one walk along both.
 */

import { Contacts, cutUntil, endOf, firstOf, isDyad, kindOf, Tie } from '../../model/contacts.ts';
import type { World } from '../../model/world.ts';
import type { Entry } from './entries.ts';
import { grouped } from './grouped.ts';

type Pair = readonly [number, number];
type Row = Pick<Contacts, 'rows' | 'member' | 'records' | 'history'>;

const none = (members: number): Row => new Contacts(new Int32Array(members));

const copyOf = ({ rows, member, records, history }: Row): Row => ({ rows: rows.slice(), member: member.slice(), records: records.slice(), history: history.slice() });

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
    let b = firstOf(before, i);
    const bEnd = endOf(before, i);
    let c = firstOf(now, i);
    const cEnd = endOf(now, i);
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
    if (isDyad(now, c) !== isDyad(before, b)) this.dyad(isDyad(now, c), [i, j]);
    if (cutUntil(now, c) !== cutUntil(before, b)) this.cuts.push({ tie: [i, j], until: cutUntil(now, c) });
  }

  private dropped(i: number, b: number): void {
    const { before, tick } = this;
    const j = before.member[b]!;
    if (j < i) return;
    if (isDyad(before, b)) this.dyad(false, [i, j]);
    this.changes.push({ tick, kind: 'tie-dropped', members: [i, j], tie: nameOf(before, b) });
  }

  private opened(i: number, c: number): void {
    const { now, tick } = this;
    const j = now.member[c]!;
    if (j < i) return;
    this.changes.push({ tick, kind: 'tie-opened', members: [i, j], tie: nameOf(now, c) });
    if (isDyad(now, c)) this.dyad(true, [i, j]);
  }

  private dyad(isNew: boolean, members: Pair): void {
    this.changes.push({ tick: this.tick, kind: isNew ? 'dyad-formed' : 'dyad-dissolved', members });
  }
}

const nameOf = (row: Row, c: number): 'conferred' | 'informal' => (kindOf(row, c) === Tie.informal ? 'informal' : 'conferred');
