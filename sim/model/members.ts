/** Members: who they are, what they hold true, where they stand. */

import type { int } from '../kit/int.ts';
import { blank } from '../kit/spares.ts';

import * as Activity from './codes/activity.ts';

export { Activity };

export class Members {
  /** 1 present, 0 absent. */
  present: Uint8Array;
  /** Tick at which an absent member's place is filled. */
  returnTick: Int32Array;
  value: Float64Array;
  /** Beliefs and their evidence in one word: see `beliefs.ts`. Row i holds the facets of member i. */
  beliefs: Uint16Array;
  /** Facets of its own trade that it holds rightly. */
  right: Int32Array;
  activity: Uint8Array;
  /** Attention spent in this tick. */
  spent: Int32Array;
  presentCount: int;

  constructor(count: int, facets: int) {
    this.present = new Uint8Array(count).fill(1);
    this.returnTick = new Int32Array(count);
    this.value = new Float64Array(count);
    this.beliefs = new Uint16Array(blank(2 * count * facets));
    this.right = new Int32Array(count);
    this.activity = new Uint8Array(count);
    this.spent = new Int32Array(count);
    this.presentCount = count;
  }
}

/** Formal positions, and everything about a member that never changes. Not state: founding makes it anew. */
export class Posts {
  readonly count: int;
  readonly hasTree: boolean;
  /** −1 at the top, and everywhere without formal structure. */
  readonly boss: Int32Array;
  readonly depth: Int32Array;
  readonly domain: Uint8Array;
  /** Bit d is set where d is the domain of i or of somebody below i. */
  readonly coverage: Int32Array;
  readonly manages: Uint8Array;
  /** Row i, column d: the member the procedure book names, −1 where it names nobody. */
  readonly book: Int32Array;

  constructor(from: Posts) {
    this.count = from.count;
    this.hasTree = from.hasTree;
    this.boss = from.boss;
    this.depth = from.depth;
    this.domain = from.domain;
    this.coverage = from.coverage;
    this.manages = from.manages;
    this.book = from.book;
  }
}
