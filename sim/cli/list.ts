import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Command } from 'commander';
import { loadScenario, shippedScenarios } from './files.ts';

export function addList(program: Command): void {
  program
    .command('list')
    .description('List the scenarios that come with the project, with the question each asks.')
    .action(list);
}

function list(): void {
  const names = readdirSync(shippedScenarios).filter((name) => name.endsWith('.yaml')).sort();
  for (const name of names) {
    const file = join(shippedScenarios, name);
    const { title, question } = loadScenario(file);
    process.stdout.write(`${relative(process.cwd(), file)}\n  ${title}. ${question}\n`);
  }
}
