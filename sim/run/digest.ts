/**
 * The digest of a run at a tick: a fingerprint of everything the model says the state is, in an order of its own.
 * How the engine lays it out in memory does not show in it, so a faster layout changes no digest.
 */

import { digest } from '../kit/digest.ts';
import { alphaOf, betaOf, cutUntil, endOf, firstOf, isDyad, kindOf } from '../model/contacts.ts';
import { ABOUT, comingTo, Flag, FROM, headOf, Kind, KIND, KIND_MASK, NEXT, queueOf } from '../model/mail.ts';
import { BORN, DONE, EFFORT_LEFT, FACET, FIRST_PART, FIRST_TRIED, FLAGS, HOLDER, HOPS, MEMBER, NOVEL, OWNER, RIGHT, SIZE, WORKER } from '../model/tasks.ts';
import type { World } from '../model/world.ts';

/** Numbers on their way into a digest, as 64-bit floats. There is one for all digests: getting and freeing memory each time would take longer than filling it. */
class Tape {
  private numbers = new Float64Array(1024);
  private length = 0;

  begin(): void {
    this.length = 0;
  }

  put(...values: number[]): void {
    for (const value of values) this.putOne(value);
  }

  putOne(value: number): void {
    if (this.length === this.numbers.length) {
      const longer = new Float64Array(2 * this.length);
      longer.set(this.numbers);
      this.numbers = longer;
    }
    this.numbers[this.length++] = value;
  }

  digest(): string {
    return digest(new Uint8Array(this.numbers.buffer, 0, this.length * 8));
  }
}

const tape = new Tape();
/** The numbers by which messages name tasks and parts, by where these lie. */
const number = { task: new Int32Array(0), part: new Int32Array(0) };

const cleared = (column: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> => (column.length < length ? new Int32Array(length) : column.fill(0));

export function stateDigest(w: World): string {
  tape.begin();
  tape.put(w.clock.tick, ...Object.values(w.parameters), ...Object.values(w.settings).map(Number));
  for (const truth of w.facts.truth) tape.putOne(truth);
  for (let t = 0; t <= w.clock.tick; t++) tape.put(w.facts.bornAt[t]!, w.facts.valueAt[t]!);
  putTasks(w);
  for (let i = 0; i < w.posts.count; i++) {
    putMember(w, i);
    putContacts(w, i);
    putMail(w, i);
  }
  return tape.digest();
}

/** Open tasks from the oldest on, with their parts, which are numbered by the way. */
function putTasks(w: World): void {
  const { tasks, parts } = w;
  number.task = cleared(number.task, tasks.records.length);
  number.part = cleared(number.part, parts.records.length);
  let nth = 0;
  for (let task = tasks.oldest; task >= 0; task = tasks.records[task + NEXT]!) {
    number.task[task] = nth++;
    tape.put(tasks.records[task + BORN]!, tasks.records[task + NOVEL]!, tasks.records[task + OWNER]!, tasks.records[task + HOLDER]!, tasks.records[task + SIZE]!, tasks.records[task + DONE]!, tasks.records[task + RIGHT]!);
    for (let part = tasks.records[task + FIRST_PART]!; part >= 0; part = parts.records[part + NEXT]!) {
      number.part[part] = nth++;
      putPart(w, part);
    }
  }
}

function putPart({ parts, tried }: World, part: number): void {
  tape.put(parts.records[part + FACET]!, parts.records[part + HOPS]!, parts.records[part + EFFORT_LEFT]!, parts.records[part + HOLDER]!, parts.records[part + WORKER]!, parts.records[part + FLAGS]!);
  for (let entry = parts.records[part + FIRST_TRIED]!; entry >= 0; entry = tried.records[entry + NEXT]!) tape.putOne(tried.records[entry + MEMBER]!);
}

function putMember({ members, posts, facts }: World, i: number): void {
  tape.put(members.present[i]!, members.returnTick[i]!, members.value[i]!, posts.boss[i]!, posts.domain[i]!);
  const row = facts.truth.length;
  for (let m = 0; m < row; m++) tape.putOne(members.beliefs[i * row + m]!);
}

function putContacts({ contacts, clock }: World, i: number): void {
  const end = endOf(contacts, i);
  for (let c = firstOf(contacts, i); c < end; c++) {
    const cut = Math.max(0, cutUntil(contacts, c) - clock.tick);
    tape.put(contacts.member[c]!, kindOf(contacts, c), alphaOf(contacts, c), betaOf(contacts, c), isDyad(contacts, c) ? 1 : 0, cut);
  }
}

/** The queue, then what is on its way; what a message is about by number, not by place in memory. */
function putMail({ mail }: World, i: number): void {
  const { records } = mail;
  tape.put(queueOf(mail, i), comingTo(mail, i));
  for (let message = headOf(mail, i); message >= 0; message = records[message + NEXT]!) {
    const word = records[message | KIND]!;
    const kind = word & KIND_MASK;
    const about = records[message | ABOUT]!;
    const named = kind === Kind.task ? number.task[about]! : kind === Kind.part || kind === Kind.result ? number.part[about]! : about;
    tape.put(word, word & Flag.own && !(word & Flag.returned) ? i : records[message | FROM]!, named);
  }
}
