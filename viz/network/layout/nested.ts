/**
 * A chart of many: a tidy tree of its units, and every unit a tidy tree within its own cell. So a unit can be drawn as one disc, or as
 * its members, at one place: whoever looks closer finds them where the disc was.
 */

import { type Arrangement, FOOT, type Question } from './arrangement.ts';
import { arrangeTree, draft, topOf } from './tree.ts';
import { ledGroups, unitsOf } from './units.ts';

/** From one level of those above the units to the next, in pixels, where the stage is high enough. */
const TOP_LEVEL = 30;
/** The most of the stage's height that those above the units may take. */
const TOPS = 0.36;
/** Of a cell, what its members take up, and what its disc does across. */
const WITHIN = 0.86;
const DISC = 0.84;
/** Whoever stands for himself is no larger than is needed to be pointed at. */
const LEAST_DISC = 5;
/** Where there is room for it, a unit's number can be read. */
const LEAST_UNIT = 8.5;

interface Cells {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly spine: Float32Array;
  readonly head: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** Places for the units, all in cells of one size: as many columns of them under one boss as makes the cells largest. */
function cellsOf(boss: Int32Array, isUnit: (group: number) => boolean, { width, height }: Question): Cells {
  const top = topOf(boss);
  const margin = Math.min(10, width * 0.02);
  const measured = (columns: number) => {
    const at = draft(top, boss.length, columns);
    const rows = at.row.filter((_, group) => isUnit(group));
    const [first, last] = [rows.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY), rows.reduce((a, b) => Math.max(a, b), 0)];
    const above = at.row.reduce((most, row) => (row < first ? Math.max(most, row) : most), -1);
    const level = Math.min(TOP_LEVEL, (TOPS * height) / (above + 1));
    const begins = level * (above + 1);
    const cell = { width: (width - 2 * margin) / (at.right - at.left || 1), height: (height - begins - margin) / (last - first + 1) };
    return { at, first, level, begins, cell };
  };
  let best = measured(1);
  for (let columns = 2; columns <= 12; columns++) {
    const next = measured(columns);
    if (Math.min(next.cell.width, next.cell.height) > Math.min(best.cell.width, best.cell.height) * 1.05) best = next;
  }
  const { at, first, level, begins, cell } = best;
  const place = (column: number) => margin + (column - at.left) * cell.width;
  const drop = (row: number) => (row < first ? level * (row + 0.5) : begins + (row - first + 0.5) * cell.height);
  return { x: at.x.map(place), y: at.row.map(drop), spine: at.spine.map(place), head: at.head.map(drop), ...cell };
}

/** Members of each group, the one who stands above all others of it first. */
function membersOf(of: Int32Array, heads: Int32Array): readonly (readonly number[])[] {
  const members: number[][] = Array.from(heads, (head) => [head]);
  for (const [i, group] of of.entries()) if (heads[group] !== i) members[group]!.push(i);
  return members;
}

/** The chart of some alone. */
function chartOf(members: readonly number[], boss: Int32Array): Int32Array {
  const place = new Map(members.map((i, k) => [i, k]));
  return Int32Array.from(members, (i) => place.get(boss[i]!) ?? -1);
}

export function arrangeNested(question: Question): Arrangement {
  const { boss, width, height } = question;
  const { of, size, head: heads } = ledGroups(unitsOf(boss));
  const cells = cellsOf(Int32Array.from(heads, (head) => (boss[head]! < 0 ? -1 : of[boss[head]!]!)), (group) => size[group]! > 1, { ...question, height: height - FOOT });
  const [x, y] = [new Float32Array(boss.length), new Float32Array(boss.length)];
  const [spine, head] = [new Float32Array(boss.length).fill(Number.NaN), new Float32Array(boss.length).fill(Number.NaN)];
  let radius = Number.POSITIVE_INFINITY;
  membersOf(of, heads).forEach((members, group) => {
    const [cx, cy] = [cells.x[group]!, cells.y[group]!];
    if (members.length === 1) [x[members[0]!], y[members[0]!]] = [cx, cy];
    else {
      const inner = { ...question, boss: chartOf(members, boss), width: cells.width * WITHIN, height: cells.height * WITHIN };
      const at = arrangeTree(inner);
      const [left, above] = [cx - inner.width / 2, cy - inner.height / 2];
      members.forEach((i, k) => {
        [x[i], y[i], spine[i], head[i]] = [left + at.x[k]!, above + at.y[k]!, left + at.spine[k]!, above + at.head[k]!];
      });
      radius = Math.min(radius, at.radius);
    }
    // The line from above leads to the head of the unit, as it does to the unit.
    [spine[heads[group]!], head[heads[group]!]] = [cells.spine[group]!, cells.head[group]!];
  });
  const largest = size.reduce((a, b) => Math.max(a, b), 1);
  const most = (Math.min(cells.width, cells.height) * DISC) / 2;
  const discs = Float32Array.from(size, (n) => Math.max(n > 1 ? Math.min(LEAST_UNIT, most) : LEAST_DISC, most * Math.sqrt(n / largest)));
  return {
    kind: 'tree', width, height, middle: { x: width / 2, y: height / 2 }, quarters: [], x, y, spine, head, radius,
    groups: { of, size, head: heads, x: cells.x, y: cells.y, radius: discs },
  };
}
