/** The shipped scenarios: a list that is always there, and texts fetched one by one when asked for. */

import list from 'virtual:scenarios';
import type { Source } from '../../sim/worker/protocol.ts';

const texts = import.meta.glob<string>('../../scenarios/*.yaml', { query: '?raw', import: 'default' });
const tables = import.meta.glob<string>('../../scenarios/*.csv', { query: '?raw', import: 'default' });

export const scenarios = list;
export const FRONT_PAGE = 'storm';

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The tables a scenario mentions. */
async function tablesIn(text: string): Promise<Record<string, string>> {
  const named = Object.entries(tables).filter(([path]) => text.includes(baseName(path)));
  return Object.fromEntries(await Promise.all(named.map(async ([path, load]) => [baseName(path), await load()] as const)));
}

/** @returns undefined where no scenario of that name is shipped. */
export async function loadScenario(name: string): Promise<Source | undefined> {
  const load = texts[`../../scenarios/${name}.yaml`];
  if (!load) return undefined;
  const text = await load();
  return { file: `scenarios/${name}.yaml`, text, files: await tablesIn(text) };
}
