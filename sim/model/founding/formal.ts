/** Formal structure: bosses, levels, departments, trades, coverage. MODEL.md §4, Tree. */

import { chance, memberKey } from '../../kit/draw.ts';
import type { Key } from '../../kit/draw.ts';
import type { Formal } from '../../scenario/types.ts';
import * as Purpose from '../purposes.ts';

/** boss(i) = ⌊(i−1)/span⌋ in a tree, the chart's own where there is one, −1 without formal structure. */
export function bosses(formal: Formal, count: number): Int32Array {
  if (formal.type === 'none') return new Int32Array(count).fill(-1);
  if (formal.type === 'edges') return Int32Array.from(formal.boss);
  return Int32Array.from({ length: count }, (_, i) => (i === 0 ? -1 : Math.floor((i - 1) / formal.span)));
}

/** Steps from the top. @throws on a cycle of bosses. */
export function depths(boss: Int32Array): Int32Array {
  const depth = new Int32Array(boss.length).fill(-1);
  for (let i = 0; i < boss.length; i++) {
    const line: number[] = [];
    let at = i;
    while (at >= 0 && depth[at]! < 0) {
      if (line.length > boss.length) throw new Error(`Member ${i} is below itself.`);
      line.push(at);
      at = boss[at]!;
    }
    let level = at < 0 ? -1 : depth[at]!;
    while (line.length > 0) depth[line.pop()!] = ++level;
  }
  return depth;
}

/** Members from the top down: by depth, then by index. */
export function fromTheTop(depth: Int32Array): Int32Array {
  return Int32Array.from(depth.keys()).sort((i, j) => depth[i]! - depth[j]! || i - j);
}

export function managers(boss: Int32Array): Uint8Array {
  const manages = new Uint8Array(boss.length);
  for (const b of boss) if (b >= 0) manages[b] = 1;
  return manages;
}

/** The level of the departments: the first of the full tree with at least D places; in a chart, the first with at least D members, else the last. */
function departmentLevel(formal: Formal, depth: Int32Array, domains: number): number {
  let level = 1;
  if (formal.type === 'tree') {
    for (let places = formal.span; places < domains; places *= formal.span) level++;
    return level;
  }
  const deepest = depth.reduce((a, b) => Math.max(a, b), 0);
  const size = (l: number) => depth.reduce((n, d) => n + (d === l ? 1 : 0), 0);
  while (level < deepest && size(level) < domains) level++;
  return Math.min(level, deepest);
}

/** The department, as a trade, of every member. */
function departments(formal: Formal, boss: Int32Array, depth: Int32Array, order: Int32Array, domains: number): Int32Array {
  const level = departmentLevel(formal, depth, domains);
  const department = new Int32Array(boss.length);
  let number = 0;
  for (const i of order) {
    if (depth[i]! < level) department[i] = i % domains;
    else if (depth[i] === level) department[i] = number++ % domains;
    else department[i] = department[boss[i]!]!;
  }
  return department;
}

/** Trades where there is formal structure: managers take their department's, others with probability `functional`. */
export function formalDomains(formal: Exclude<Formal, { type: 'none' }>, boss: Int32Array, domains: number, organization: Key): Uint8Array {
  const depth = depths(boss);
  const department = departments(formal, boss, depth, fromTheTop(depth), domains);
  const manages = managers(boss);
  return Uint8Array.from(boss, (_, i) =>
    manages[i] || chance(formal.functional, memberKey(organization, i), Purpose.functional, 0) ? department[i]! : i % domains,
  );
}

/** Bits of the trades of i and of everyone below. */
export function coverages(boss: Int32Array, domain: Uint8Array): Int32Array {
  const coverage = Int32Array.from(domain, (d) => 1 << d);
  const order = fromTheTop(depths(boss));
  for (let at = order.length - 1; at >= 0; at--) {
    const i = order[at]!;
    if (boss[i]! >= 0) coverage[boss[i]!]! |= coverage[i]!;
  }
  return coverage;
}
