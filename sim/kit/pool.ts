/**
 * Pools: records of a few words in one array, the free ones chained by their first word. A record is named by where its first
 * word lies, so that finding a field takes one addition.
 */

import { grown } from './columns.ts';
import type { int } from './int.ts';
import { blankInts } from './spares.ts';

export class Pool {
  records: Int32Array;
  /** The first free record, −1 where there is none. */
  free: int;

  constructor(records: int, words: int) {
    this.records = blankInts(records * words);
    this.free = -1;
    chainFree(this, words, 0);
  }
}

/** First word of every record: the next one of the list it is in. */
export const NEXT = 0;

/** Puts the records from word `first` on into the free chain, lowest first. */
function chainFree(pool: Pool, words: int, first: int): void {
  const { records } = pool;
  for (let at = records.length - words; at >= first; at -= words) {
    records[at + NEXT] = pool.free;
    pool.free = at;
  }
}

/** Takes a free record; where there is none, the pool doubles. */
export function takeFree(pool: Pool, words: int): int {
  if (pool.free < 0) double(pool, words);
  const record = pool.free;
  pool.free = pool.records[record + NEXT]!;
  return record;
}

function double(pool: Pool, words: int): void {
  const first = pool.records.length;
  pool.records = grown(pool.records, 2 * first);
  chainFree(pool, words, first);
}

export function giveBack(pool: Pool, record: int): void {
  pool.records[record + NEXT] = pool.free;
  pool.free = record;
}
