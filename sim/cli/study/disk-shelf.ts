/**
 * The rows of a study on the disk, so that its memory does not grow with its worlds: places of one length, each a digest and its
 * values. The file has lost its name as soon as it is open, so that however the program ends, nothing is left of it.
 */

import { closeSync, openSync, readSync, statfsSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../study/plan.ts';
import type { Row } from '../../study/run-trial.ts';
import type { Every, Shelf } from '../../study/shelf.ts';
import { type Share, shareCount } from '../../study/shares.ts';
import { Mistake } from '../mistake.ts';

/** Places of eight bytes that the sixteen letters of a digest take. */
const HEAD = 2;
const BYTES = 8;
/** Bytes of columns read at once of one organisation under one cell: as many columns as they hold, and one at least. */
const AHEAD = 1 << 19;
/** As many organisations as are compared. */
const STRIPS = 4;

/** Some columns of some rows, one column after the other. */
interface Strip {
  readonly from: number;
  readonly to: number;
  readonly values: Float64Array;
}

export class DiskShelf implements Shelf {
  private readonly width: number;
  private readonly descriptor: number;
  private readonly record: Float64Array<ArrayBuffer>;
  private readonly bytes: Buffer<ArrayBuffer>;
  private readonly strips = new Map<string, Strip>();

  /** @param folder There, and may be written to. @param width Values of a row. */
  constructor(folder: string, width: number) {
    const path = join(folder, `rows-${process.pid}.tmp`);
    this.width = width;
    this.descriptor = openSync(path, 'wx+');
    unlinkSync(path);
    this.record = new Float64Array(HEAD + width);
    this.bytes = Buffer.from(this.record.buffer);
  }

  put(row: number, { digest, values }: Row): void {
    this.strips.clear();
    this.bytes.write(digest, 0, HEAD * BYTES, 'latin1');
    this.record.set(values, HEAD);
    const at = row * this.bytes.length;
    for (let done = 0; done < this.bytes.length; ) done += writeSync(this.descriptor, this.bytes, done, this.bytes.length - done, at + done);
  }

  digest(row: number): string | undefined {
    this.read(row, HEAD);
    return this.isThere() ? this.bytes.toString('latin1', 0, HEAD * BYTES) : undefined;
  }

  row(row: number): Row | undefined {
    this.read(row, HEAD + this.width);
    return this.isThere() ? { digest: this.bytes.toString('latin1', 0, HEAD * BYTES), values: this.record.slice(HEAD) } : undefined;
  }

  column(k: number, rows: Every): number[] {
    const { from, values } = this.stripWith(k, rows);
    return Array.from(values.subarray((k - from) * rows.count, (k - from + 1) * rows.count));
  }

  close(): void {
    closeSync(this.descriptor);
  }

  private stripWith(k: number, rows: Every): Strip {
    const key = `${rows.first}/${rows.step}/${rows.count}`;
    const known = this.strips.get(key);
    if (known && known.from <= k && k < known.to) return known;
    this.strips.delete(key);
    if (this.strips.size === STRIPS) this.strips.delete(this.strips.keys().next().value!);
    const strip = this.readStrip(k, rows);
    this.strips.set(key, strip);
    return strip;
  }

  private readStrip(from: number, { first, step, count }: Every): Strip {
    const to = Math.min(this.width, from + Math.max(1, Math.floor(AHEAD / BYTES / count)));
    const values = new Float64Array((to - from) * count).fill(Number.NaN);
    for (let n = 0; n < count; n++) {
      this.read(first + n * step, HEAD + to);
      if (this.isThere()) for (let k = from; k < to; k++) values[(k - from) * count + n] = this.record[HEAD + k]!;
    }
    return { from, to, values };
  }

  /** The first so many places of a row. Where the file has none yet, they are empty. */
  private read(row: number, places: number): void {
    this.bytes.fill(0, 0, HEAD * BYTES);
    const [at, length] = [row * this.bytes.length, places * BYTES];
    for (let done = 0, read = 1; done < length && read > 0; done += read) read = readSync(this.descriptor, this.bytes, done, length - done, at + done);
  }

  private isThere(): boolean {
    return this.bytes[0] !== 0;
  }
}

/** By how much the journal and the tables are longer than the numbers themselves, roughly: most are written as text of 19 letters, twice. */
const WITH_TABLES = 7;

/** @throws Mistake where the disk has no room for the numbers of a study, and for its tables where they are written */
export function refuseTooLarge(plan: Plan, share: Share, folder: string, isKept: boolean): void {
  const [trials, columns] = [shareCount(plan, share), plan.columns.length];
  const gigabytes = (bytes: number) => (bytes / 2 ** 30).toPrecision(3);
  const { bavail, bsize } = statfsSync(folder);
  const [bytes, free] = [trials * (HEAD + columns) * BYTES * (isKept ? WITH_TABLES : 1), bavail * bsize];
  if (bytes > free) throw new Mistake(`The study has ${trials} trials of ${columns} measures, which take about ${gigabytes(bytes)} GB of disk; in ${folder} ${gigabytes(free)} GB are free. Take fewer worlds or cells, or another disk.`);
}
