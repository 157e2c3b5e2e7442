/**
 * Pools: records of a few words in one array, the free ones chained by their first word. A record is named by where its first
 * word lies, so that finding a field takes one addition.
 */

import { grown } from './columns.ts';

export interface Pool {
  records: Int32Array;
  /** The first free record, −1 where there is none. */
  free: number;
}

/** First word of every record: the next one of the list it is in. */
export const NEXT = 0;

/** Puts the records from word `first` on into the free chain, lowest first. */
export function chainFree(pool: Pool, words: number, first: number): void {
  const { records } = pool;
  for (let at = records.length - words; at >= first; at -= words) {
    records[at + NEXT] = pool.free;
    pool.free = at;
  }
}

/** Takes a free record; where there is none, the pool doubles. */
export function takeFree(pool: Pool, words: number): number {
  if (pool.free < 0) double(pool, words);
  const record = pool.free;
  pool.free = pool.records[record + NEXT]!;
  return record;
}

function double(pool: Pool, words: number): void {
  const first = pool.records.length;
  pool.records = grown(pool.records, 2 * first);
  chainFree(pool, words, first);
}

export function giveBack(pool: Pool, record: number): void {
  pool.records[record + NEXT] = pool.free;
  pool.free = record;
}
