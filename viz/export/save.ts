/** Hands a file to the browser's own way of saving. */

export interface Made {
  readonly name: string;
  readonly blob: Blob;
}

/** The address of a blob must outlive the click by as long as a browser may take to ask where to save. */
const KEEP_MS = 60_000;

export function save({ name, blob }: Made): void {
  const address = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}

export const textFile = (name: string, text: string, type: string): Made => ({ name, blob: new Blob([text], { type: `${type};charset=utf-8` }) });
