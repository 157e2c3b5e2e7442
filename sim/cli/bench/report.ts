/** What `bench` prints. */

import { aligned } from '../table.ts';
import type { Bench, Row } from './bench.ts';

export function benchTable({ machine, rows }: Bench): string {
  const { cpu, cores, load, node, v8, nsPerHash } = machine;
  const head = ['', 'members', 'ticks', 'worlds', 'min', 'quartile', 'median', 'quartile', 'max', 'C', 'C ÷ median', 'state', 'positions', 'record'];
  return [
    `${cpu}, ${cores} cores, load ${load.toFixed(2)} when it began; Node ${node}, V8 ${v8}; ${nsPerHash.toFixed(2)} ns a round of hashing\n`,
    `${rows[0]!.repetitions} repetitions each, after one to warm up; measures taken on every tick\n`,
    'speeds in million member-ticks a second; state, positions and record in bytes a member\n\n',
    aligned([head, ...rows.map(cells)]),
  ].join('');
}

function cells({ organization, members, ticks, worlds, speed, inC, bytesPerMember }: Row): string[] {
  const millions = (value: number) => (value / 1e6).toFixed(2);
  const { min, lower, median, upper, max } = speed;
  const { state, positions, record } = bytesPerMember;
  return [
    organization, String(members), String(ticks), String(worlds),
    ...[min, lower, median, upper, max].map(millions),
    inC === undefined ? '–' : millions(inC), inC === undefined ? '–' : (inC / median).toFixed(2),
    ...[state, positions, record].map((bytes) => bytes.toFixed(0)),
  ];
}

export function benchJson({ machine, rows }: Bench): string {
  return `${JSON.stringify({ machine, rows: rows.map((row) => ({ ...row, inC: row.inC ?? null })) }, null, 2)}\n`;
}
