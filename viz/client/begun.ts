/** Workers that the page has begun before any other script came: see shell.ts. */

/** The one of that name, which is then its taker's alone; another where it was taken, or has failed. */
export function begunOr(name: string, make: () => Worker): Worker {
  const worker = window.begun?.[name];
  if (!worker) return make();
  delete window.begun![name];
  return worker;
}
