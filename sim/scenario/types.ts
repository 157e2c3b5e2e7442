/** A scenario as resolved: every default filled in, every name checked. What the engine runs. */

import type { Settings, WorldParameters } from './fields.ts';

export type Formal =
  | { readonly type: 'none' }
  | { readonly type: 'tree'; readonly span: number; readonly functional: number }
  /** A chart of the user's own. `boss[i]` is a member or −1. */
  | { readonly type: 'edges'; readonly boss: readonly number[]; readonly functional: number };

export type Informal =
  | { readonly type: 'none' }
  | { readonly type: 'small-world'; readonly k: number; readonly beta: number }
  /** Undirected pairs [i, j], i < j, each once. */
  | { readonly type: 'edges'; readonly pairs: readonly (readonly [number, number])[] };

export interface Organization {
  /** The key in the scenario file. */
  readonly name: string;
  readonly label: string;
  /** The archetype it extends, if any. */
  readonly extends?: string;
  readonly formal: Formal;
  readonly informal: Informal;
  readonly settings: Readonly<Settings>;
  /** From the user's own `members` file: names of members, and each one's trade where given (else −1). */
  readonly names?: readonly string[];
  readonly trades?: readonly number[];
}

interface At {
  /** The tick at whose start it happens. */
  readonly at: number;
  /** What measures call it: its own name, else its type, numbered from the second of a type on. */
  readonly name: string;
  /** Names of the organisations it happens in; all where left out. Of a `set`, those whose settings change: the world is everyone's. */
  readonly only?: readonly string[];
}
export type ScenarioEvent = At &
  (
    | { readonly type: 'shift'; readonly fraction: number }
    | {
        readonly type: 'set';
        readonly world: Readonly<Partial<WorldParameters>>;
        readonly organization: Readonly<Partial<Settings>>;
      }
    | { readonly type: 'loss'; readonly fraction: number; readonly target: 'random' | 'top' | 'hubs'; readonly fill?: number }
    | { readonly type: 'surge'; readonly factor: number; readonly length: number }
    | { readonly type: 'polarise'; readonly size: number }
    | { readonly type: 'cutoff'; readonly fraction: number; readonly length: number }
    /** `facets` of all D·F facets, drawn without repetition. */
    | { readonly type: 'rumour'; readonly fraction: number; readonly facets: number }
    | Deed
  );

/** Something done to one member. */
export type Deed = (
  | { readonly type: 'leave'; readonly fill?: number }
  | { readonly type: 'return' }
  | { readonly type: 'overload'; readonly tasks: number }
  | { readonly type: 'rewire'; readonly from?: number; readonly to?: number }
  | { readonly type: 'introduce'; readonly to: number }
) & { readonly member: number };

export type EventType = ScenarioEvent['type'];

export interface Scenario {
  readonly heterarchy: 1;
  readonly title: string;
  readonly question: string;
  readonly source?: string;
  readonly author?: string;
  readonly notes?: string;
  readonly tags: readonly string[];
  readonly seed: string;
  readonly world: Readonly<WorldParameters>;
  /** In order of `at`; events of one tick in the order of the file. */
  readonly events: readonly ScenarioEvent[];
  readonly organizations: readonly Organization[];
  /** Named spans of ticks [from, to). */
  readonly windows: Readonly<Record<string, readonly [number, number]>>;
  readonly study?: Study;
  readonly claims?: readonly Claim[];
}

/** Levels of a parameter: listed, or evenly spaced. */
export type Levels = readonly (number | boolean)[] | { readonly from: number; readonly to: number; readonly steps: number };

export type Range = readonly [from: number, to: number] | { readonly from: number; readonly to: number };

/** Values of parameters by their paths, `*` for every organisation. */
export type Setting = Readonly<Record<string, number | boolean>>;

/** What to run many worlds of: a grid, a sample, or the one beside the other. Parameters by their paths, `*` for every organisation. */
export interface Study {
  readonly worlds?: number;
  readonly vary?: Readonly<Record<string, Levels>>;
  readonly sample?: {
    readonly design: 'latin-hypercube' | 'sobol' | 'morris' | 'saltelli';
    /** Points; of `morris` trajectories, of `saltelli` rows. */
    readonly size: number;
    readonly ranges: Readonly<Record<string, Range>>;
  };
  /** Cells one by one, `{}` for the scenario as it stands. Not of files: it is what claims are tried under. */
  readonly cells?: readonly Setting[];
}

/** What somebody said should happen. */
export interface Claim {
  readonly id: string;
  readonly says: string;
  /** The id of a measure, `delivered[shift]`. */
  readonly measure: string;
  /** {NAME: more | less | same | at-least, than: NAME}. */
  readonly expect: Readonly<Record<string, string>>;
  /** Parameters set to what they are not in the scenario as it stands; in the same worlds. */
  readonly under?: Setting;
  /** Set where the claim is about a change: the difference under `under`, less that under these. */
  readonly against?: Setting;
  /** The least difference that counts, in the measure's unit. */
  readonly margin: number;
  readonly source?: string;
}

/** One thing wrong with a scenario, in words for the person who wrote it. */
export interface Problem {
  readonly file: string;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  /** Dotted path: `organizations.peers.contacts`; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
}

export type Parsed = { readonly ok: true; readonly scenario: Scenario } | { readonly ok: false; readonly problems: readonly Problem[] };

/** How the parser gets at the other files a scenario names (edge lists). Undefined: no such file. */
export type ReadFile = (name: string) => string | undefined;
