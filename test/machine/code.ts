import { assemble, sourcesOf } from '../../sim/compiler/assemble.ts';
import { compiledCode } from '../../sim/compiler/kept.ts';
import type { Code } from '../../sim/machine/layout.ts';

const ROOT = new URL('../../', import.meta.url);

/** The rules as they are, compiled. */
export const code = (): Promise<Code> => compiledCode(ROOT);

/** The rules with something in one of them changed, compiled. */
export function changedCode(file: string, from: string, to: string): Promise<Code> {
  const sources = sourcesOf(new URL('sim/', ROOT));
  const text = sources.get(file);
  if (!text?.includes(from)) throw new Error(`${file} has no “${from}”.`);
  return assemble(new Map([...sources, [file, text.replace(from, to)]]), '-O0');
}
