/** A chronicle tells what the state shows: each kind of entry is held against what can be known without it. */

import { describe, expect, test } from 'vitest';
import { TieFlag } from '../../sim/index.ts';
import { ofKind, runOf, told } from './worlds.ts';

const world = { agents: 60, ticks: 120 };
const peers = { organizations: { peers: { extends: 'peer-network' } } };
const tree = { organizations: { tree: { extends: 'functional-hierarchy' } } };

describe('ties', () => {
  // Few contacts, nearly all of them dyads in the end, and new ones all the time: dyads are dropped too.
  const organizations = { peers: { extends: 'peer-network', contacts: 6, permeability: 1 } };
  const run = runOf({ world, organizations, events: [{ at: 40, type: 'polarise', size: 0.6 }, { at: 60, type: 'loss', fraction: 0.2, target: 'random', fill: 10 }] });
  const entries = told(run);
  const name = ([i, j]: readonly [number, number]) => `${i}-${j}`;

  /** Those that are left after all that was opened and dropped, by what is told of them. */
  function left(begins: 'tie-opened' | 'dyad-formed', ends: 'tie-dropped' | 'dyad-dissolved'): string[] {
    const open = new Set<string>();
    for (const { kind, members } of ofKind(entries, begins, ends)) {
      expect(open.has(name(members)), `${kind} ${name(members)}`).toBe(kind === ends);
      if (kind === begins) open.add(name(members));
      else open.delete(name(members));
    }
    return [...open].sort();
  }

  test('that opened and were dropped leave the network of the last frame', () => {
    const frame = run.frame();
    const shown = [...frame.tieFrom].map((from, k) => name([Math.min(from, frame.tieTo[k]!), Math.max(from, frame.tieTo[k]!)])).sort();
    expect(left('tie-opened', 'tie-dropped')).toEqual(shown);
    expect(ofKind(entries, 'tie-dropped').length).toBeGreaterThan(0);
  });

  test('that became dyads and ceased to be leave the dyads of the last frame', () => {
    const frame = run.frame();
    const dyads = [...frame.tieFrom.keys()].filter((k) => frame.tieFlags[k]! & TieFlag.dyad);
    const shown = dyads.map((k) => name([Math.min(frame.tieFrom[k]!, frame.tieTo[k]!), Math.max(frame.tieFrom[k]!, frame.tieTo[k]!)])).sort();
    expect(left('dyad-formed', 'dyad-dissolved')).toEqual(shown);
    expect(shown.length).toBeGreaterThan(0);
    const dissolved = new Set(ofKind(entries, 'dyad-dissolved').map(({ tick, members }) => `${tick} ${name(members)}`));
    expect(ofKind(entries, 'tie-dropped').some(({ tick, members }) => dissolved.has(`${tick} ${name(members)}`))).toBe(true);
  });

  test('of the founding are told first, reporting lines as conferred', () => {
    const opened = ofKind(told(runOf({ world: { ...world, ticks: 1 }, ...tree })), 'tie-opened');
    const lines = Array.from({ length: 59 }, (_, n) => [Math.floor(n / 5), n + 1]);
    expect(opened.map(({ tick, tie }) => `${tick} ${tie}`)).toEqual(lines.map(() => '-1 conferred'));
    expect(opened.map(({ members }) => members)).toEqual(lines);
  });

  test('that are cut off are as many as the event says, once each, for as long as it says', () => {
    const cut = ofKind(told(runOf({ world, ...tree, events: [{ at: 30, type: 'cutoff', fraction: 0.4, length: 7 }] })), 'ties-cut');
    expect(cut.map(({ tick, until }) => [tick, until])).toEqual([[30, 37]]);
    expect(new Set(cut[0]!.ties.map(name)).size).toBe(Math.round(0.4 * 59));
    expect(cut[0]!.ties).toHaveLength(Math.round(0.4 * 59));
  });
});

describe('people', () => {
  const losses = [{ at: 20, type: 'loss', fraction: 0.1, target: 'top', fill: 15 }, { at: 25, type: 'loss', fraction: 0.2, target: 'top', fill: 30 }];
  const entries = told(runOf({ world, ...tree, events: losses }));
  const upTo = (end: number) => Array.from({ length: end }, (_, i) => i);

  test('that are lost come back when it was said, and who is lost twice counts anew', () => {
    expect(ofKind(entries, 'lost')).toEqual([{ tick: 20, kind: 'lost', members: upTo(6), until: 35 }, { tick: 25, kind: 'lost', members: upTo(12), until: 55 }]);
    expect(ofKind(entries, 'returned')).toEqual([{ tick: 55, kind: 'returned', members: upTo(12) }]);
  });
});

describe('events', () => {
  test('are told as they hit this organisation, those that do not touch it not at all', () => {
    const events = [
      { at: 3, type: 'set', organization: { authority: 0.1 }, only: ['other'] },
      { at: 4, type: 'set', world: { load: 0.1 }, organization: { authority: 0.2 }, only: ['other'] },
      { at: 5, type: 'surge', factor: 2, length: 4, name: 'flood' },
    ];
    const entries = told(runOf({ world, organizations: { ...tree.organizations, other: {} }, events }));
    expect(ofKind(entries, 'event')).toEqual([
      { tick: 4, kind: 'event', event: { at: 4, name: 'set-2', type: 'set', world: { load: 0.1 }, organization: {} } },
      { tick: 5, kind: 'event', event: { at: 5, name: 'flood', type: 'surge', factor: 2, length: 4 } },
    ]);
  });

  test('that turn facts: a shift of all turns each of them, and nothing else does where nothing is turbulent', () => {
    const entries = told(runOf({ world: { ...world, turbulence: 0 }, ...peers, events: [{ at: 7, type: 'shift', fraction: 1 }] }));
    expect(ofKind(entries, 'facts-turned')).toEqual([{ tick: 7, kind: 'facts-turned', facets: Array.from({ length: 40 }, (_, m) => m) }]);
  });
});

describe('tasks', () => {
  test('are all accounted for', () => {
    const run = runOf({ world: { ...world, load: 0.5, deadline: 9 }, ...tree, events: [{ at: 30, type: 'loss', fraction: 0.3, target: 'random' }, { at: 60, type: 'set', world: { deadline: 4 } }] });
    const ticks = ofKind(told(run), 'tasks');
    expect(ticks.map(({ born }) => born)).toEqual([...run.record.columns.born]);
    let open = 0;
    for (const { born, unsensed, done, expired, open: now } of ticks) {
      expect(Math.min(unsensed, done, expired, now)).toBeGreaterThanOrEqual(0);
      open += born - unsensed - done - expired;
      expect(now).toBe(open);
    }
    for (const what of ['unsensed', 'done', 'expired'] as const) expect(ticks.some((entry) => entry[what] > 0), what).toBe(true);
  });

  test('done are worth 1 each where all know everything and obey: the values add up to their number', () => {
    const all = { world: { ...world, knowledge: 1, turbulence: 0, novelty: 0, load: 0.1 }, organizations: { tree: { extends: 'functional-hierarchy', authority: 1 } } };
    const run = runOf(all);
    const done = ofKind(told(run), 'tasks').reduce((sum, entry) => sum + entry.done, 0);
    expect(done).toBeGreaterThan(100);
    expect(run.record.columns.value.reduce((a, b) => a + b, 0)).toBe(done);
  });

  test('nobody senses are those whose sensor is absent: all of them where nobody is there', () => {
    const ticks = ofKind(told(runOf({ world, ...peers, events: [{ at: 10, type: 'loss', fraction: 1, target: 'random', fill: 20 }] })), 'tasks');
    for (const { tick, born, unsensed } of ticks) expect(unsensed).toBe(tick >= 10 && tick < 30 ? born : 0);
  });
});
