/** The text of the scenario that is open, with the tables it names. */

import type { OpenRequest } from '../../../sim/worker/protocol.ts';

const texts = import.meta.glob<string>('../../../scenarios/*.yaml', { query: '?raw', import: 'default' });
const tables = import.meta.glob<string>('../../../scenarios/*.csv', { query: '?raw', import: 'default' });

export interface ScenarioText {
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Names of files as a scenario writes them. */
const namedIn = (text: string): string[] => [...text.matchAll(/\b(?:edges|members):\s*["']?([\w./-]+)/g)].map(([, name]) => name!);

async function shipped(file: string): Promise<ScenarioText> {
  const text = (await texts[`../../../${file}`]?.()) ?? '';
  const named = [...new Set(namedIn(text))].map(async (name) => [name, await tables[`../../../scenarios/${name}`]?.()] as const);
  return { text, files: Object.fromEntries((await Promise.all(named)).filter((entry): entry is [string, string] => entry[1] !== undefined)) };
}

export const textOf = async ({ source }: OpenRequest): Promise<ScenarioText> => ('text' in source ? source : shipped(source.file));
