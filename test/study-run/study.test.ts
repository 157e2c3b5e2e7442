/** `study`: the tables, and that they are what single runs give. */

import { readdirSync, readFileSync } from 'node:fs';
import { parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, test } from 'vitest';
import { Run, runKey, summarise } from '../../sim/index.ts';
import { heterarchy, rowsOf, workshop } from '../cli/command.ts';
import { load } from '../cli/library.ts';
import { fileIn, finished, small, TRIALS } from './small.ts';

const { path, write } = workshop();
const [one, two] = [path('one'), path('two')];
let file: string;

beforeAll(async () => {
  file = write('small.yaml', small());
  const runs = await Promise.all([['1', one], ['2', two]].map(([workers, out]) => heterarchy(['study', file, '--workers', workers!, '--out', out!])));
  expect(runs.map(({ status }) => status)).toEqual([0, 0]);
});

interface Manifest {
  readonly trials: readonly { readonly id: string; readonly seed: string; readonly digest: string }[];
  readonly [fact: string]: unknown;
}
const manifestOf = (folder: string) => JSON.parse(fileIn(folder, 'manifest.json')) as Manifest;

test('one worker or two: the same bytes', () => {
  expect(fileIn(two, 'trials.csv')).toBe(fileIn(one, 'trials.csv'));
  expect(readFileSync(`${two}/trials.parquet`)).toEqual(readFileSync(`${one}/trials.parquet`));
  expect(fileIn(two, 'summary.json')).toBe(fileIn(one, 'summary.json'));
  expect(readdirSync(one).sort()).toEqual(['journal.jsonl', 'manifest.json', 'summary.json', 'trials.csv', 'trials.parquet']);
});

describe('trials.csv', () => {
  test('has a row a trial in the order of the design, ids once each', () => {
    const [head, ...rows] = rowsOf(fileIn(one, 'trials.csv'));
    expect(head!.slice(0, 6)).toEqual(['id', 'organization', 'world', 'world.load', 'organizations.*.dyads', 'service']);
    expect(rows.map((row) => row.slice(1, 5).join(' ')).slice(0, 9)).toEqual([
      'functional 0 0.2 false', 'peers 0 0.2 false', 'functional 0 0.2 true', 'peers 0 0.2 true',
      'functional 0 0.3 false', 'peers 0 0.3 false', 'functional 0 0.3 true', 'peers 0 0.3 true', 'functional 1 0.2 false',
    ]);
    expect(new Set(rows.map(([id]) => id)).size).toBe(TRIALS);
  });

  test('a row holds what a run of its seed measures, to the last digit', () => {
    const [head, ...rows] = rowsOf(fileIn(one, 'trials.csv'));
    const { trials } = manifestOf(one);
    const at = rows.findIndex((row) => row.slice(1, 5).join(' ') === 'peers 2 0.3 true');
    const scenario = load(file);
    const made = { ...scenario, world: { ...scenario.world, load: 0.3 } };
    const [, peers] = scenario.organizations;
    const run = new Run(runKey(made, { ...peers!, settings: { ...peers!.settings, dyads: true } }, 'small/2'));
    run.advanceTo(119);
    const row = Object.fromEntries(head!.map((name, k) => [name, rows[at]![k]]));
    const measured = summarise(run.record, scenario.windows, scenario.events);
    expect(measured.length).toBeGreaterThan(50);
    for (const { id, value } of measured) expect(row[id], id).toBe(Number.isNaN(value) ? '' : String(value));
    expect(trials[at]).toEqual({ id: row['id'], seed: 'small/2', digest: run.digest() });
  });

  test('a time that had not come has an empty cell and a companion that says so', () => {
    const [head, ...rows] = rowsOf(fileIn(one, 'trials.csv'));
    for (const id of ['recovery[shift]', 'relearning[shift]']) {
      const at = head!.indexOf(id);
      expect(head![at + 1]).toBe(`${id}:censored`);
      for (const row of rows) expect([row[at] === '', row[at + 1]]).toEqual(row[at + 1] === 'false' ? [false, 'false'] : [true, row[at + 1]]);
    }
    const flags = rows.map((row) => row[head!.indexOf('recovery[shift]:censored')]);
    expect(new Set(flags)).toEqual(new Set(['true', 'false']));
  });
});

test('trials.parquet, read by another library, is the same table', async () => {
  const bytes = readFileSync(`${one}/trials.parquet`);
  const records = await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer });
  const [head, ...rows] = rowsOf(fileIn(one, 'trials.csv'));
  expect(Object.keys(records[0]!)).toEqual(head);
  expect(records.map((record) => Object.values(record).map((value) => (value === null ? '' : String(value))))).toEqual(rows);
  expect(records[1]).toMatchObject({ organization: 'peers', world: 0, 'world.load': 0.2, 'organizations.*.dyads': false });
});

test('manifest.json tells where the numbers come from', () => {
  expect(manifestOf(one)).toMatchObject({ heterarchy: '0.1.0', model: 1, seed: 'small', worlds: 3, shard: { index: 1, of: 1 }, command: ['heterarchy', 'study', file, '--workers', '1', '--out', one], scenario: { title: 'Small' } });
  expect(manifestOf(one)['study']).toMatch(/^[0-9a-f]{16}$/);
  expect(manifestOf(one)['study']).toBe(manifestOf(two)['study']);
});

test('summary.json agrees with the table', () => {
  interface Cell {
    readonly horizons: object;
    readonly organizations: Record<string, Record<string, { n: number; mean: number; recovered: number; restrictedMean: { mean: number } }>>;
    readonly pairs: { readonly first: string; readonly second: string; readonly measures: Record<string, { mean: number; wins: object }> }[];
  }
  const { cells } = JSON.parse(fileIn(one, 'summary.json')) as { cells: Cell[] };
  const [head, ...rows] = rowsOf(fileIn(one, 'trials.csv'));
  const column = (organization: string, id: string) => rows.filter((row) => row.slice(1, 2).concat(row.slice(3, 5)).join(' ') === `${organization} 0.3 false`).map((row) => row[head!.indexOf(id)]!);
  const { organizations, pairs, horizons } = cells[2]!;
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [tree, peers] = ['functional', 'peers'].map((name) => column(name, 'service').map(Number)) as [number[], number[]];
  expect(organizations['peers']!['service']).toMatchObject({ n: 3, missing: 0 });
  expect(organizations['peers']!['service']!.mean).toBeCloseTo(mean(peers), 12);
  expect(pairs).toHaveLength(1);
  expect(pairs[0]).toMatchObject({ first: 'functional', second: 'peers' });
  expect(pairs[0]!.measures['service']!.mean).toBeCloseTo(mean(tree.map((value, k) => value - peers[k]!)), 12);
  expect(horizons).toEqual({ shift: 40 });
  const waits = column('peers', 'recovery[shift]').map((cell) => (cell === '' ? 40 : Number(cell)));
  expect(organizations['peers']!['recovery[shift]']).toMatchObject({ n: 3, recovered: column('peers', 'recovery[shift]').filter((cell) => cell !== '').length });
  expect(organizations['peers']!['recovery[shift]']!.restrictedMean.mean).toBeCloseTo(mean(waits), 12);
  const others = column('functional', 'recovery[shift]').map((cell) => (cell === '' ? 40 : Number(cell)));
  expect(waits.concat(others)).toContain(40);
  expect(pairs[0]!.measures['recovery[shift]']!.mean).toBeCloseTo(mean(others.map((value, k) => value - waits[k]!)), 12);
});

test('summary.json tests every measure of a pair by the margin of its claims, and corrects for how many there are', async () => {
  const claiming = write('margins.yaml', small(`claims:\n${[0.05, 0.03].map((margin, k) => `  - {id: c${k}, says: x, measure: service, expect: {peers: more, than: functional}, margin: ${margin}}`).join('\n')}`));
  const { stdout } = await heterarchy(['study', claiming, '--worlds', '4', '--format', 'json']);
  type Pair = Record<'n' | 'mean' | 'sd' | 'p' | 'pHolm' | 'margin' | 'pEquivalence' | 'pEquivalenceHolm' | 'worldsNeeded', number>;
  const { cells } = JSON.parse(stdout) as { cells: { organizations: Record<string, Record<string, { sd: number }>>; pairs: { measures: Record<string, Pair> }[] }[] };
  const { organizations, pairs } = cells[0]!;
  const { measures } = pairs[0]!;
  const { mean, sd, p, margin, pEquivalence, worldsNeeded } = measures['service']!;
  // Student's t on 3 degrees of freedom: P(|T| ≥ t) = 1 − 2(θ + sin θ cos θ)/π with tan θ = t/√3.
  const tails = (t: number) => { const angle = Math.atan(Math.abs(t) / Math.sqrt(3)); return 1 - (2 * (angle + Math.sin(angle) * Math.cos(angle))) / Math.PI; };
  const [t, nearer] = [mean / (sd / 2), (0.03 - Math.abs(mean)) / (sd / 2)];
  expect([p, margin]).toEqual([expect.closeTo(tails(t), 10), 0.03]);
  expect(pEquivalence).toBeCloseTo(nearer > 0 ? tails(nearer) / 2 : 1 - tails(nearer) / 2, 10);
  expect(worldsNeeded).toBeGreaterThanOrEqual(Math.ceil(((1.96 * sd) / 0.015) ** 2));
  const spread = ['functional', 'peers'].map((name) => organizations[name]!['knowledge']!.sd ** 2);
  expect(measures['knowledge']!.margin).toBeCloseTo(0.2 * Math.sqrt((spread[0]! + spread[1]!) / 2), 12);
  const compared = Object.values(measures).filter(({ n }) => n >= 2);
  expect(compared.length).toBeGreaterThan(50);
  for (const [one, corrected] of [['p', 'pHolm'], ['pEquivalence', 'pEquivalenceHolm']] as const) {
    const rising = [...compared].sort((a, b) => a[one] - b[one]);
    expect(rising[0]![corrected]).toBeCloseTo(Math.min(1, compared.length * rising[0]![one]), 12);
    for (const [k, each] of rising.entries()) expect(each[corrected]).toBeGreaterThanOrEqual(Math.min(1, (compared.length - k) * each[one]) - 1e-12);
  }
});

test('every trial is in the journal once', () => {
  expect(finished(two).sort((a, b) => a - b)).toEqual(Array.from({ length: TRIALS }, (_, n) => n));
});

test('without a folder it prints, as text or as what would be summary.json; more worlds and another seed where asked', async () => {
  const { status, stdout, stderr } = await heterarchy(['study', file, '--format', 'json']);
  expect(status).toBe(0);
  expect(stdout).toBe(fileIn(one, 'summary.json'));
  expect(stderr).toContain(`${TRIALS} of ${TRIALS} trials`);
  const other = await heterarchy(['study', write('plain.yaml', small().replace(/^study.*$/m, '')), '--worlds', '2', '--seed', 'x']);
  expect(other.stdout).toContain('Small — seed x, 2 worlds\nWho serves?');
  expect(other.stdout).toMatch(/^service +0\.\d{4} +0\.\d{4} .* 2$/m);
});
