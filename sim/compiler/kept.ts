/** Compiling takes some seconds, and is asked for several times in a build: code is kept by what it follows from. */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Code } from '../machine/layout.ts';
import { assemble, sourcesOf } from './assemble.ts';

const hash = (parts: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);

const compilerIn = (folder: URL): string[] => readdirSync(folder).sort().map((file) => readFileSync(new URL(file, folder), 'utf8'));

/** The rules, compiled. @param root the folder of the project */
export async function compiledCode(root: URL): Promise<Code> {
  const sources = sourcesOf(new URL('sim/', root));
  const file = new URL(`node_modules/.cache/heterarchy/${hash([[...sources], compilerIn(new URL('sim/compiler/', root))])}.json`, root);
  if (existsSync(file)) return read(file);
  const code = await assemble(sources, '-O3');
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...code, bytes: [...code.bytes] }));
  return code;
}

function read(file: URL): Code {
  const { bytes, layouts } = JSON.parse(readFileSync(file, 'utf8')) as Omit<Code, 'bytes'> & { readonly bytes: number[] };
  return { bytes: Uint8Array.from(bytes), layouts };
}
