/** Messages as the rule tests read them. */

import { ABOUT, Flag, FROM, headOf, KIND, Kind, KIND_MASK, NEXT } from '../../sim/model/mail.ts';
import { DOMAIN, FACET, FIRST_PART, FIRST_TRIED, FLAGS, HOPS, MEMBER, NOVEL, OWNER, PartFlag, TASK } from '../../sim/model/tasks.ts';
import type { World } from '../../sim/model/world.ts';

const kindNames = { [Kind.task]: 'task', [Kind.part]: 'part', [Kind.result]: 'result', [Kind.notice]: 'notice', [Kind.talk]: 'talk' } as const;
export type KindName = (typeof kindNames)[keyof typeof kindNames];

/** A message, in the model's words. */
export interface Letter {
  readonly kind: KindName;
  /** Who sent it; of no meaning for tasks. */
  readonly from?: number;
  readonly facet?: number;
  readonly domain?: number;
  readonly owner?: number;
  readonly hops?: number;
  readonly tried?: readonly number[];
  readonly byBook?: boolean;
  /** Declined or bounced: on its way back, or come back. */
  readonly returned?: boolean;
  readonly right?: boolean;
  readonly parts?: readonly number[];
  readonly novel?: boolean;
  readonly goesUp?: boolean;
}

/** What is in i's queue, then what is on its way to it. */
export function lettersOf(w: World, i: number): Letter[] {
  const letters: Letter[] = [];
  for (let message = headOf(w.mail, i); message >= 0; message = w.mail.records[message + NEXT]!) letters.push(letterOf(w, message));
  return letters;
}

function letterOf(w: World, message: number): Letter {
  const { records } = w.mail;
  const [word, from, about] = [records[message | KIND]!, records[message | FROM]!, records[message | ABOUT]!];
  const kind = kindNames[(word & KIND_MASK) as keyof typeof kindNames];
  if (kind === 'task') return { kind, parts: partsOf(w, about), novel: w.tasks.records[about + NOVEL] === 1, goesUp: (word & Flag.rising) !== 0 };
  if (kind === 'notice') return { kind, from, facet: about };
  if (kind === 'talk') return { kind, from };
  return { kind, from, ...partOf(w, about), byBook: (word & Flag.book) !== 0, returned: (word & Flag.returned) !== 0 };
}

function partsOf({ tasks, parts }: World, task: number): number[] {
  const domains: number[] = [];
  for (let part = tasks.records[task + FIRST_PART]!; part >= 0; part = parts.records[part + NEXT]!) domains.push(parts.records[part + DOMAIN]!);
  return domains;
}

function partOf({ tasks, parts, tried }: World, part: number): Pick<Letter, 'domain' | 'facet' | 'owner' | 'hops' | 'tried' | 'right'> {
  const those: number[] = [];
  for (let entry = parts.records[part + FIRST_TRIED]!; entry >= 0; entry = tried.records[entry + NEXT]!) those.push(tried.records[entry + MEMBER]!);
  const right = (parts.records[part + FLAGS]! & PartFlag.right) !== 0;
  return { domain: parts.records[part + DOMAIN]!, facet: parts.records[part + FACET]!, owner: tasks.records[parts.records[part + TASK]! + OWNER]!, hops: parts.records[part + HOPS]!, tried: those, right };
}
