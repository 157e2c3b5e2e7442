/** What there is to see of a world at the end of a tick, as plain objects. `inspect.ts` fills them. */

import type { Kind } from '../../sim/model/mail.ts';
import type { World } from '../../sim/model/world.ts';

export interface ContactView {
  readonly member: number;
  readonly kind: 'informal' | 'boss' | 'subordinate';
  readonly alpha: number;
  readonly beta: number;
  readonly trust: number;
  readonly dyad: boolean;
  readonly cutUntil: number;
  /** What the mirror of this contact says: whose contact it is, and whom it names. */
  readonly mirror: { readonly owner: number; readonly member: number };
}

export interface MessageView {
  readonly kind: keyof typeof Kind;
  readonly from: number;
  readonly about: number;
  /** Delivered, rather than on its way. */
  readonly queued: boolean;
  readonly own: boolean;
  readonly book: boolean;
  readonly rising: boolean;
  readonly returned: boolean;
  readonly waits: boolean;
}

export interface PartView {
  readonly id: number;
  readonly domain: number;
  readonly facet: number;
  readonly hops: number;
  readonly effortLeft: number;
  readonly holder: number;
  readonly worker: number;
  readonly consented: boolean;
  readonly done: boolean;
  readonly right: boolean;
  readonly tried: readonly number[];
}

export interface TaskView {
  readonly id: number;
  readonly born: number;
  readonly novel: boolean;
  readonly owner: number;
  readonly holder: number;
  readonly size: number;
  readonly done: number;
  readonly right: number;
  readonly parts: readonly PartView[];
}

export interface MemberView {
  readonly present: boolean;
  readonly returnTick: number;
  readonly value: number;
  readonly domain: number;
  readonly boss: number;
  /** How many facets of its trade the engine says it holds rightly. */
  readonly right: number;
  readonly spent: number;
  readonly contacts: readonly ContactView[];
  /** The queue, head first, then what is on its way. */
  readonly mail: readonly MessageView[];
  readonly queue: number;
}

export interface View {
  readonly tick: number;
  readonly members: readonly MemberView[];
  readonly tasks: readonly TaskView[];
  readonly presentCount: number;
  readonly dyads: number;
  /** What the engine says trust adds up to, over both sides of all ties. */
  readonly trustSum: number;
  readonly tally: Omit<World['tally'], 'leaders' | 'carriers'>;
  readonly parameters: World['parameters'];
  readonly settings: World['settings'];
}
