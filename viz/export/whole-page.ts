/** The whole page as one file that opens from disk at this very run: the page as built, with the address of the run written into it. */

import { hashOf, homeAddress } from '../store/navigate.ts';
import { take } from '../text/en-take.ts';
import { type Made, textFile } from './save.ts';
import type { Snapshot } from './snapshot.ts';
import { fileName } from './stamp.ts';
import { escaped } from './surface/svg-ink.ts';

/** Built beside the page: see vite.config.ts. */
const BUILT = 'heterarchy.html';
/** Letters of an address that browsers still take. */
const MOST_ADDRESS = 1_000_000;
const MARK = 'kept';

const isOneFile = (): boolean => document.querySelector('script[type=module]:not([src])') !== null;

/** A page that is one file already has all of itself in its head. */
function itself(): string {
  const head = document.head.cloneNode(true) as HTMLHeadElement;
  for (const kept of head.querySelectorAll(`[data-${MARK}]`)) kept.remove();
  const outside = document.querySelector('noscript')?.outerHTML ?? '';
  return `<!doctype html>\n<html lang="en">\n${head.outerHTML}\n<body><div id="app"></div>${outside}</body>\n</html>\n`;
}

async function built(): Promise<string> {
  const answer = await fetch(new URL(BUILT, document.baseURI));
  if (!answer.ok) throw new Error(take.page.unavailable);
  return answer.text();
}

/** What it will be as a file, but for the few letters of the run: it is too large to be fetched only to be measured. */
export async function pageBytes(): Promise<number> {
  if (isOneFile()) return new Blob([itself()]).size;
  const { bytes } = (await (await fetch(new URL(`${BUILT}.json`, document.baseURI))).json()) as { readonly bytes: number };
  return bytes;
}

/** A text as a value in a script of a page. */
const quoted = (words: string): string => JSON.stringify(words).replaceAll('<', '\\u003c');

function withAddress(page: string, hash: string, home: string | undefined): string {
  const at = page.indexOf('<head>') + '<head>'.length;
  const meta = home === undefined ? '' : `<meta name="home" content="${escaped(home)}" data-${MARK} />`;
  const script = `<script data-${MARK}>if (!location.hash) history.replaceState(null, '', ${quoted(hash)});</script>`;
  return `${page.slice(0, at)}\n${meta}\n${script}${page.slice(at)}`;
}

export async function pageFile(snapshot: Snapshot): Promise<Made> {
  const hash = hashOf(undefined, MOST_ADDRESS);
  if (!hash.includes('?')) throw new Error(take.page.tooLong);
  const page = isOneFile() ? itself() : await built();
  return textFile(fileName(snapshot, 'html'), withAddress(page, hash, homeAddress()), 'text/html');
}
