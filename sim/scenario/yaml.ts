import { type Document, LineCounter, parseDocument } from 'yaml';
import { convert } from './convert.ts';
import { placeIn, refuseNesting, refuseText } from './guard.ts';
import { limits } from './limits.ts';
import type { Place, Report } from './problems.ts';
import type { Tree } from './tree.ts';

/**
 * Reads YAML 1.2. Undefined where the text cannot be read as one document of maps, lists and
 * scalars; the reasons are reported. Keys given twice are reported, and the first one kept.
 */
export function readTree(file: string, text: string, report: Report): Tree | undefined {
  const refusal = refuseText(text, limits.scenarioText) ?? refuseNesting(text);
  if (refusal) {
    report({ file, ...placeIn(text, refusal.offset) }, '', refusal.message);
    return undefined;
  }
  const lineCounter = new LineCounter();
  // The library's own search for keys given twice takes quadratic time.
  const document = parseDocument(text, { version: '1.2', schema: 'core', lineCounter, prettyErrors: false, uniqueKeys: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  return refuseErrors(document, placeAt, report) ? undefined : convert(document.contents, placeAt, report);
}

const remedies: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'indent with spaces, not tabs',
  BAD_INDENT: 'line it up with its neighbours',
  MISSING_CHAR: 'close the quote or bracket, or put the missing mark there',
  TAG_RESOLVE_FAILED: 'tags (!…) are not used here; drop it',
  BLOCK_AS_IMPLICIT_KEY: 'put quotes round a text that holds a colon',
  MULTILINE_IMPLICIT_KEY: 'a key stays on one line, followed by a colon',
};

/** One error a line: those after it mostly follow from it. */
function refuseErrors({ errors, warnings }: Document.Parsed, placeAt: (offset: number) => Place, report: Report): boolean {
  const lines = new Set<number>();
  for (const { code, message, pos } of [...errors, ...warnings]) {
    const place = placeAt(pos[0]);
    if (!lines.has(place.line)) report(place, '', inWords(code, message));
    lines.add(place.line);
  }
  return lines.size > 0;
}

function inWords(code: string, message: string): string {
  if (code === 'MULTIPLE_DOCS') return 'a second document begins here; keep one scenario in a file, and drop the line ---';
  return `not valid YAML: ${message}; ${remedies[code] ?? 'check indentation, quotes, colons and brackets here'}`;
}
