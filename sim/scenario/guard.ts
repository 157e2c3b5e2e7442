import { Lexer } from 'yaml';
import { grouped, limits } from './limits.ts';

/** What forbids reading a text at all: where in it, and why. */
export interface Refusal {
  readonly offset: number;
  readonly message: string;
}

/** Refuses what is no text or more than `most` characters, before anything expensive looks at it. */
export function refuseText(text: string, most: number): Refusal | undefined {
  if (text.length > most)
    return { offset: 0, message: `the file has ${grouped(text.length)} characters; at most ${grouped(most)} are read` };
  // Control characters other than tab, line feed and carriage return, and what decoders put in place of bytes that are no UTF-8.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const offset = text.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/);
  if (offset < 0) return undefined;
  return { offset, message: 'this is not a text file (it holds control characters); save it as plain text in UTF-8' };
}

/**
 * Refuses containers nested deeper than the limit. It looks at tokens only: the YAML composer
 * calls itself for every level, and would exhaust the stack on what this refuses.
 */
export function refuseNesting(text: string): Refusal | undefined {
  const meter = new DepthMeter();
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (meter.take(token) > limits.nesting)
      return { offset, message: `nested more than ${limits.nesting} deep; a scenario needs no more than six levels` };
    if (!isMark(token)) offset += token.length;
  }
  return undefined;
}

/** Line and column of an offset, from 1. */
export function placeIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1) as string).length + 1 };
}

/** The lexer's own marks, which stand for no text: a document's start, a flow's end by error, a scalar to come. */
const isMark = (token: string): boolean => token === '\u0002' || token === '\u0018' || token === '\u001f';

/** Follows the tokens of a text: how deep it is nested after each. */
class DepthMeter {
  /** The columns at which the open blocks begin. */
  private readonly indents: number[] = [];
  private brackets = 0;
  private keysOnLine = 0;
  private column = 0;
  private atLineStart = true;
  private isScalarNext = false;

  /** Takes the next token; answers how deep the text is nested there. */
  take(token: string): number {
    const isScalar = this.isScalarNext;
    this.isScalarNext = token === '\u001f';
    if (isMark(token)) return 0;
    if (!isScalar) this.count(token);
    if (this.atLineStart && token.trim() !== '') this.settle();
    this.move(token);
    return this.indents.length + this.brackets + Math.max(0, this.keysOnLine - 1);
  }

  private count(token: string): void {
    if (token === '[' || token === '{') this.brackets++;
    if (token === ']' || token === '}') this.brackets = Math.max(0, this.brackets - 1);
    if (token === ':' && this.brackets === 0) this.keysOnLine++;
  }

  /** A block begins here, and all that began at this column or further right are over. */
  private settle(): void {
    while ((this.indents.at(-1) ?? -1) >= this.column) this.indents.pop();
    this.indents.push(this.column);
  }

  private move(token: string): void {
    const endsLine = token.endsWith('\n');
    // After "- ", "? " and ": " another block may begin on the same line.
    this.atLineStart = endsLine || (this.atLineStart && (token.trim() === '' || '-?:'.includes(token)));
    this.column = endsLine ? 0 : this.column + token.length;
    if (endsLine) this.keysOnLine = 0;
  }
}
