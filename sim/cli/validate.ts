import type { Command } from 'commander';
import { loadScenario } from './files.ts';
import { Mistake } from './mistake.ts';

export function addValidate(program: Command): void {
  program
    .command('validate')
    .description('Check scenario files: every problem at once, each with its line, what was found and what is allowed.')
    .argument('<files...>', 'scenario files')
    .addHelpText('after', `
Each problem is a line "FILE:LINE:COLUMN: PATH: what was found, what is allowed". Status 2 where there is any, 0 where all is well.

Examples:
  heterarchy validate scenarios/storm.yaml
  heterarchy validate mine.yaml && heterarchy run mine.yaml`)
    .action(validate);
}

function validate(files: string[]): void {
  const problems = files.flatMap((file) => {
    try {
      loadScenario(file);
      process.stderr.write(`${file}: fine\n`);
      return [];
    } catch (error) {
      if (error instanceof Mistake) return [error.message];
      throw error;
    }
  });
  if (problems.length > 0) throw new Mistake(problems.join('\n'));
}
