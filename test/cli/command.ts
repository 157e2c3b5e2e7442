/** The built command, as somebody at a terminal has it. */

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';

export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const program = (name: string) => (args: readonly string[], cwd = '.'): Promise<Outcome> =>
  new Promise((done) => {
    execFile(process.execPath, [resolve('dist/cli', name), ...args], { cwd, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      done({ status: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });

export const heterarchy = program('heterarchy.js');
export const dock = program('dock.js');

/** A folder of the test file's own, gone after it. */
export function workshop() {
  const folder = mkdtempSync(join(tmpdir(), 'heterarchy-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = (name: string) => join(folder, name);
  /** @returns the path of the new file */
  const write = (name: string, content: string | Uint8Array): string => {
    writeFileSync(path(name), content);
    return path(name);
  };
  return { folder, path, write };
}

/** Rows of a table in which no cell holds a comma. */
export const rowsOf = (text: string): string[][] => text.trimEnd().split('\n').map((line) => line.split(','));
