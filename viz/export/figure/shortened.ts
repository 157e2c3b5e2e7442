/** Words where not all of them have room: whole sentences, since half of one may say the opposite. */

/** After what ends a sentence or a part of one that stands by itself. */
const ENDS = /(?<=[.?!;][”"’)]?) /;

const opens = (words: string): number => [...words].reduce((sum, sign) => sum + (sign === '(' ? 1 : sign === ')' ? -1 : 0), 0);

/** @returns as many sentences as fit, from the first on; undefined where not even that one does. */
export function shortened(words: string, fits: (words: string) => boolean): string | undefined {
  if (fits(words)) return words;
  const parts = words.split(ENDS);
  for (let many = parts.length - 1; many > 0; many--) {
    const said = parts.slice(0, many).join(' ').replace(/;$/, '.');
    if (opens(said) === 0 && fits(said)) return said;
  }
  return undefined;
}
