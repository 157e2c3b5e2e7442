/** What happened to a member, and why: the rule that was followed, and where it left something to chance, the odds and the draw. Members, domains and facets are numbered from 0. */

/** A draw from [0, 1): it came about where the draw was below the odds. */
export interface Chance {
  readonly odds: number;
  readonly draw: number;
}

/** What a chance of consent was made of: 1 − (1 − authority)·(1 − trust·alignment). */
export interface Consent extends Chance {
  readonly authority: number;
  readonly trust: number;
  readonly alignment: number;
}

/** Why a task was led, or went up. */
export type Grounds = 'routine' | 'topmost' | 'no-authority' | 'covered' | 'rising' | 'drawn';

/** By which road a part was passed on. */
export type Road = 'book' | 'report' | 'boss' | 'peer' | 'stranger';

type What =
  | { readonly what: 'left'; readonly until: number }
  | { readonly what: 'newcomer' }
  | { readonly what: 'came-back' }
  | { readonly what: 'sensed'; readonly tasks: number }
  | { readonly what: 'met'; readonly other: number }
  | { readonly what: 'parted'; readonly other: number }
  | { readonly what: 'led'; readonly parts: number; readonly grounds: Grounds; readonly chance?: Chance }
  | { readonly what: 'sent-up'; readonly other: number; readonly grounds: Grounds; readonly chance?: Chance }
  | { readonly what: 'waited'; readonly other: number; readonly grounds: Grounds; readonly chance?: Chance }
  | { readonly what: 'declined' | 'agreed'; readonly other: number; readonly domain: number; readonly chance: Consent }
  /** A score is trust times alignment; for a stranger to the trade, a draw. */
  | { readonly what: 'passed'; readonly other: number; readonly domain: number; readonly road: Road; readonly score?: number }
  /** `other` owns the task. `guess`: the draw of a fair coin, where the member had no opinion. `seen`: whether the truth showed, where it could. */
  | { readonly what: 'worked'; readonly other: number; readonly domain: number; readonly right: boolean; readonly guess?: Chance; readonly seen?: Chance; readonly learned: boolean }
  | { readonly what: 'result'; readonly other: number; readonly right: boolean; readonly checked: boolean; readonly opens?: Chance }
  | { readonly what: 'finished'; readonly right: number; readonly parts: number; readonly value: number }
  | { readonly what: 'stale-news'; readonly other: number; readonly domain: number }
  | { readonly what: 'heeded' | 'ignored'; readonly other: number; readonly domain: number; readonly chance: Consent }
  /** `distance` of values; beyond `bound` it is a clash, unless it is worked through. */
  | { readonly what: 'clashed'; readonly other: number; readonly distance: number; readonly bound: number; readonly chance: Chance; readonly costs: Chance }
  | { readonly what: 'talked'; readonly other: number; readonly distance: number; readonly bound: number; readonly learned: number; readonly chance?: Chance }
  /** Of two contacts drawn, the more trusted one; `busy` where its queue was too long. */
  | { readonly what: 'spoke' | 'busy'; readonly other: number; readonly instead: number; readonly draw: number; readonly contacts: number };

export type Moment = { readonly tick: number } & What;
