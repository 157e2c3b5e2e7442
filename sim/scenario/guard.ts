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
  const depth = depthMeter();
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (depth(token) > limits.nesting)
      return { offset, message: `nested more than ${limits.nesting} deep; a scenario needs no more than six levels` };
    if (!isMark(token)) offset += token.length;
  }
  return undefined;
}

/** The lexer's own marks, which stand for no text: a document's start, a flow's end by error, a scalar to come. */
const isMark = (token: string): boolean => token === '\u0002' || token === '\u0018' || token === '\u001f';

/** Takes tokens one by one and answers how deep the text is nested after each. */
function depthMeter(): (token: string) => number {
  const indents: number[] = [];
  let flow = 0;
  let column = 0;
  let keys = 0;
  let atStart = true;
  let scalarNext = false;
  const settle = () => {
    while (indents.length > 0 && (indents.at(-1) as number) >= column) indents.pop();
    indents.push(column);
  };
  return (token) => {
    const isScalar = scalarNext;
    scalarNext = token === '\u001f';
    if (isMark(token)) return 0;
    if (!isScalar && (token === '[' || token === '{')) flow++;
    if (!isScalar && (token === ']' || token === '}')) flow = Math.max(0, flow - 1);
    if (atStart && token.trim() !== '') settle();
    if (!isScalar && token === ':') keys++;
    atStart = token.endsWith('\n') || (atStart && (token.trim() === '' || '-?:'.includes(token)));
    column = token.endsWith('\n') ? 0 : column + token.length;
    if (token.endsWith('\n')) keys = 0;
    return indents.length + flow + (flow === 0 ? Math.max(0, keys - 1) : 0);
  };
}
