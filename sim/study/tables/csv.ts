/** Comma-separated values (RFC 4180, lines end in a line feed). */

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export type CsvValue = string | number | boolean | null;

/** Nothing where there is no number (no ties to take a mean over, say). */
const cell = (value: CsvValue): string => (typeof value === 'string' ? quoted(value) : value === null || Number.isNaN(value) ? '' : String(value));

export const csvLine = (row: readonly CsvValue[]): string => `${row.map(cell).join(',')}\n`;

export const csv = (head: readonly string[], rows: readonly (readonly CsvValue[])[]): string => [head, ...rows].map(csvLine).join('');
