/** What happens, in words and as long as it is felt. */

import { expect, test } from 'vitest';
import type { ScenarioEvent } from '../../sim/index.ts';
import { bandsOf } from '../../viz/charts/timeline/bands.ts';
import type { Run } from '../../viz/store/page-run.ts';
import { text } from '../../viz/text/en.ts';

const set = (organization: object, world = {}) => ({ at: 5, name: 'set@5', type: 'set', world, organization }) as unknown as ScenarioEvent;

test('a step is on or off, and authority is flattened or set: in words that need no table of fields', () => {
  expect([{ purpose: 0 }, { purpose: 0.02 }, { dyads: true }, { reconcile: 0.5, dyads: false }].map((each) => text.eventWords(set(each)))).toEqual([
    'step 1, purpose: off', 'step 1, purpose: on (0.02)', 'step 4, dyads: on', 'step 3, reconciliation: on (0.5), step 4, dyads: off',
  ]);
  expect([{ authority: 0, equipotency: 1 }, { authority: 0.9, equipotency: 0 }, { authority: 0.5, equipotency: 0.5 }, { authority: 0 }].map((each) => text.eventWords(set(each)))).toEqual([
    'authority flattened', 'authority set to 0.9', 'authority: 0.5, equipotency: 0.5', 'authority: 0',
  ]);
  expect(text.eventWords(set({ authority: 0, equipotency: 1, dyads: true }, { load: 0.4 }))).toBe('authority flattened, load: 0.4, step 4, dyads: on');
});

test('where there is hardly any room a step says whether it is taken, and a loss who is lost', () => {
  expect(text.eventShort(set({ purpose: 0, permeability: 0.5 }))).toBe('step 1 off, step 2 on');
  const loss = (target: string) => text.eventShort({ at: 1, name: '', type: 'loss', fraction: 0.04, target } as ScenarioEvent);
  expect(['top', 'hubs', 'random'].map(loss)).toEqual(['top 4% leave', 'best connected 4% leave', '4% leave']);
});

test('whoever leaves is missed until it is back, on the stages it left', () => {
  const deed = (type: 'leave' | 'return', at: number, member = 3, fill?: number) => ({ at, name: `${type}@${at}`, type, member, ...(fill ? { fill } : {}) }) as ScenarioEvent;
  const felt = (...deeds: readonly ScenarioEvent[][]) => {
    const run = { arms: deeds.map((interventions) => ({ interventions })), cast: deeds.map((_, k) => ({ name: String(k) })), scenario: { events: [], world: { ticks: 200 }, organizations: [{ settings: { succession: 30 } }] } } as unknown as Run;
    return bandsOf(run).map(({ event, from, to }) => [event.type, from, to]);
  };
  const forGood = deed('leave', 50, 3, 20_000);
  expect(text.eventWords(forGood)).toBe('member 3 leaves for good');
  expect(felt([forGood], [])).toEqual([['leave', 50, 200]]);
  expect(felt([forGood, deed('return', 60)], [])).toEqual([['leave', 50, 60], ['return', 60, 60]]);
  expect(felt([deed('leave', 50), deed('return', 60, 4)], [])[0], 'somebody else came back').toEqual(['leave', 50, 80]);
  expect(felt([deed('leave', 50), deed('return', 60)], [deed('leave', 50)])[0], 'still missing on the other stage').toEqual(['leave', 50, 80]);
});
