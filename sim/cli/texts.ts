import { InvalidArgumentError } from 'commander';

/** Reads an option that is any text. @throws where it is empty */
export function someText(text: string): string {
  if (text === '') throw new InvalidArgumentError('It takes a text or a number that is not empty.');
  return text;
}
