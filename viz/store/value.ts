/** Values of parameters as links write them. */

export type Value = number | boolean;

/** @returns undefined where the text is neither a number nor true or false. */
export function decodeValue(text: string): Value | undefined {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d+(\.\d+)?(e-?\d+)?$/.test(text) ? Number(text) : undefined;
}
