/** By trade: everyone of a trade together, in the order of their numbers, those with people under them in the middle. */

import { type Bare, plain, type Question } from './arrangement.ts';
import { circle } from './circle.ts';

const LARGEST = 9; // radius of a member, in pixels
const GOLDEN = 2.399963229728653; // radians: the angle at which seeds of a sunflower follow one another
const FULL = 2 * Math.PI;
const FILL = 0.4; // of the way to the next member, a radius
const ROOM = 0.44; // of a quarter's smaller side, its circle's radius
const HEADING = 16;

/** Columns and rows of quarters that leave each the most room. */
function gridOf(quarters: number, width: number, height: number): { readonly columns: number; readonly side: number } {
  let best = { columns: 1, side: 0 };
  for (let columns = 1; columns <= quarters; columns++) {
    const side = Math.min(width / columns, (height - HEADING) / Math.ceil(quarters / columns));
    if (side > best.side) best = { columns, side };
  }
  return best;
}

export function arrangeByTrade(question: Question): Bare {
  const { boss, domain, width, height } = question;
  const leads = new Set(boss);
  const trades = Array.from({ length: Math.max(...domain) + 1 }, (_, d) => [...domain.keys()].filter((i) => domain[i] === d).sort((i, j) => Number(leads.has(j)) - Number(leads.has(i)) || i - j));
  const { columns, side } = gridOf(trades.length, width, height);
  const rows = Math.ceil(trades.length / columns);
  const [across, down] = [width / columns, height / rows];
  const most = Math.max(...trades.map((members) => members.length));
  const pitch = Math.min(LARGEST / FILL, (side * ROOM) / Math.sqrt(most));
  const [x, y] = [new Float32Array(boss.length), new Float32Array(boss.length)];
  const quarters = trades.map((members, trade) => {
    const inRow = Math.floor(trade / columns) === rows - 1 ? trades.length - (rows - 1) * columns : columns;
    const [cx, cy] = [width / 2 + ((trade % columns) - (inRow - 1) / 2) * across, (Math.floor(trade / columns) + 0.5) * down + HEADING / 2];
    members.forEach((i, n) => {
      const turn = n * GOLDEN;
      const { cos, sin } = circle(turn - Math.floor(turn / FULL) * FULL);
      const out = pitch * Math.sqrt(n + 0.5);
      x[i] = cx + out * cos;
      y[i] = cy + out * sin;
    });
    return { trade, x: cx, y: cy - pitch * Math.sqrt(members.length) - HEADING * 0.6 };
  });
  return { ...plain(question, x, y, Math.max(0.8, pitch * FILL * 1.6 * 0.9)), quarters };
}
