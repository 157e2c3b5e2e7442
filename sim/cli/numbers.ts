import { InvalidArgumentError } from 'commander';

/** Reads an option that is a whole number. @throws where the text is none, or it is less than `least` */
export const wholeNumber = (least: number, of: string) => (text: string): number => {
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < least) throw new InvalidArgumentError(`It takes a whole number of ${of}, at least ${least}.`);
  return value;
};
