import { describe, expect, it } from 'vitest';
import { error, outcomes, village } from '../village.ts';

type Plan = Parameters<typeof village>[0];
const star: Plan = { trades: [0, 0, 0, 0, 0, 0], ties: [[0, 1], [0, 2], [3, 4]] };
const after = (plan: Plan, event: object) => {
  const w = village({ ...plan, world: { attention: 1, ...plan.world }, events: [{ at: 0, ...event } as never] });
  w.setTrust(...plan.ties![0]!, 9, 1);
  w.tick();
  return w;
};
const ties = (w: ReturnType<typeof village>) => w.members.flatMap((i) => w.contactsOf(i).filter((j) => i < j).map((j) => `${i}-${j}`)).sort();

describe('a rewiring', () => {
  const rewired = (event: object = {}, plan = star) => after(plan, { type: 'rewire', member: 0, ...event });

  it('of a named tie to a named member replaces it, at the prior’s trust on both sides', () => {
    const w = rewired({ from: 1, to: 5 });
    expect(ties(w)).toEqual(['0-2', '0-5', '3-4']);
    expect([w.trust(0, 5), w.trust(5, 0), w.trust(0, 1), w.trust(1, 0)]).toEqual([[2, 1], [2, 1], undefined, undefined]);
    expect(w.contactsOf(0)).toEqual([2, 5]);
  });

  it('drops any informal tie there is, each alike, and makes any there is not', () => {
    const worlds = 1000;
    const outcome = outcomes(worlds, (seed) => {
      const w = rewired({}, { ...star, seed });
      expect(ties(w)).toHaveLength(3);
      return ties(w).filter((tie) => tie !== '3-4').join();
    });
    expect([...outcome.keys()].sort()).toEqual(['0-1,0-3', '0-1,0-4', '0-1,0-5', '0-2,0-3', '0-2,0-4', '0-2,0-5']);
    for (const p of outcome.values()) expect(Math.abs(p - 1 / 6)).toBeLessThan(error(1 / 6, worlds));
  });

  it('of one named end draws the other', () => {
    expect(ties(rewired({ from: 1 }))[0]).toBe('0-2');
    expect(ties(rewired({ to: 4 }))).toContain('0-4');
  });

  it.each([
    ['has no such tie', { from: 3, to: 5 }],
    ['has the other tie already', { from: 1, to: 2 }],
    ['has no informal tie at all', { member: 5 }],
  ])('does nothing where the member %s', (_, event) => {
    expect(ties(rewired(event))).toEqual(['0-1', '0-2', '3-4']);
  });

  it('does nothing where everybody is a contact already', () => {
    expect(ties(rewired({}, { trades: [0, 0, 0], ties: [[0, 1], [0, 2]] }))).toEqual(['0-1', '0-2']);
  });

  it('never drops a reporting line, with authority or without', () => {
    const chart: Plan = { trades: [0, 0, 0, 0], lines: [[0, 1]], ties: [[0, 2]] };
    expect(ties(rewired({ from: 1, to: 3 }, chart))).toEqual(['0-1', '0-2']);
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) expect(ties(rewired({}, { ...chart, seed }))).toEqual(['0-1', '0-3']);
  });

  it('is drawn anew for each of a tick', () => {
    const worlds = 200;
    const same = outcomes(worlds, (seed) => {
      const w = village({ trades: Array(60).fill(0), ties: [[0, 1], [0, 2]], seed, events: [{ at: 0, type: 'rewire', member: 0 }, { at: 0, type: 'rewire', member: 0 }] });
      w.tick();
      return w.contactsOf(0).every((j) => j > 2) && w.contactsOf(0)[1]! > w.contactsOf(0)[0]!;
    });
    expect(same.size).toBe(2);
  });

  it('ends a dyad with its tie', () => {
    const w = village({ ...star, settings: { dyads: true }, events: [{ at: 0, type: 'rewire', member: 0, from: 1, to: 5 }] });
    w.setTrust(0, 1, 9, 1);
    w.setTrust(1, 0, 9, 1);
    expect(w.dyads).toBe(1);
    w.tick();
    expect([w.dyads, w.isDyad(0, 5)]).toEqual([0, false]);
  });
});

describe('an introduction', () => {
  const introduced = (i: number, j: number, plan: Plan = star) => after(plan, { type: 'introduce', member: i, to: j });

  it('opens an informal tie at the prior’s trust, even where contacts do not open by working together', () => {
    const w = introduced(0, 5);
    expect(ties(w)).toEqual(['0-1', '0-2', '0-5', '3-4']);
    expect([w.trust(0, 5), w.trust(5, 0), w.contacts(5)]).toEqual([[2, 1], [2, 1], [{ member: 0, is: 'informal' }]]);
  });

  it('of two who have a tie changes nothing', () => {
    const w = introduced(0, 1);
    expect([ties(w), w.trust(0, 1)]).toEqual([['0-1', '0-2', '3-4'], [9, 1]]);
  });

  it('of a boss and a subordinate changes nothing', () => {
    const w = village({ trades: [0, 0], lines: [[0, 1]], events: [{ at: 0, type: 'introduce', member: 1, to: 0 }] });
    w.tick();
    expect(w.contacts(1)).toEqual([{ member: 0, is: 'boss' }]);
  });

  it('makes room on each side where there is none: the least trusted goes', () => {
    const w = introduced(0, 3, { ...star, settings: { contacts: 2 } });
    expect(ties(w)).toEqual(['0-1', '0-3', '3-4']); // 2 was trusted less than 1; 3 had room
  });

  it('of everybody to everybody finds room', () => {
    const everybody = Array.from({ length: 12 }, (_, i) => i);
    const events = everybody.flatMap((i) => everybody.filter((j) => j > i).map((j) => ({ at: 0, type: 'introduce', member: i, to: j }) as const));
    const w = village({ trades: everybody.map(() => 0), settings: { contacts: 11 }, events });
    w.tick();
    expect(w.members.map((i) => w.contactsOf(i).length)).toEqual(everybody.map(() => 11));
  });
});
