/** The shipped scenarios: a list that is always there, and each of them, parsed when the page was built, fetched when asked for. */

import archetypes from 'virtual:archetypes';
import list from 'virtual:scenarios';
import type { Organization, Scenario } from '../../sim/index.ts';
import type { Source } from '../../sim/worker/protocol.ts';

const shipped = import.meta.glob<Scenario>('../../scenarios/*.yaml', { query: '?parsed', import: 'default' });

export type Listed = (typeof list)[number];
export const scenarios = list;
export const FRONT_PAGE = 'storm';

/** The ways to organise that anything can be compared with. */
export const ways: readonly { readonly name: string; readonly label: string }[] = archetypes;

/** An archetype under a name of its own; undefined where there is no such archetype. */
export function fromArchetype(name: string, archetype: string): Organization | undefined {
  const found = archetypes.find((each) => each.name === archetype);
  return found && { ...found, name };
}

/** @returns undefined where no scenario of that name is shipped. */
export async function loadScenario(name: string): Promise<Source | undefined> {
  const load = shipped[`../../scenarios/${name}.yaml`];
  return load && { file: `scenarios/${name}.yaml`, scenario: await load() };
}
