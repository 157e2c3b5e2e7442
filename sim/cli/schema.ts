import type { Command } from 'commander';
import { jsonSchema } from '../scenario/schema.ts';

export function addSchema(program: Command): void {
  program
    .command('schema')
    .description('Print the JSON Schema of scenario files, for editors that complete and check as you type.')
    .addHelpText('after', `
Example: write it beside your scenarios, and name it in the first line of each.
  heterarchy schema > heterarchy.schema.json
  # yaml-language-server: $schema=heterarchy.schema.json`)
    .action(() => {
      process.stdout.write(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
    });
}
