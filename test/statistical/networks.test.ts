/** MODEL.md §4 and §6: who is tied to whom at the founding, what trades a tree has, and which strangers become contacts. */

import { describe, expect, it } from 'vitest';
import { look } from '../property/inspect.ts';
import type { View } from '../property/view.ts';
import { even, expectFit, expectShare, tallied } from './bounds.ts';
import { everyTick, runOf } from './worlds.ts';

const founded = (agents: number, organization: Readonly<Record<string, unknown>>, seed: string): View => look(runOf({ world: { agents, ticks: 1, load: 0 }, organization, seed }).world);

const pairOf = (i: number, j: number): string => `${Math.min(i, j)} ${Math.max(i, j)}`;
const tiesOf = ({ members }: View): string[] => members.flatMap(({ contacts }, i) => contacts.flatMap(({ member: j }) => (i < j ? [pairOf(i, j)] : [])));

const seeds = ['a', 'b', 'c', 'd', 'e'];

describe('a small world', () => {
  const ring = (k: number, beta: number) => ({ informal: { type: 'small-world', k, beta } });

  it('without rewiring is one ring, in which everybody has k neighbours', () => {
    const { members } = founded(200, ring(2, 0), 'ring');
    expect(members.every(({ contacts }) => contacts.length === 2)).toBe(true);
    let [before, at, steps] = [-1, 0, 0];
    do {
      const next = members[at]!.contacts.find(({ member }) => member !== before)!.member;
      [before, at, steps] = [at, next, steps + 1];
    } while (at !== 0);
    expect(steps).toBe(200);
    expect(founded(200, ring(6, 0), 'ring').members.every(({ contacts }) => contacts.length === 6)).toBe(true);
  });

  it('has a ring in random order: the neighbours of a member are anybody', () => {
    const distances = seeds.flatMap((seed) => tiesOf(founded(1000, ring(2, 0), seed)).map((tie) => tie.split(' ').map(Number) as [number, number]).map(([i, j]) => (j - i) % 10));
    // of j − i every remainder by 10 is as likely among 1000 members, but for 0: i itself is none of its own neighbours
    expectFit(tallied(distances, 10), Array.from({ length: 10 }, (_, r) => (r === 0 ? 99 : 100) / 999));
  });

  /**
   * The ring does not depend on β, so ties without rewiring show which links there were. A link {i, j} of i is gone with chance
   * β(1 − 1/N), since it may be led to j again; and it comes back where one of the other k/2 − 1 links of i is led to j, or one of
   * the k/2 of j to i, each with chance β/N. The coins of different links have nothing to do with each other; what is led
   * anywhere has, but that is a part in N.
   */
  it.each([0.15, 0.5, 1])('has the share β = %d of its links led elsewhere', (beta) => {
    const [n, k] = [2000, 6];
    const all = seeds.slice(0, 3).flatMap((seed) => {
      const left = new Set(tiesOf(founded(n, ring(k, beta), seed)));
      return tiesOf(founded(n, ring(k, 0), seed)).map((tie) => left.has(tie));
    });
    expect(all.length).toBe(3 * n * (k / 2));
    const gone = beta * (1 - 1 / n) * (1 - beta / n) ** (k - 1);
    expectShare(all.filter((isLeft) => !isLeft).length, all.length, gone);
  });

  /**
   * With β = 1 a pair is tied where one of the k/2 links of either is led to the other, each with chance 1/N. Links of one member
   * crowd each other out, so the variance is no larger than that of as many coins.
   */
  it('with every link led elsewhere has as many ties as links that find a pair of their own', () => {
    const [n, k] = [300, 6];
    const pairs = seeds.length * ((n * (n - 1)) / 2);
    const tied = 1 - (1 - 1 / n) ** k;
    const count = seeds.map((seed) => tiesOf(founded(n, ring(k, 1), seed)).length).reduce((a, b) => a + b);
    expectShare(count, pairs, tied);
  });

  /** k/2 links of everybody go out anyhow; those that come in are N·k/2 trials that lead to each eighth of the members alike, less the few that were dropped. */
  it('leads links to anybody', () => {
    const [n, k] = [2000, 6];
    const { members } = founded(n, ring(k, 1), 'anybody');
    const incoming = members.map(({ contacts }) => contacts.length - k / 2);
    const total = incoming.reduce((a, b) => a + b, 0);
    for (let eighth = 0; eighth < 8; eighth++) expectShare(incoming.slice((eighth * n) / 8, ((eighth + 1) * n) / 8).reduce((a, b) => a + b, 0), total, 1 / 8);
  });
});

describe('trades', () => {
  /** The departments are the branches of the second level, members 1 to 5, in order: five of them for five trades. */
  const departmentOf = (i: number): number => (i <= 5 ? i - 1 : departmentOf(Math.floor((i - 1) / 5)));

  it('of hands in a tree are their department’s with chance `functional`, else what their number falls on', () => {
    const functional = 0.3;
    const hands = seeds.flatMap((seed) =>
      founded(781, { formal: { type: 'tree', span: 5, functional } }, seed).members.flatMap(({ domain }, i) => {
        const [own, other] = [departmentOf(i), i % 5];
        return i < 156 || own === other ? [] : [{ isOwn: domain === own, isOther: domain === other }];
      }),
    );
    expect(hands.every(({ isOwn, isOther }) => isOwn || isOther)).toBe(true);
    expectShare(hands.filter(({ isOwn }) => isOwn).length, hands.length, functional);
    // each by itself
    expectShare(hands.filter(({ isOwn }, n) => n % 2 && isOwn && hands[n - 1]!.isOwn).length, Math.floor(hands.length / 2), functional ** 2);
  });

  it('without formal structure are dealt out evenly, to anybody', () => {
    const domains = seeds.flatMap((seed) => founded(1000, {}, seed).members.map(({ domain }) => domain));
    expect(tallied(domains, 5)).toEqual(new Array(5).fill(1000));
    // neighbours by number have the same trade with chance 199/999
    const same = domains.filter((domain, i) => i % 1000 > 0 && i % 2 === 1 && domains[i - 1] === domain).length;
    expectShare(same, domains.length / 2, 199 / 999);
  });
});

describe('strangers who worked together', () => {
  /** By the procedure book parts go to members who are no contacts; with ample attention every result is taken as it arrives. */
  it('become contacts with chance `permeability`, where there is room', () => {
    const world = { agents: 156, domains: 5, ticks: 40, load: 0.3, parts: 1, attention: 1000, effort: 1, novelty: 0, deadline: 1000, turbulence: 0 };
    const organization = { formal: { type: 'tree', span: 5, functional: 1 }, authority: 1, permeability: 0.25, contacts: 1000 };
    const run = runOf({ world, organization });
    let [chances, opened, arriving] = [0, 0, new Map<string, number>()];
    let ties = new Set(tiesOf(look(run.world)));
    everyTick(run, (w) => {
      const now = look(w);
      const after = new Set(tiesOf(now));
      // where two results from the same stranger come in one tick the second finds a tie if the first opened it: left out
      for (const [pair, results] of arriving) {
        if (results > 1 || ties.has(pair)) continue;
        chances++;
        if (after.has(pair)) opened++;
      }
      ties = after;
      arriving = new Map();
      now.members.forEach(({ mail }, i) => {
        for (const { from } of mail.filter(({ kind }) => kind === 'result')) arriving.set(pairOf(i, from), (arriving.get(pairOf(i, from)) ?? 0) + 1);
      });
    });
    expect(chances).toBeGreaterThan(800);
    expectShare(opened, chances, 0.25);
  });
});

describe('who is lost at random', () => {
  it('may be anybody, as often as anybody else', () => {
    const [agents, ticks] = [20, 100];
    const events = Array.from({ length: ticks }, (_, at) => ({ at, type: 'loss', fraction: 1 / agents, target: 'random', fill: 1 }));
    const lost = Array.from({ length: 20 }, (_, n) => runOf({ world: { agents, domains: 1, ticks, load: 0 }, events, seed: `loss ${n}` })).flatMap((run) => everyTick(run, (w) => look(w).members.findIndex(({ present }) => !present)));
    expectFit(tallied(lost, agents), even(agents));
  });
});
