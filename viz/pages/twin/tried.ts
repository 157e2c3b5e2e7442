/** What somebody new has tried, and what to try next: blows that befall every stage alike. */

import { hasChart } from '../../scales/family.ts';
import { player } from '../../store/app.ts';
import { type Act, actOn } from '../../store/doing.ts';
import { bossesOf } from '../../store/highest.ts';
import type { Run } from '../../store/page-run.ts';

/** When something was done last on any stage; undefined where nothing was, or where it was all undone. */
export function lastDone({ arms }: Run): number | undefined {
  const times = arms.flatMap(({ interventions = [] }) => interventions.map(({ at }) => at));
  return times.length > 0 ? Math.max(...times) : undefined;
}

export const wasDone = ({ arms }: Run, type: Act['type']): boolean => arms.some(({ interventions = [] }) => interventions.some((deed) => deed.type === type));

/** Where nobody is a boss, so many of the best connected are enough to be felt. */
const OF_THE_BEST_CONNECTED = 0.1;

interface Top {
  /** The stage whose bosses are counted; undefined where there are none. */
  readonly stage: number | undefined;
  readonly size: number;
}

/** As many as the first chart has bosses: what anybody sees to be its top, whoever fares better without. A chart without authority has none. */
export function topOf({ cast, scenario }: Run): Top {
  const stage = cast.findIndex((each) => hasChart(each) && each.authority > 0);
  return stage < 0 ? { stage: undefined, size: Math.round(OF_THE_BEST_CONNECTED * scenario.world.agents) } : { stage, size: bossesOf(cast[stage]!) };
}

async function befall({ arms }: Run, act: Act): Promise<void> {
  if (await actOn([...arms.keys()], act)) player.play();
}

/** From the top of every stage; where there is none, the best connected. In links a share has few digits, and still means as many. */
export const pokeTop = (run: Run): Promise<void> => befall(run, { type: 'loss', fraction: Number((topOf(run).size / run.scenario.world.agents).toFixed(5)), target: 'top' });

/** Ticks until the places of whoever is taken are filled, where that is the same on every stage. */
export function filledAfter({ arms, scenario }: Run): number | undefined {
  const all = new Set(arms.map(({ organization }) => scenario.organizations.find(({ name }) => name === organization)?.settings.succession));
  return all.size === 1 ? [...all][0] : undefined;
}

const FLOOD = { factor: 3, length: 20 } as const;

export const flood = (run: Run): Promise<void> => befall(run, { type: 'surge', ...FLOOD });
