/** MODEL.md §6, Task: whoever senses a novel task that reaches beyond its unit leads it with chance `equipotency`; else it goes up. */

import { describe, expect, it } from 'vitest';
import { look } from '../property/inspect.ts';
import type { View } from '../property/view.ts';
import { expectShare } from './bounds.ts';
import { runOf } from './worlds.ts';

/** Trades of a member and of everyone below. */
function coverageOf({ members }: View): Set<number>[] {
  const coverage = members.map(({ domain }) => new Set([domain]));
  members.forEach(({ domain }, i) => {
    for (let at = members[i]!.boss; at >= 0; at = members[at]!.boss) coverage[at]!.add(domain);
  });
  return coverage;
}

describe('leadership', () => {
  const world = { agents: 156, domains: 5, ticks: 40, load: 3, parts: 3, novelty: 0.7, attention: 1000, deadline: 0 };
  const organization = (equipotency: number, functional: number) => ({ formal: { type: 'tree', span: 5, functional }, authority: 0.9, equipotency });

  /**
   * Tasks born in a tick that are still open at its end: all are taken up at once, and those that reach beyond the unit have a part
   * at least that cannot be done in the tick. Each is led by its sensor, or is on its way to the sensor's boss.
   */
  function newborns(equipotency: number, functional: number) {
    const run = runOf({ world, organization: organization(equipotency, functional) });
    const coverage = coverageOf(look(run.world));
    const born = [];
    while (!run.finished) {
      run.step();
      const now = look(run.world);
      for (const { id, born: at, novel, owner, holder, parts } of now.tasks) {
        if (at !== now.tick) continue;
        const rising = owner < 0 ? now.members[holder]!.mail.find(({ kind, about }) => kind === 'task' && about === id)! : undefined;
        const sensor = rising ? rising.from : owner;
        const reachesBeyond = parts.some(({ domain }) => !coverage[sensor]!.has(domain));
        born.push({ novel, reachesBeyond, isTop: now.members[sensor]!.boss < 0, isLed: owner >= 0, goesToBoss: rising !== undefined && holder === now.members[sensor]!.boss });
      }
    }
    return born;
  }

  it.each([0, 0.35, 1])('is taken with chance %d where the task is novel and reaches beyond the unit', (equipotency) => {
    const born = newborns(equipotency, 1);
    const open = born.filter(({ novel, reachesBeyond, isTop }) => novel && reachesBeyond && !isTop);
    expect(open.length).toBeGreaterThan(1000);
    expectShare(open.filter(({ isLed }) => isLed).length, open.length, equipotency);
    expect(open.every(({ isLed, goesToBoss }) => isLed !== goesToBoss)).toBe(true);
  });

  it('is always taken of routine tasks, of those within the unit, and at the top', () => {
    // in mixed units managers have every trade below them
    const born = newborns(0, 0);
    const others = { routine: born.filter(({ novel }) => !novel), within: born.filter(({ novel, reachesBeyond }) => novel && !reachesBeyond), atTheTop: born.filter(({ isTop }) => isTop) };
    for (const some of Object.values(others)) {
      expect(some.length).toBeGreaterThan(10);
      expect(some.every(({ isLed }) => isLed)).toBe(true);
    }
  });
});
