/** Files that `run` writes, opened before anything is run: better to hear now than at the end that one cannot be written. */

import { closeSync, openSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { Mistake } from './mistake.ts';

export class Output {
  private readonly path: string;
  private readonly descriptor: number;

  constructor(path: string) {
    this.path = path;
    this.descriptor = this.told(() => openSync(path, 'w'));
  }

  write(text: string): void {
    this.told(() => {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; ) at += writeSync(this.descriptor, bytes, at);
    });
  }

  close(): void {
    this.told(() => closeSync(this.descriptor));
  }

  private told<T>(act: () => T): T {
    try {
      return act();
    } catch (error) {
      throw new Error(`${this.path}: cannot be written: ${(error as Error).message}`);
    }
  }
}

/** @throws where one file would overwrite another, or the scenario */
export function refuseSamePath(scenario: string, outputs: Readonly<Record<string, string | undefined>>): void {
  const taken = new Map([[resolve(scenario), 'the scenario itself']]);
  for (const [option, path] of Object.entries(outputs)) {
    if (path === undefined) continue;
    const other = taken.get(resolve(path));
    if (other !== undefined) throw new Mistake(`${option} ${path}: this is ${other}; name another file.`);
    taken.set(resolve(path), `the file of ${option}`);
  }
}
