/** Which page the link asks for. What comes after the question mark is the page's own affair: for runs, see `address.ts`. */

import { signal } from '@preact/signals';

/** The pages by their names in links, in the order in which they are offered; `run`: whether it shows the run that is open; `read`: only to be read, whatever is open; `apart`: not offered among the others. */
const table = {
  twin: { run: true },
  lab: { run: true },
  compare: { run: true },
  experiment: { run: false },
  about: { run: false, read: true },
  embed: { run: true, apart: true },
} as const satisfies Readonly<Record<string, { readonly run: boolean; readonly read?: true; readonly apart?: true }>>;

export type Route = keyof typeof table;
export const routes = Object.keys(table) as Route[];

/** Whether it is a page among the others, with their head. */
export const isOffered = (page: Route): boolean => !('apart' in table[page]);

/** The page of `#/`. */
export const FRONT: Route = 'twin';

/** `#/compare?…` → 'compare'; undefined where there is no such page. */
export function routeOf(hash: string): Route | undefined {
  const name = /^#\/([^?]*)/.exec(hash)?.[1] ?? '';
  return name === '' ? FRONT : routes.find((each) => each === name && each !== FRONT);
}

export const pathOf = (page: Route): string => `#/${page === FRONT ? '' : page}`;

export const route = signal<Route>(routeOf(location.hash) ?? FRONT);

/** Pages of one run keep it between them; the others have an address of their own. */
export const showsRun = (page: Route): boolean => table[page].run;

/** Whether nothing is seen there of what is open. */
export const isReadOnly = (page: Route): boolean => 'read' in table[page];
