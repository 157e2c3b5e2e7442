/** What a chronicle tells of a run. Members and facets are numbered from 0; every list is in rising order. */

import type { ScenarioEvent } from '../../scenario/types.ts';

type Pair = readonly [lower: number, higher: number];

interface At {
  /** The tick at whose end it was so; −1 for what the founding made. */
  readonly tick: number;
}

/** An event of the scenario, or an intervention, as it hit this organisation. */
interface EventEntry extends At {
  readonly kind: 'event';
  readonly event: ScenarioEvent;
}

/** Facets whose truth turned, be it by turbulence or by a shift. */
interface FactsEntry extends At {
  readonly kind: 'facts-turned';
  readonly facets: readonly number[];
}

/** Members that went absent, or whose absence counts anew, with the tick at which their places are filled. */
interface LostEntry extends At {
  readonly kind: 'lost';
  readonly members: readonly number[];
  readonly until: number;
}

/** Members whose places were filled. */
interface ReturnedEntry extends At {
  readonly kind: 'returned';
  readonly members: readonly number[];
}

/** Ties that carry nothing before tick `until`. */
interface CutEntry extends At {
  readonly kind: 'ties-cut';
  readonly ties: readonly Pair[];
  readonly until: number;
}

/** A tie that is new, or gone. The founding opens all there are, so that the network of any tick can be told from these alone. */
interface TieEntry extends At {
  readonly kind: 'tie-opened' | 'tie-dropped';
  readonly members: Pair;
  readonly tie: 'conferred' | 'informal';
}

/** A tie that became a dyad, or ceased to be one (a tie that is dropped does so first). */
interface DyadEntry extends At {
  readonly kind: 'dyad-formed' | 'dyad-dissolved';
  readonly members: Pair;
}

/**
 * What became of the work, one entry a tick: tasks born; those of them that nobody sensed, since their sensor was absent; tasks
 * done; tasks past their deadline; tasks still open at the end. open = open before + born − unsensed − done − expired.
 */
interface TasksEntry extends At {
  readonly kind: 'tasks';
  readonly born: number;
  readonly unsensed: number;
  readonly done: number;
  readonly expired: number;
  readonly open: number;
}

export type Entry = EventEntry | FactsEntry | LostEntry | ReturnedEntry | CutEntry | TieEntry | DyadEntry | TasksEntry;
