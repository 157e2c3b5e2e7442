import type { Command } from 'commander';
import { describe, describedPaths, nearestPath } from '../scenario/describe.ts';
import { disturbanceMeasures, measures } from '../measures/index.ts';
import { Mistake } from './mistake.ts';

export function addDescribe(program: Command): void {
  program
    .command('describe')
    .description('Say what a parameter or a measure means, its unit, what it may be and its default.')
    .argument('<name>', 'a parameter (authority, world.load, …) or the id of a measure (knowledge, recovery, …)')
    .addHelpText('after', () => `
Examples:
  heterarchy describe authority
  heterarchy describe world.load
  heterarchy describe events.loss.fill
  heterarchy describe recovery

Parameters: ${describedPaths().join(', ')}

Measures: ${[...measures, ...disturbanceMeasures].map(({ id }) => id).join(', ')}`)
    .action((name: string) => {
      process.stdout.write(`${inWords(name)}\n`);
    });
}

function inWords(name: string): string {
  const told = [parameterInWords(name), measureInWords(name)].filter((text) => text !== undefined);
  if (told.length > 0) return told.join('\n\n');
  const near = nearestPath(name);
  throw new Mistake(`"${name}": no such parameter or measure${near ? `; did you mean ${near}?` : ''}. "heterarchy describe --help" lists them all.`);
}

function parameterInWords(name: string): string | undefined {
  const found = describe(name);
  if (!found) return undefined;
  const standard = found.default === undefined ? '' : `\n  default: ${String(found.default)}`;
  return `${found.path}: ${found.label}\n  ${found.help}\n  unit: ${found.unit}\n  allowed: ${found.allowed}${standard}`;
}

function measureInWords(name: string): string | undefined {
  const found = [...measures, ...disturbanceMeasures].find(({ id }) => id === name);
  if (!found) return undefined;
  const better = found.better ? `${found.better} is better` : 'neither more nor less is better in itself';
  return `${found.id} (a measure): ${found.label}\n  ${found.says}\n  unit: ${found.unit}; ${better}`;
}
