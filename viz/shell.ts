/**
 * What stands on the front page before any script has come, made when the page is built: its question and the first caption, in the
 * places and the words that they will have. Largest of what is seen at first, they would otherwise be what a slow line is waited for.
 */

import type { Scenario, ScenarioEvent } from '../sim/index.ts';
import { LED, THEME } from './store/kept.ts';
import { guide as words } from './text/en-guide.ts';

/** On the stages at first. */
const PAIR = 2;

/** What the first caption speaks of. */
export interface FirstSight {
  readonly people: number;
  readonly sides: number;
  readonly hasRanks: boolean;
  /** Left out where nothing happens. */
  readonly begins?: 'blow' | 'change';
}

export const beginsWith = ({ type }: ScenarioEvent): 'blow' | 'change' => (type === 'set' ? 'change' : 'blow');

/** Of a scenario as it is, before it is run. */
export function firstSight({ world, organizations, events }: Scenario): FirstSight {
  const pair = organizations.slice(0, PAIR);
  const [first] = events.toSorted((a, b) => a.at - b.at);
  return { people: world.agents, sides: pair.length, hasRanks: pair.some(({ formal }) => formal.type !== 'none'), ...(first ? { begins: beginsWith(first) } : {}) };
}

const guideOf = (first: FirstSight): string =>
  `<section class="guide"><p class="place">${words.place(1)}</p><p aria-live="polite">${words.sides(first)}</p><button type="button" class="action" disabled>${words.next(first)}</button><button type="button" class="plain square"></button></section>`;

export const shellOf = ({ question, first }: { readonly question: string; readonly first: FirstSight }): string =>
  `<header class="bar"><a class="wordmark"></a><nav class="pages"><a></a></nav></header><main class="twin"><div class="screen"><h1>${question}</h1><div class="story"></div>${guideOf(first)}</div></main>`;

interface Known {
  /** Names of what the browser keeps from earlier visits. */
  readonly theme: string;
  readonly led: string;
  /** Where workers are to be found, by their names. */
  readonly workers: Readonly<Record<string, string>>;
}

/**
 * Run within the page as soon as the shell is read, so it can use nothing from outside. The simulation sets out with the scripts
 * instead of after them, and so does what lays out its pictures; whoever comes by another link is asked nothing, whoever has seen the captions gets none, and the ground is
 * dark from the start where it will be.
 */
function settle({ theme, led, workers }: Known): void {
  const kept = (name: string): string | null => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  };
  const begun: NonNullable<Window['begun']> = {};
  for (const [name, path] of Object.entries(workers)) {
    begun[name] = new Worker(path, { type: 'module', name });
    // Who finds none starts another, and hears of it if that one fails as well.
    begun[name].onerror = () => delete begun[name];
  }
  window.begun = begun;
  const chosen = kept(theme);
  document.documentElement.dataset['theme'] = chosen === 'light' || chosen === 'dark' ? chosen : matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  if (location.hash.length > 2) document.getElementById('app')!.textContent = '';
  else if (kept(led) !== null) document.querySelector('.guide')!.remove();
}

export const settled = (workers: Known['workers']): string => `<script>(${settle})(${JSON.stringify({ theme: THEME, led: LED, workers } satisfies Known)})</script>`;
