/** The members of a run as they stand: one row each. */

import type { MemberLog } from '../measures/series.ts';
import { queueOf } from '../model/mail.ts';
import { countOf, firstOf, isDyad, kindOf, mirrorOf, Tie, trustIn } from '../model/contacts.ts';
import type { World } from '../model/world.ts';
import type { Run } from './run.ts';

export interface MemberRow {
  readonly member: number;
  /** From the user's own list of members; empty where there is none. */
  readonly name: string;
  /** Its trade. */
  readonly domain: number;
  /** NaN for whoever has none. */
  readonly boss: number;
  /** Steps below the top; NaN where there is no formal structure. */
  readonly depth: number;
  /** 1 or 0. */
  readonly present: number;
  /** In [−1, 1]; 0 is the purpose. */
  readonly value: number;
  /** Share of the facets of its own trade that it holds rightly. */
  readonly knowledge: number;
  /** Messages waiting. */
  readonly queue: number;
  readonly conferred: number;
  readonly informal: number;
  readonly dyads: number;
  /** Mean trust in those it has ties with, and of those in it; NaN where it has none. */
  readonly trust_given: number;
  readonly trust_received: number;
  /** Since the start: tasks it took the lead of; consented parts that it worked and that came back right and in time. */
  readonly led: number;
  readonly carried: number;
}

export function roster({ world, record, key }: Run): MemberRow[] {
  const led = countsOf(record.leaders, record.length, world.posts.count);
  const carried = countsOf(record.carriers, record.length, world.posts.count);
  return Array.from({ length: world.posts.count }, (_, i) => ({
    member: i,
    name: key.organization.names?.[i] ?? '',
    ...standing(world, i),
    ...ties(world, i),
    led: led[i]!,
    carried: carried[i]!,
  }));
}

function standing({ posts, members, mail, parameters }: World, i: number) {
  return {
    domain: posts.domain[i]!,
    boss: posts.boss[i]! < 0 ? Number.NaN : posts.boss[i]!,
    depth: posts.hasTree ? posts.depth[i]! : Number.NaN,
    present: members.present[i]!,
    value: members.value[i]!,
    knowledge: members.right[i]! / parameters.facets,
    queue: queueOf(mail, i),
  };
}

function ties({ contacts }: World, i: number) {
  const row = Array.from({ length: countOf(contacts, i) }, (_, n) => firstOf(contacts, i) + n);
  const total = (of: (c: number) => number) => row.reduce((sum, c) => sum + of(c), 0);
  const informal = total((c) => (kindOf(contacts, c) === Tie.informal ? 1 : 0));
  return {
    conferred: row.length - informal,
    informal,
    dyads: total((c) => (isDyad(contacts, c) ? 1 : 0)),
    trust_given: total((c) => trustIn(contacts, c)) / row.length,
    trust_received: total((c) => trustIn(contacts, mirrorOf(contacts, c))) / row.length,
  };
}

/** How often each member is named in the first `ticks` ticks of a log. */
function countsOf(log: MemberLog, ticks: number, members: number): Int32Array {
  const counts = new Int32Array(members);
  for (let n = 0; n < log.starts[ticks]!; n++) counts[log.members[n]!]!++;
  return counts;
}
