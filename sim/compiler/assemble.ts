/** From the sources of the rules to machine code, and to where it looks for what. */

import { readdirSync, readFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';
import type { Code, Layouts } from '../machine/layout.ts';
import { layouts } from './layouts.ts';
import { memory } from './memory.ts';
import { translate } from './translate.ts';

/** What is compiled: all of the rules, and all that they stand on. */
const COMPILED = /^(kit\/(draw|poisson|pool)|model\/(?!(version|change|events\/|founding\/(?!people))).*|measures\/(observe|observation|codes\/.*|survey\/.*))\.ts$/;

/** A tick but for its events, and its measures. World and measures lie at places known beforehand: their numbers are found without looking where the store is. */
const entry = (laid: Layouts): string => `
import { World } from './sim/model/world';
import { beginTick, liveThrough } from './sim/model/step';
import { Observation } from './sim/measures/observation';
import { observe } from './sim/measures/observe';
import { clear } from './memory';
export { allocate, moves } from './memory';

export const world: usize = memory.data(${laid['World']!.size}, 8);
export const observation: usize = memory.data(${laid['Observation']!.size}, 8);

export function forget(): void {
  clear();
  memory.fill(world, 0, ${laid['World']!.size});
  memory.fill(observation, 0, ${laid['Observation']!.size});
}
export function begin(): void { beginTick(changetype<World>(world)); }
export function live(): void { liveThrough(changetype<World>(world)); }
export function measure(): void { observe(changetype<World>(world), changetype<Observation>(observation)); }
`;

/** The sources that are compiled, by path within `sim`. */
export function sourcesOf(sim: URL): Map<string, string> {
  const files = readdirSync(sim, { recursive: true, encoding: 'utf8' }).filter((file) => COMPILED.test(file)).sort();
  return new Map(files.map((file) => [file, readFileSync(new URL(file, sim), 'utf8')]));
}

/** @param sources by path within `sim` @param effort how hard to optimise, `-O0` to `-O3`. @throws with the compiler's own words where something is not of the subset. */
export async function assemble(sources: ReadonlyMap<string, string>, effort: string): Promise<Code> {
  let bytes: Uint8Array | undefined;
  const laid = layouts([...sources.values()]);
  const translated = (path: string): string | null => {
    const source = sources.get(path);
    if (source === undefined) return null;
    return translate(path, source, laid, (imported) => imported.startsWith('.') && sources.has(new URL(imported, `file:///${path}`).pathname.slice(1)));
  };
  const texts: Readonly<Record<string, string>> = { 'machine.ts': entry(laid), 'memory.ts': memory };
  const { error, stderr } = await asc.main(['memory.ts', 'machine.ts', '--outFile', 'machine.wasm', '--runtime', 'stub', '--noAssert', effort, '--use', 'abort='], {
    readFile: (path) => texts[path] ?? translated(path.replace(/^sim\//, '')),
    writeFile: (_, contents) => {
      bytes = contents as Uint8Array;
    },
    listFiles: () => [],
  });
  if (error || !bytes) throw new Error(`The rules do not compile.\n${stderr.toString()}`);
  return { bytes, layouts: laid };
}
