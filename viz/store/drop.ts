/** Files of the reader's own: one scenario and the tables it names, read as text and passed on. */

import type { SourceText } from '../../sim/worker/protocol.ts';
import { text } from '../text/en.ts';

/** Larger than any scenario may be; what is larger still is not even read. */
const MOST_BYTES = 1_000_000;
const MOST_TABLE_BYTES = 32_000_000;

export type Taken = { readonly ok: true; readonly source: SourceText } | { readonly ok: false; readonly file: string; readonly message: string };

const isScenario = (file: File): boolean => /\.(ya?ml|json)$/i.test(file.name);

async function readText(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

export async function takeFiles(files: readonly File[]): Promise<Taken> {
  const scenario = files.find(isScenario);
  if (!scenario) return { ok: false, file: files[0]?.name ?? '', message: text.problems.noScenario };
  const heavy = scenario.size > MOST_BYTES ? scenario : files.find((file) => file.size > MOST_TABLE_BYTES);
  if (heavy) return { ok: false, file: heavy.name, message: text.problems.tooLarge(Math.ceil(heavy.size / 1000)) };
  try {
    const others = await Promise.all(files.filter((file) => file !== scenario).map(async (file) => [file.name, await readText(file)] as const));
    return { ok: true, source: { file: scenario.name, text: await readText(scenario), files: Object.fromEntries(others) } };
  } catch (error) {
    const why = error instanceof TypeError ? text.problems.notText : text.problems.unreadable(error instanceof Error ? error.message : String(error));
    return { ok: false, file: scenario.name, message: why };
  }
}
