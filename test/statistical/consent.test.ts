/** MODEL.md §6: i goes along with j with chance 1 − (1 − a′)(1 − τ·s), where a′ is the authority of a line or of the procedure book. */

import { beforeAll, describe, expect, it } from 'vitest';
import { look } from '../property/inspect.ts';
import type { MemberView, MessageView, View } from '../property/view.ts';
import { expectChances } from './bounds.ts';
import { runOf } from './worlds.ts';

interface Request {
  readonly road: 'by the book' | 'along a line' | 'over an informal tie' | 'between strangers';
  readonly p: number;
  readonly happened: boolean;
}

const PRIOR = 2 / 3;

/** What was asked of i, and how it stood with who asked. */
function requestOf({ settings, members }: View, { contacts, value }: MemberView, message: MessageView): Omit<Request, 'happened'> {
  const contact = contacts.find(({ member }) => member === message.from);
  const isLine = contact !== undefined && contact.kind !== 'informal';
  const road = message.book ? 'by the book' : isLine ? 'along a line' : contact ? 'over an informal tie' : 'between strangers';
  const authority = message.book || isLine ? settings.authority : 0;
  const alignment = 1 - Math.abs(value - members[message.from]!.value) / 2;
  return { road, p: 1 - (1 - authority) * (1 - (contact?.trust ?? PRIOR) * alignment) };
}

/** Whether trust and values were the same all through the tick. They change by what others do, or by chances that have nothing to do with i's answer. */
function isSteady(i: number, from: number, before: View, now: View): boolean {
  const state = ({ members }: View) => [members[i]!.contacts.find(({ member }) => member === from)?.trust, members[i]!.value, members[from]!.value].join();
  return state(before) === state(now);
}

/**
 * Answers to requests that are at the head of a queue when a tick begins: with one unit of attention an answer is all that a member
 * does in the tick. A part that is declined has the member marked as tried.
 */
function answersOf(run: ReturnType<typeof runOf>): Request[] {
  const answers: Request[] = [];
  for (let before = look(run.world); !run.finished; ) {
    run.step();
    const now = look(run.world);
    const [were, are] = [partsOf(before), partsOf(now)];
    before.members.forEach((member, i) => {
      const [message] = member.mail;
      const isAsked = member.queue > 0 && message?.kind === 'part' && !message.own && were.get(message.about)!.effortLeft === 0;
      if (isAsked && isSteady(i, message.from, before, now)) answers.push({ ...requestOf(before, member, message), happened: !are.get(message.about)?.tried.includes(i) });
    });
    before = now;
  }
  return answers;
}

const partsOf = ({ tasks }: View) => new Map(tasks.flatMap(({ parts }) => parts.map((part) => [part.id, part])));

const world = { agents: 60, domains: 5, ticks: 150, load: 0.25, parts: 1, deadline: 10_000, attention: 1, effort: 1, drift: 0, spread: 1, novelty: 0.5, turbulence: 0.02 };
const ring = { type: 'small-world', k: 6, beta: 0.15 };

describe('consent', () => {
  const tree = { type: 'tree', span: 5, functional: 0.5 };
  const organizations = [
    { informal: ring, purpose: 0 },
    { formal: tree, authority: 0.6, purpose: 0 },
    { formal: tree, authority: 0, purpose: 0 },
    { formal: tree, informal: ring, authority: 0.3, purpose: 0, permeability: 0.3, bound: 0.2 },
  ];
  let answers: Request[] = [];

  beforeAll(() => {
    answers = organizations.flatMap((organization) => answersOf(runOf({ world, organization })));
  });

  it.each(['by the book', 'along a line', 'over an informal tie'] as const)('%s is as likely as authority, trust and alignment say', (road) => {
    const asked = answers.filter((answer) => answer.road === road);
    expect(asked.length).toBeGreaterThan(1000);
    expectChances(asked);
  });

  it('is as likely as they say where it is likely, and where it is not', () => {
    const [likely, unlikely] = [answers.filter(({ p }) => p > 0.7), answers.filter(({ p }) => p < 0.5)];
    for (const some of [likely, unlikely]) {
      expect(some.length).toBeGreaterThan(1000);
      expectChances(some);
    }
  });
});
