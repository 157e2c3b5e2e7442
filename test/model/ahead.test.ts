import { describe, expect, it } from 'vitest';
import { found } from '../../sim/model/founding/found.ts';
import { turn } from '../../sim/model/rules/turn.ts';
import { step } from '../../sim/model/step.ts';
import type { World } from '../../sim/model/world.ts';
import { stateDigest } from '../../sim/run/digest.ts';
import { parsed } from '../scenario/scenarios.ts';

const scenario = (agents: number) => parsed(JSON.stringify({
  heterarchy: 1, title: 'Many', question: 'Many?', seed: 'many', world: { agents, ticks: 40 },
  events: [{ at: 10, type: 'loss', fraction: 0.2, target: 'random' }],
  organizations: { it: { extends: 'peer-network' } },
}));

/** Nobody's turn is read ahead for. */
const oneByOne = (w: World): void => {
  for (let i = 0; i < w.posts.count; i++) if (w.members.present[i]) turn(w, i);
};

const founded = (agents: number): World => {
  const many = scenario(agents);
  return found(many, many.organizations[0]!, many.seed, many.events);
};

describe('reading ahead, where members are many', () => {
  // the last ones are fewer than are read ahead for at once
  it('changes nothing, with everybody there and with some away', () => {
    const [ahead, plain] = [founded(5003), founded(5003)];
    for (let t = 0; t < 15; t++) {
      step(ahead);
      step(plain, oneByOne);
    }
    expect(ahead.members.presentCount).toBeLessThan(5003);
    expect(stateDigest(ahead)).toBe(stateDigest(plain));
  });

  it('is done for many, and not for few', () => {
    for (const [agents, isDone] of [[5003, true], [156, false]] as const) {
      const w = founded(agents);
      for (let t = 0; t < 3; t++) step(w);
      expect(w.ahead.some((word) => word !== 0)).toBe(isDone);
    }
  });
});
