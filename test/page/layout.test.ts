/** Arrangements: everybody has a place on the stage, the same every time, and groups hold who belongs together. */

import { expect, test } from 'vitest';
import { arrangements, HEAD, type Question } from '../../viz/network/layout/arrangement.ts';
import { communitiesOf } from '../../viz/network/layout/communities.ts';
import { arrangeByForce } from '../../viz/network/layout/force.ts';
import { groupsOf } from '../../viz/network/layout/groups.ts';
import { arrangeNested } from '../../viz/network/layout/nested.ts';
import { arrangeRing } from '../../viz/network/layout/ring.ts';
import { arrangeByTrade } from '../../viz/network/layout/trade.ts';
import { arrangeTree } from '../../viz/network/layout/tree.ts';
import { underHead } from '../../viz/network/layout/under-head.ts';
import { partOf } from '../../viz/network/units.ts';
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

test.each([[480, 20], [2000, 38]])('communities of %i members stand round a ring, in the order of their members, none on another and none small', (members, count) => {
  const peers = network(members, cliques(count, Math.floor(members / count)));
  const ring = arrangeRing(peers);
  // As by short cuts in a small world: members of one community stand on all sides.
  const spread = { ...ring, x: ring.x.map((_, i) => ring.x[(i * 7) % members]!), y: ring.y.map((_, i) => ring.y[(i * 7) % members]!) };
  const { x, y, radius } = groupsOf(peers, spread);
  const [cx, cy] = [stage.width / 2, (stage.height - 20) / 2];
  const large = [...radius.keys()].filter((k) => radius[k]! > 3);
  expect(large.length).toBe(count);
  for (const k of large) {
    expect(radius[k]!, 'a number of two figures has room').toBeGreaterThan(8.5);
    for (const j of large) if (j < k) expect(Math.hypot(x[k]! - x[j]!, y[k]! - y[j]!), `${j} and ${k}`).toBeGreaterThan((radius[k]! + radius[j]!) * 0.97);
    expect(Math.hypot((x[k]! - cx) / stage.width, (y[k]! - cy) / stage.height), 'the middle is free').toBeGreaterThan(0.25);
  }
});

test('many who are nobody’s neighbours have no room on a ring: they stand as they did', () => {
  const alone = network(900, new Uint32Array(0));
  const { x, y, radius } = groupsOf(alone, arrangeRing(alone));
  expect([x.length, radius[0]! > 2]).toEqual([900, true]);
  expect([...x].every(Number.isFinite) && [...y].every(Number.isFinite)).toBe(true);
});

test.each(['ring', 'force', 'trade'] as const)('arranged as %s, nobody of a chart stands where the buttons lie, on a stage where they lie', (as) => {
  const arrange = { ring: arrangeRing, force: arrangeByForce, trade: arrangeByTrade }[as];
  const asked = { ...chart(156, 5), as };
  const at = underHead(asked, (left) => ({ ...arrange(left), groups: groupsOf(left, arrange(left)) }));
  expect([at.width, at.height]).toEqual([640, 300]);
  for (const [i, y] of at.y.entries()) expect(y - at.radius >= HEAD.height && y <= 300, `member ${i}`).toBe(true);
  for (const [k, y] of at.groups.y.entries()) expect(y - at.groups.radius[k]! >= HEAD.height, `group ${k}`).toBe(true);
  for (const { y } of at.quarters) expect(y).toBeGreaterThan(HEAD.height);
  const small = { ...asked, width: 390 };
  expect(underHead(small, (left) => ({ ...arrange(left), groups: groupsOf(left, arrange(left)) })).y).toEqual(arrange(small).y);
});

test('closer to a group one sees most of its members, large enough, and not the void between them', () => {
  const x = Float32Array.of(10, 14, 18, 22, 600, 300);
  const y = Float32Array.of(20, 24, 20, 24, 280, 150);
  const at = { x, y, radius: 1, groups: { of: Int32Array.of(0, 0, 0, 0, 0, 1) } } as unknown as Parameters<typeof partOf>[0];
  const { x: mx, y: my, k } = partOf(at, 0, stage);
  expect(k * at.radius).toBeGreaterThan(3);
  const inSight = [0, 1, 2, 3].filter((i) => Math.abs(x[i]! - mx) * k < stage.width / 2 && Math.abs(y[i]! - my) * k < stage.height / 2);
  expect(inSight).toEqual([0, 1, 2, 3]);
  const whole = partOf({ ...at, radius: 5 }, 0, stage);
  expect([whole.x, whole.k < 1.1], 'where all can be made out at once, all are in sight').toEqual([305, true]);
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
