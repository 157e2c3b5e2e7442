/** What is told of a member is what happened, and the draws told are those that were made. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Recording } from '../../sim/run/recording.ts';
import { Run, runKey } from '../../sim/run/run.ts';
import { accountOf } from '../../sim/run/why/account.ts';
import type { Chance, Moment } from '../../sim/run/why/moments.ts';
import { watch } from '../../sim/run/why/watch.ts';
import { REPEATABLE } from '../property/always.ts';
import { look } from '../property/inspect.ts';
import { smallScenarios } from '../property/scenarios.ts';
import type { View } from '../property/view.ts';
import { runOf } from './worlds.ts';

const watched = fc.tuple(smallScenarios, fc.nat()).map(([scenario, n]) => ({ key: runKey(scenario, scenario.organizations[n % 2]!), member: n % scenario.world.agents }));

/** Steps to the end with an eye on one member, and beside it without. */
function follow(seen: (moments: readonly Moment[], now: View, before: View, run: Run) => void, numRuns: number = REPEATABLE.numRuns): void {
  fc.assert(
    fc.property(watched, ({ key, member }) => {
      const [plain, eyed] = [new Run(key), new Run(key)];
      for (let before = look(eyed.world); !plain.finished; ) {
        plain.step();
        const moments = watch(eyed.world, member);
        const now = look(eyed.world);
        expect(eyed.digest()).toBe(plain.digest());
        seen(moments.map((moment) => ({ ...moment, member })), now, before, plain);
        before = now;
      }
    }),
    { ...REPEATABLE, numRuns },
  );
}

const count = (moments: readonly Moment[], ...what: Moment['what'][]): number => moments.filter((moment) => what.includes(moment.what)).length;
const memberOf = (moments: readonly Moment[]): number => (moments[0] as unknown as { member: number } | undefined)?.member ?? -1;

/** Messages that i sent in this tick. */
const sentBy = ({ members }: View, i: number) => members.flatMap(({ mail }, to) => mail.filter(({ queued, from, kind, own, returned }) => !queued && from === i && !(kind === 'part' && own && !returned) && !(returned && to === i)));

describe('a member looked at', () => {
  it('does what it does without being looked at, and what is told of it is what it sent, led and learned', () => {
    const met = new Set<string>();
    follow((moments, now, before, run) => {
      const i = memberOf(moments);
      if (i < 0) return;
      for (const { what } of moments) met.add(what);
      const sent = sentBy(now, i);
      const letters = (kind: string, returned = false) => sent.filter((each) => each.kind === kind && each.returned === returned && each.from === i).length;
      expect(count(moments, 'spoke'), 'talks begun').toBe(letters('talk'));
      expect(count(moments, 'passed'), 'parts passed on').toBe(letters('part'));
      expect(count(moments, 'declined'), 'parts declined').toBe(letters('part', true));
      expect(count(moments, 'sent-up'), 'tasks sent up').toBe(letters('task'));
      expect(moments.filter((moment) => moment.what === 'worked' && moment.other !== i).length, 'results').toBe(letters('result'));
      const { leaders } = run.record;
      const led = Array.from(leaders.members.subarray(leaders.starts[now.tick]!, leaders.starts[now.tick + 1]!)).filter((j) => j === i).length;
      expect(count(moments, 'led'), 'tasks led').toBe(led);
      const [was, is] = [before.members[i]!, now.members[i]!];
      expect(count(moments, 'left', 'newcomer', 'came-back') > 0).toBe(was.present !== is.present || (!is.present && was.returnTick !== is.returnTick));
      for (const moment of moments) if (moment.what === 'met') expect(is.contacts.some(({ member }) => member === moment.other)).toBe(true);
    });
    expect([...met].sort()).toEqual(['agreed', 'busy', 'clashed', 'declined', 'finished', 'heeded', 'ignored', 'led', 'left', 'met', 'newcomer', 'parted', 'passed', 'result', 'sensed', 'sent-up', 'spoke', 'stale-news', 'talked', 'waited', 'worked']);
  });

  it('is told the odds that decided: what came about is what the draw says', () => {
    const came = ({ odds, draw }: Chance) => draw < odds;
    const draws: number[] = [];
    follow((moments) => {
      for (const moment of moments) {
        if ('chance' in moment && moment.chance) draws.push(moment.chance.draw);
        if (moment.what === 'agreed' || moment.what === 'heeded' || moment.what === 'clashed') expect(came(moment.chance)).toBe(true);
        if (moment.what === 'declined' || moment.what === 'ignored') expect(came(moment.chance)).toBe(false);
        if (moment.what === 'led' && moment.chance) expect(came(moment.chance)).toBe(false);
        if (moment.what === 'sent-up' && moment.chance) expect(came(moment.chance)).toBe(true);
        if (moment.what === 'talked') expect(moment.chance ? came(moment.chance) : moment.distance > moment.bound).toBe(false);
        if (moment.what === 'result' && moment.opens && came(moment.opens)) expect(moments.some((other) => (other.what === 'met' && other.other === moment.other) || other.what === 'parted')).toBe(true);
        if ('chance' in moment && moment.chance && 'trust' in moment.chance) {
          const { odds, authority, trust, alignment } = moment.chance;
          expect(odds).toBeCloseTo(1 - (1 - authority) * (1 - trust * alignment), 12);
        }
      }
    });
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 / Math.sqrt(12 * draws.length));
  });
});

it('whoever is brought back came back; whoever fills a place is a newcomer', () => {
  const events = [{ at: 2, type: 'leave', member: 3, fill: 4 }, { at: 4, type: 'return', member: 3 }, { at: 8, type: 'leave', member: 3, fill: 1 }, { at: 10, type: 'introduce', member: 3, to: 9 }];
  const run = runOf({ world: { agents: 20, ticks: 12 }, organizations: { it: {} }, events });
  const told = Array.from({ length: 12 }, () => watch(run.world, 3)).flat().filter(({ what }) => ['left', 'came-back', 'newcomer', 'met'].includes(what));
  expect(told).toEqual([{ tick: 2, what: 'left', until: 6 }, { tick: 4, what: 'came-back' }, { tick: 8, what: 'left', until: 9 }, { tick: 9, what: 'newcomer' }, { tick: 10, what: 'met', other: 9 }]);
});

describe('an account', () => {
  const peers = { world: { agents: 40, ticks: 120, load: 0.4 }, organizations: { it: { extends: 'peer-network' } } };
  const recorded = (ticks: number) => {
    const recording = new Recording(runOf(peers).key);
    recording.advanceTo(ticks);
    return recording;
  };

  it('is of the last sixty ticks in numbers, and of the last ten moments, the latest first', () => {
    const { moments, queue, knowledge, spent } = accountOf(recorded(99), 7, 99);
    expect([moments.length, queue.length, knowledge.length, spent.length]).toEqual([10, 60, 60, 60]);
    expect(moments.map(({ tick }) => tick)).toEqual(moments.map(({ tick }) => tick).sort((a, b) => b - a));
    expect(moments[0]!.tick).toBe(99);
  });

  it('says of each tick what its frame says', () => {
    const recording = recorded(99);
    const { queue, knowledge, spent } = accountOf(recording, 7, 70);
    for (const t of [11, 40, 70]) {
      const frame = recording.frameAt(t);
      expect([queue[t - 11], knowledge[t - 11], spent[t - 11]]).toEqual([frame.queue[7], frame.knowledge[7], frame.spent[7]]);
    }
  });

  it('knows what it holds of each trade', () => {
    const recording = recorded(99);
    for (const t of [-1, 70]) {
      const { right, wrong } = accountOf(recording, 7, t);
      const own = recording.run.world.posts.domain[7]!;
      expect(right[own]! / 8).toBeCloseTo(recording.frameAt(t).knowledge[7]!, 6);
      expect(right.every((n, d) => n + wrong[d]! <= 8)).toBe(true);
      if (t < 0) expect([...right].filter((_, d) => d !== own)).toEqual([0, 0, 0, 0]);
      else expect([...wrong].some((n) => n > 0)).toBe(true);
    }
  });

  it('leaves the run as it was, wherever it looks', () => {
    const recording = recorded(99);
    const digest = recording.run.digest();
    for (const t of [99, 3, 50]) accountOf(recording, 0, t);
    expect([recording.run.digest(), recording.digestAt(42)]).toEqual([digest, recorded(42).run.digest()]);
  });

  it('is empty before the first tick, and refused for whom there is not', () => {
    expect(accountOf(recorded(5), 0, -1)).toMatchObject({ moments: [], queue: new Float32Array(0) });
    expect(accountOf(recorded(5), 0, 2).queue).toHaveLength(3);
    expect(() => accountOf(recorded(5), 40, 2)).toThrow('There is no member 40.');
    expect(() => accountOf(recorded(5), 0, 6)).toThrow(/Tick .* has not been run/);
  });
});
