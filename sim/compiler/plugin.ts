/** `virtual:machine`: the rules, compiled, or nothing. */

import type { Plugin } from 'vite';
import { compiledCode } from './kept.ts';

const NAME = 'virtual:machine';

const plugin = (text: () => Promise<string>): Plugin => ({
  name: 'compiled-rules',
  resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
  load: (id) => (id === `\0${NAME}` ? text() : undefined),
});

/** @param root the folder of the project */
export const compiledRules = (root: URL): Plugin =>
  plugin(async () => {
    const { bytes, layouts } = await compiledCode(root);
    return `export default { bytes: new Uint8Array([${bytes.join()}]), layouts: ${JSON.stringify(layouts)} }`;
  });

/** Where the rules are to be run as they are written. */
export const writtenRules = (): Plugin => plugin(async () => 'export default undefined');
