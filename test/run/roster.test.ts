/** The roster says of each member what the state and the record say of all. */

import { describe, expect, test } from 'vitest';
import { roster } from '../../sim/run/roster.ts';
import { runOf } from './worlds.ts';

const world = { agents: 31, ticks: 80, domains: 3 };

describe('of a tree of span 5', () => {
  const run = runOf({ world, organizations: { tree: { extends: 'functional-hierarchy' } }, events: [{ at: 75, type: 'loss', fraction: 0.1, target: 'top' }] });
  run.advanceTo(79);
  const rows = roster(run);

  test('bosses, depths and reporting lines are those of the tree', () => {
    expect(rows.map(({ boss }) => boss)).toEqual(rows.map((_, i) => (i === 0 ? Number.NaN : Math.floor((i - 1) / 5))));
    expect(rows.map(({ depth }) => depth)).toEqual(rows.map((_, i) => (i === 0 ? 0 : i < 6 ? 1 : 2)));
    expect(rows.map(({ conferred }) => conferred)).toEqual(rows.map((_, i) => (i === 0 ? 5 : i < 6 ? 6 : 1)));
    expect(rows.every(({ informal, dyads, name }) => informal === 0 && dyads === 0 && name === '')).toBe(true);
  });

  test('the lost are absent', () => {
    expect(rows.filter(({ present }) => present === 0).map(({ member }) => member)).toEqual([0, 1, 2]);
  });

  test('knowledge and queues have the means of the last tick', () => {
    const { columns } = run.record;
    const present = rows.filter((row) => row.present === 1);
    expect(present.reduce((sum, { knowledge }) => sum + knowledge, 0) / present.length).toBeCloseTo(columns.knowledge[79]!, 12);
    expect(rows.reduce((sum, { queue }) => sum + queue, 0) / 31).toBeCloseTo(columns.queue[79]!, 12);
    expect(1 - rows.reduce((sum, { value }) => sum + Math.abs(value), 0) / 31).toBeCloseTo(columns.purpose[79]!, 12);
  });
});

describe('of a peer network', () => {
  const run = runOf({ world, organizations: { peers: { extends: 'peer-network' } } });
  run.advanceTo(59);
  const rows = roster(run);

  test('nobody has a boss or a depth', () => {
    expect(rows.every(({ boss, depth, conferred }) => Number.isNaN(boss) && Number.isNaN(depth) && conferred === 0)).toBe(true);
  });

  test('ties and dyads are counted from both sides, and trust is that of the frame', () => {
    const frame = run.frame();
    expect(rows.reduce((sum, { informal }) => sum + informal, 0)).toBe(2 * frame.ties);
    expect(rows.reduce((sum, { dyads }) => sum + dyads, 0) / 31).toBeCloseTo(run.record.columns.dyads[59]!, 12);
    const given = [...frame.tieFrom].flatMap((from, k) => (from === 4 ? [frame.trustOut[k]!] : frame.tieTo[k] === 4 ? [frame.trustBack[k]!] : []));
    const received = [...frame.tieFrom].flatMap((from, k) => (from === 4 ? [frame.trustBack[k]!] : frame.tieTo[k] === 4 ? [frame.trustOut[k]!] : []));
    const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length;
    expect(rows[4]!.trust_given).toBeCloseTo(mean(given), 6);
    expect(rows[4]!.trust_received).toBeCloseTo(mean(received), 6);
    expect(rows[4]!.trust_given).not.toBeCloseTo(rows[4]!.trust_received, 6);
  });

  test('acts of leadership and parts carried add up to all there were, up to this tick', () => {
    const { leaders, carriers, columns } = run.record;
    const led = rows.reduce((sum, row) => sum + row.led, 0);
    expect(led).toBe(leaders.starts[60]);
    expect(led).toBeGreaterThan(0);
    expect(rows.reduce((sum, row) => sum + row.carried, 0)).toBe(carriers.starts[60]);
    expect(carriers.starts[60]).toBe(columns.kept.reduce((a, b) => a + b, 0));
  });
});
