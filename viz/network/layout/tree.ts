/**
 * A tidy tree of the reporting lines, top at the top. Members who manage nobody hang in columns from a spine under their boss,
 * as on an organisation chart: side by side they would leave each other no room.
 */

import { hierarchy, tree } from 'd3';
import type { HierarchyPointNode } from 'd3';
import type { Bare, Question } from './arrangement.ts';

/** A manager, or the block of everyone under one manager who manages nobody. */
interface Unit {
  readonly member: number;
  readonly block: readonly number[];
  readonly under: Unit[];
}

const LEVEL = 1.7; // rows between two levels of managers
const HANG = 1.15; // rows from a manager to the first who hangs
const LARGEST = 9; // radius of a member, in pixels
const FILL = 0.31; // of a column, a radius
const MOST_DOWN = 9; // height of a row for one column of its width

export function topOf(boss: Int32Array): Unit {
  const reports: number[][] = Array.from(boss, () => []);
  const tops: number[] = [];
  for (const [i, superior] of boss.entries()) (superior < 0 ? tops : reports[superior]!).push(i);
  const unit = (member: number): Unit => {
    const managers = reports[member]!.filter((i) => reports[i]!.length > 0);
    const block = reports[member]!.filter((i) => reports[i]!.length === 0);
    const under = managers.map(unit);
    if (block.length > 0) under.push({ member: -1, block, under: [] });
    return { member, block: [], under };
  };
  return { member: -1, block: [], under: tops.map(unit) };
}

interface Draft {
  readonly x: Float32Array;
  readonly row: Float32Array;
  readonly spine: Float32Array;
  readonly head: Float32Array;
  readonly left: number;
  readonly right: number;
  readonly rows: number;
}

const widthOf = (unit: Unit, columns: number): number => Math.min(columns, Math.max(1, unit.block.length));

/** Everybody's place in units of one column and one row, with blocks so many columns wide. */
export function draft(top: Unit, members: number, columns: number): Draft {
  const x = new Float32Array(members);
  const row = new Float32Array(members);
  const spine = new Float32Array(members).fill(Number.NaN);
  const head = new Float32Array(members).fill(Number.NaN);
  let [left, right, rows] = [Infinity, -Infinity, 0];
  const reach = (from: number, to: number, deep: number) => {
    left = Math.min(left, from);
    right = Math.max(right, to);
    rows = Math.max(rows, deep);
  };
  const gap = (a: HierarchyPointNode<Unit>, b: HierarchyPointNode<Unit>) =>
    (widthOf(a.data, columns) + widthOf(b.data, columns)) / 2 + (a.parent === b.parent ? 0 : 0.45);
  const laid = tree<Unit>().nodeSize([1, 1]).separation(gap)(hierarchy(top, (unit) => unit.under));
  for (const node of laid.descendants()) {
    const { member, block } = node.data;
    const level = (node.depth - 1) * LEVEL; // Depth 0 is a root above all tops, not drawn.
    if (member >= 0) {
      x[member] = node.x;
      row[member] = level;
      reach(node.x - 0.5, node.x + 0.5, level);
    }
    const wide = widthOf(node.data, columns);
    block.forEach((leaf, k) => {
      x[leaf] = node.x + (wide === 1 ? 0.3 : (k % wide) - (wide - 1) / 2);
      row[leaf] = level - LEVEL + HANG + Math.floor(k / wide);
      if (wide === 1) {
        spine[leaf] = node.x;
        head[leaf] = node.x === node.parent?.x ? level - LEVEL : level - LEVEL / 3;
      }
      reach(node.x - wide / 2, node.x + wide / 2, row[leaf]!);
    });
  }
  return { x, row, spine, head, left, right, rows };
}

export function arrangeTree({ boss, width, height }: Question): Bare {
  const top = topOf(boss);
  const room = { width: width - 2 * Math.min(18, width * 0.03), height: height - 2 * Math.min(22, height * 0.07) };
  const pitch = (d: Draft) => Math.min(LARGEST / FILL, room.width / (d.right - d.left || 1), (room.height / (d.rows || 1)) * 0.95);
  let best = draft(top, boss.length, 1);
  for (let columns = 2; columns <= 24; columns++) {
    const next = draft(top, boss.length, columns);
    if (pitch(next) > pitch(best) * 1.05) best = next;
  }
  const across = Math.min(room.width / (best.right - best.left || 1), pitch(best) * 3.2);
  const down = Math.min(room.height / (best.rows || 1), pitch(best) * MOST_DOWN);
  const middle = (best.left + best.right) / 2;
  const place = (column: number) => width / 2 + (column - middle) * across;
  const drop = (row: number) => height / 2 + (row - best.rows / 2) * down;
  return {
    kind: 'tree', width, height,
    middle: { x: width / 2, y: height / 2 },
    quarters: [],
    x: best.x.map(place),
    y: best.row.map(drop),
    spine: best.spine.map(place),
    head: best.head.map(drop),
    radius: Math.max(0.8, pitch(best) * FILL),
  };
}
