/** `virtual:machine`: the rules, compiled. */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { assemble, sourcesOf } from './assemble.ts';

const NAME = 'virtual:machine';

/** Compiling takes some seconds, and a build needs the same code several times: it is kept by what it follows from. */
const kept = (root: URL, name: string): URL => new URL(`node_modules/.cache/heterarchy/${name}.js`, root);

async function moduleText(root: URL): Promise<string> {
  const sources = sourcesOf(new URL('sim/', root));
  const compiler = ['translate', 'assemble', 'layouts', 'memory'].map((file) => readFileSync(new URL(`sim/compiler/${file}.ts`, root), 'utf8'));
  const name = createHash('sha256').update(JSON.stringify([...sources, ...compiler])).digest('hex').slice(0, 16);
  const file = kept(root, name);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const { bytes, layouts } = await assemble(sources);
  const text = `export default { bytes: new Uint8Array([${bytes.join()}]), layouts: ${JSON.stringify(layouts)} }`;
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, text);
  return text;
}

/** @param root the folder of the project */
export function compiledRules(root: URL): Plugin {
  return virtual(() => moduleText(root));
}

/** Where the rules are to be run as they are written. */
export const writtenRules = (): Plugin => virtual(async () => 'export default undefined');

const virtual = (text: () => Promise<string>): Plugin => ({
  name: 'compiled-rules',
  resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
  load: (id) => (id === `\0${NAME}` ? text() : undefined),
});
