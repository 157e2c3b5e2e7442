/** Arrangements: everybody has a place on the stage, the same every time, and groups hold who belongs together. */

import { expect, test } from 'vitest';
import { arrangements, type Question } from '../../viz/network/layout/arrangement.ts';
import { communitiesOf } from '../../viz/network/layout/communities.ts';
import { arrangeByForce } from '../../viz/network/layout/force.ts';
import { groupsOf } from '../../viz/network/layout/groups.ts';
import { arrangeNested } from '../../viz/network/layout/nested.ts';
import { arrangeRing } from '../../viz/network/layout/ring.ts';
import { arrangeByTrade } from '../../viz/network/layout/trade.ts';
import { arrangeTree } from '../../viz/network/layout/tree.ts';
import { magnified } from '../../viz/network/view.ts';

/** Cliques of so many members each, one tie from each to the next. */
function cliques(count: number, size: number): Uint32Array {
  const ties: number[] = [];
  for (let c = 0; c < count; c++) {
    for (let i = 0; i < size; i++) for (let j = i + 1; j < size; j++) ties.push(c * size + i, c * size + j);
    ties.push(c * size, ((c + 1) % count) * size + 1);
  }
  return Uint32Array.from(ties);
}

const stage = { width: 640, height: 300 } as const;
const network = (members: number, ties: Uint32Array): Question => ({ as: 'own', boss: new Int32Array(members).fill(-1), domain: Uint8Array.from({ length: members }, (_, i) => i % 5), ties, ...stage });
const chart = (members: number, span: number): Question => {
  const boss = Int32Array.from({ length: members }, (_, i) => (i === 0 ? -1 : Math.floor((i - 1) / span)));
  return { ...network(members, Uint32Array.from([...boss.keys()].slice(1).flatMap((i) => [boss[i]!, i]))), boss };
};

test('cliques are found as communities', () => {
  const found = communitiesOf(40, cliques(5, 8));
  expect([...new Set(found)]).toEqual([0, 1, 2, 3, 4]);
  for (let i = 0; i < 40; i++) expect(found[i]).toBe(found[8 * Math.floor(i / 8)]);
});

test('whoever has no ties is a community alone', () => {
  expect([...communitiesOf(3, Uint32Array.of(0, 1))]).toEqual([0, 0, 1]);
});

const ways = { ring: arrangeRing, force: arrangeByForce, trade: arrangeByTrade, tree: arrangeTree };

test.each(Object.entries(ways))('%s: everybody is on the stage, apart, and the same every time', (name, arrange) => {
  const question = name === 'tree' ? chart(156, 5) : network(156, cliques(13, 12));
  const at = arrange(question);
  expect(arrange(question)).toEqual(at);
  for (let i = 0; i < 156; i++) {
    expect(at.x[i]! >= 0 && at.x[i]! <= stage.width && at.y[i]! >= 0 && at.y[i]! <= stage.height, `member ${i}`).toBe(true);
  }
  expect(new Set(at.x.map((x, i) => Math.round(x) * 1000 + Math.round(at.y[i]!))).size).toBeGreaterThan(150);
  expect(at.radius).toBeGreaterThan(1);
});

test('by trade, whoever is nearest is of the same trade', () => {
  const question = network(100, cliques(10, 10));
  const { x, y, quarters } = arrangeByTrade(question);
  expect(quarters.map(({ trade }) => trade)).toEqual([0, 1, 2, 3, 4]);
  for (let i = 0; i < 100; i++) {
    const nearest = [...x.keys()].filter((j) => j !== i).sort((a, b) => Math.hypot(x[a]! - x[i]!, y[a]! - y[i]!) - Math.hypot(x[b]! - x[i]!, y[b]! - y[i]!))[0]!;
    expect(nearest % 5).toBe(i % 5);
  }
});

test('groups are units of a chart, communities of a network, trades where arranged so; no disc hides another', () => {
  const many = chart(781, 5);
  const units = groupsOf(many, arrangeTree(many));
  expect(units.size.length).toBe(31);
  expect([...units.size].reduce((a, b) => a + b)).toBe(781);
  expect(units.of[0]).not.toBe(units.of[1]);
  const peers = network(480, cliques(20, 24));
  const communities = groupsOf(peers, arrangeRing(peers));
  expect([...communities.size]).toEqual(new Array(20).fill(24));
  const { x, y, radius } = communities;
  for (let a = 0; a < 20; a++) for (let b = 0; b < a; b++) expect(Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!)).toBeGreaterThan((radius[a]! + radius[b]!) * 0.9);
  const byTrade: Question = { ...peers, as: 'trade' };
  expect(groupsOf(byTrade, arrangeByTrade(byTrade)).size.length).toBe(5);
});

interface Box {
  readonly left: number;
  readonly right: number;
  readonly above: number;
  readonly below: number;
}

const boxOf = (x: readonly number[], y: readonly number[]): Box => ({ left: Math.min(...x), right: Math.max(...x), above: Math.min(...y), below: Math.max(...y) });
const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.above < b.below && b.above < a.below;

test.each([[401, 5], [1000, 5], [2000, 5], [2000, 7]])('of %i members with a span of %i every unit has room for its number, and its members stand about its disc and apart from all others', (members, span) => {
  const { x, y, radius, groups } = arrangeNested(chart(members, span));
  const units = [...groups.size.keys()].filter((group) => groups.size[group]! > 1);
  expect(units.length).toBeGreaterThan(20);
  // Three figures of 11 pixels are 21 wide, and two 14.
  for (const group of units) expect(2 * groups.radius[group]!, `unit ${group}`).toBeGreaterThan(groups.size[group]! > 99 ? 21 : 14);
  const discs = [...groups.size.keys()].map((group) => boxOf([groups.x[group]! - groups.radius[group]!, groups.x[group]! + groups.radius[group]!], [groups.y[group]! - groups.radius[group]!, groups.y[group]! + groups.radius[group]!]));
  const own = units.map((group) => [...x.keys()].filter((i) => groups.of[i] === group));
  const boxes = own.map((all) => boxOf(all.map((i) => x[i]!), all.map((i) => y[i]!)));
  for (const all of [discs, boxes]) expect(all.flatMap((box, k) => all.slice(0, k).filter((other) => meet(box, other)))).toEqual([]);
  boxes.forEach(({ left, right, above, below }, k) => {
    const group = units[k]!;
    expect(groups.x[group]! > left && groups.x[group]! < right && groups.y[group]! > above && groups.y[group]! < below, `unit ${group}`).toBe(true);
    expect(groups.of[groups.head[group]!]).toBe(group);
  });
  for (let i = 0; i < members; i++) expect(x[i]! >= 0 && x[i]! <= stage.width && y[i]! >= 0 && y[i]! <= stage.height, `member ${i}`).toBe(true);
  expect(16 * radius, 'from as close as one can look each can be made out').toBeGreaterThan(3);
});

test('looking closer moves places, and lets members grow less', () => {
  const question = network(156, cliques(13, 12));
  const at = { ...arrangeRing(question), groups: groupsOf(question, arrangeRing(question)) };
  const near = magnified(at, { k: 4, x: -100, y: 20 });
  expect(near.x[7]).toBeCloseTo(at.x[7]! * 4 - 100, 3);
  expect(near.y[7]).toBeCloseTo(at.y[7]! * 4 + 20, 3);
  expect(near.radius).toBeLessThanOrEqual(15);
  expect(magnified(at, { k: 1, x: 0, y: 0 })).toBe(at);
  expect(arrangements[0]).toBe('own');
});
