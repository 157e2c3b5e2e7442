/** `virtual:machine`: the rules, compiled, or nothing. */

import type { Plugin } from 'vite';
import { compiledCode } from './kept.ts';

const NAME = 'virtual:machine';
const CODE = 'virtual:machine-code';

/** @param texts of modules by their names */
const plugin = (texts: Readonly<Record<string, () => Promise<string>>>): Plugin => ({
  name: 'compiled-rules',
  resolveId: (id) => (Object.hasOwn(texts, id) ? `\0${id}` : undefined),
  load: (id) => texts[id.slice(1)]?.(),
});

async function codeOf(root: URL): Promise<string> {
  const { bytes, layouts } = await compiledCode(root);
  return `export default { bytes: new Uint8Array([${bytes.join()}]), layouts: ${JSON.stringify(layouts)} }`;
}

/** There from the start. @param root the folder of the project */
export const compiledRules = (root: URL): Plugin => plugin({
  [NAME]: async () => `import code from '${CODE}'; export const compiled = () => code; export const fetched = Promise.resolve();`,
  [CODE]: () => codeOf(root),
});

/** Fetched while the rules are already at work as they are written, which go on where that fails. @param root the folder of the project */
export const fetchedRules = (root: URL): Plugin => plugin({
  [NAME]: async () => `let code; export const fetched = import('${CODE}').then((found) => { code = found.default; }, () => {}); export const compiled = () => code;`,
  [CODE]: () => codeOf(root),
});

/** Where the rules are to be run as they are written. */
export const writtenRules = (): Plugin => plugin({ [NAME]: async () => 'export const compiled = () => undefined; export const fetched = Promise.resolve();' });
