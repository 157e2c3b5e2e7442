import { join, relative } from 'node:path';
import type { Command } from 'commander';
import { loadScenario, shippedNames, shippedScenarios } from './files.ts';

export function addList(program: Command): void {
  program
    .command('list')
    .description('List the scenarios that come with the project, with the question each asks.')
    .addHelpText('after', `
Each is named by its path from here, so that it can be run:
  heterarchy run scenarios/calm.yaml`)
    .action(list);
}

function list(): void {
  for (const name of shippedNames()) {
    const file = join(shippedScenarios, name);
    const { title, question } = loadScenario(file);
    process.stdout.write(`${relative(process.cwd(), file)}\n  ${title}. ${question}\n`);
  }
}
