/** The talk a member begins at the end of its turn, once it has attention left and nothing to do. */

import * as constants from '../../model/constants.ts';
import { countOf, firstOf, trustIn } from '../../model/contacts.ts';
import { queueAtStart, toTakeUp } from '../../model/mail.ts';
import * as Purpose from '../../model/purposes.ts';
import { carries } from '../../model/trust.ts';
import { turnUniform } from '../../model/world.ts';
import type { World } from '../../model/world.ts';
import type { Moment } from './moments.ts';

/** To be asked right after the turn. */
export function talkBegun(w: World, i: number): Moment[] {
  const { members, parameters, mail, contacts, clock } = w;
  if (members.spent[i] === parameters.attention || toTakeUp(mail, i) > 0) return [];
  const open = openContacts(w, i);
  if (open.length === 0) return [];
  const draw = turnUniform(w, Purpose.talkTo);
  const u = draw * open.length;
  const [one, other] = [open[u >>> 0]!, open[((u - (u >>> 0)) * open.length) >>> 0]!];
  const [chosen, left] = trustIn(contacts, other) > trustIn(contacts, one) ? [other, one] : [one, other];
  const j = contacts.member[chosen]!;
  const what = queueAtStart(mail, j) >= constants.talkBelow ? 'busy' : 'spoke';
  return [{ tick: clock.tick, what, other: j, instead: contacts.member[left]!, draw, contacts: open.length }];
}

function openContacts(w: World, i: number): number[] {
  const { contacts, members } = w;
  const row = Array.from({ length: countOf(contacts, i) }, (_, n) => firstOf(contacts, i) + n);
  return row.filter((c) => members.present[contacts.member[c]!] === 1 && carries(w, c));
}
