/** How every program of this folder fails: one place for exit status and for what goes where. */

import { type Command, CommanderError } from 'commander';
import { Mistake } from './mistake.ts';

/** Exit status: 0 done; 1 a failure while running; 2 a scenario or a command line that is wrong. */
function statusOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return error instanceof Mistake ? 2 : 1;
}

/** Whoever reads our output may stop early (`| head`): that is no failure of ours, and nothing is left to say. */
function leaveWhenNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}

/** Does what the command line says. */
export async function obey(program: Command): Promise<void> {
  process.stdout.on('error', leaveWhenNobodyReads);
  try {
    await program.parseAsync();
  } catch (error) {
    process.exitCode = statusOf(error);
  }
}
