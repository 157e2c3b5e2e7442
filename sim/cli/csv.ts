/** Comma-separated values (RFC 4180, lines end in a line feed). */

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Nothing where there is no number (no ties to take a mean over, say). */
const cell = (value: string | number): string => (typeof value === 'string' ? quoted(value) : Number.isNaN(value) ? '' : String(value));

export const csv = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('');
