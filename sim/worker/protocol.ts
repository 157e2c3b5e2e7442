/** What the page and the simulation worker say to each other. Types only. */

import type { MemberLog, SeriesColumn } from '../measures/series.ts';
import type { Leaders } from '../run/leaders.ts';
import type { Account } from '../run/why/account.ts';
import type { Organization, Problem, Scenario, ScenarioEvent } from '../scenario/types.ts';

/** A scenario as text, with the other files it names. Parsed in the worker: the page need not carry a YAML parser. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
}

/** A scenario, or the text of one. */
export type Source = SourceText | { readonly file: string; readonly scenario: Scenario };

/** What is changed of a scenario before it is founded. */
export interface Edits {
  /** Organisations beside its own; a name it has already is a problem. */
  readonly added?: readonly Organization[];
  /** Organisations once more, by the names of the copies, each behind what it is a copy of: whatever befalls the one befalls the other. */
  readonly copied?: Readonly<Record<string, string>>;
  /** What organisations are called, by their names. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Parameters by path: `world.load`, `organizations.peers.authority`. */
  readonly values?: Readonly<Record<string, number | boolean>>;
}

/** One stage: an organisation of the scenario, and what is done to it alone, on top of the scenario's events. */
export interface Arm {
  readonly organization: string;
  readonly interventions?: readonly ScenarioEvent[];
}

export interface OpenRequest {
  readonly source: Source;
  readonly edits?: Edits;
  /** Replaces the scenario's seed. */
  readonly seed?: string;
  /** The scenario's first two organisations where left out. The same organisation may stand on several stages. */
  readonly arms?: readonly Arm[];
}

/** What never changes in a run of one organisation. */
export interface Cast {
  readonly name: string;
  readonly label: string;
  /** The archetype it extends ('peer-network', …), for its colour; undefined where it extends none. */
  readonly archetype?: string;
  readonly authority: number;
  readonly dyads: boolean;
  /** Boss of each member, −1 where none. All −1 where there is no formal structure. */
  readonly boss: Int32Array;
  readonly domain: Uint8Array;
  /** Names from the user's own chart. */
  readonly names?: readonly string[];
  /** Ties at founding, [from, to] flattened, for the layout. */
  readonly ties: Uint32Array;
}

export type Opened =
  | { readonly ok: false; readonly problems: readonly Problem[] }
  | {
      readonly ok: true;
      /** Number of this opening; answers to earlier ones may be dropped. */
      readonly run: number;
      /** With its edits. */
      readonly scenario: Scenario;
      /** With the organisations added, but no value changed. */
      readonly unchanged: Scenario;
      readonly seed: string;
      readonly arms: readonly Arm[];
      /** One an arm. */
      readonly cast: readonly Cast[];
    };

/** Ticks [from, to) of every column, the organisations in the order of the cast. The last deadline's worth of `value` is provisional. */
export interface SeriesPart {
  readonly from: number;
  readonly to: number;
  readonly columns: Readonly<Record<SeriesColumn, Float64Array>>;
  /** Who led and who carried, of the ticks [fresh, to) that were never sent before; `starts` count from the first of them. */
  readonly fresh: number;
  readonly leaders: MemberLog;
  readonly carriers: MemberLog;
}

export interface Batch {
  readonly run: number;
  /** The tick shown: frames are of its end. −1 is the founding, before the first tick. */
  readonly tick: number;
  /** One frame buffer an organisation. */
  readonly frames: readonly ArrayBuffer[];
  /** What became known since the last batch; empty when scrubbing back. */
  readonly series: readonly SeriesPart[];
  /** Ticks simulated so far: one may scrub anywhere in [−1, done). */
  readonly done: number;
  readonly finished: boolean;
}

export interface SimulationService {
  /** Parses, checks and founds. On a problem the run that was open stays open. */
  open(request: OpenRequest): Promise<Opened>;
  /**
   * Simulates up to `steps` further ticks past what is done, and shows the last. `spare` buffers are reused. The first time, ticks in
   * which nothing else happens than in the run that was open before are there at once, however many they are.
   */
  next(steps: number, spare: ArrayBuffer[]): Promise<Batch>;
  /** Shows a tick already run, exactly as it was. */
  seek(tick: number, spare: ArrayBuffer[]): Promise<Batch>;
  /** The digest of each organisation's run at the end of a tick already run: the one the command prints. */
  digests(tick: number): Promise<string[]>;
  /** What happened lately to a member of an arm, up to a tick already run, and why. */
  account(arm: number, member: number, tick: number): Promise<Account>;
  /** Who led on an arm in the last ticks up to one already run. */
  leaders(arm: number, tick: number): Promise<Leaders>;
}
