/** The lines of a file around a problem, with the line marked and a sign under the column. */

/** Lines before and after. */
const AROUND = 1;
/** Letters of a line that are shown, and how many of them stand before the column. */
const WIDE = 120;
const BEFORE = 60;

export interface ExcerptProps {
  readonly text: string;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

interface Line {
  readonly number: number;
  readonly words: string;
}

function linesAround(text: string, line: number, from: number): readonly Line[] {
  const all = text.split(/\r\n?|\n/);
  const first = Math.max(1, line - AROUND);
  return all.slice(first - 1, line + AROUND).map((words, k) => ({ number: first + k, words: `${from > 0 ? '…' : ''}${words.slice(from, from + WIDE)}${words.length > from + WIDE ? '…' : ''}` }));
}

export function Excerpt({ text, line, column }: ExcerptProps) {
  const from = column > WIDE - 10 ? column - BEFORE : 0;
  const lines = linesAround(text, line, from);
  const wide = String(lines.at(-1)?.number ?? 0).length;
  const place = ' '.repeat(Math.max(0, column - 1 - from + (from > 0 ? 1 : 0)));
  return (
    <pre class="excerpt" tabIndex={0}>
      {lines.map(({ number, words }) => (
        <code key={number} class={number === line ? 'marked' : ''}>
          <span class="number">{number === line ? '› ' : '  '}{String(number).padStart(wide)}  </span>{words}{'\n'}
          {number === line && <span class="caret" aria-hidden="true">{' '.repeat(wide + 4)}{place}^{'\n'}</span>}
        </code>
      ))}
    </pre>
  );
}
