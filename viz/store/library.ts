/** The shipped scenarios: a list that is always there, and each of them, parsed when the page was built, fetched when asked for. */

import list from 'virtual:scenarios';
import type { Scenario } from '../../sim/index.ts';
import type { Source } from '../../sim/worker/protocol.ts';

const shipped = import.meta.glob<Scenario>('../../scenarios/*.yaml', { query: '?parsed', import: 'default' });

export type Listed = (typeof list)[number];
export const scenarios = list;
export const FRONT_PAGE = 'storm';

/** @returns undefined where no scenario of that name is shipped. */
export async function loadScenario(name: string): Promise<Source | undefined> {
  const load = shipped[`../../scenarios/${name}.yaml`];
  return load && { file: `scenarios/${name}.yaml`, scenario: await load() };
}
