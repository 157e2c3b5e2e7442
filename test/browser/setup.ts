/** Before any test: which browsers there are, for the browser tests to ask. */

import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { type BrowserName, findBrowser, type Found, installBrowsers, isCi, kinds } from './find.ts';

export type Browsers = Readonly<Partial<Record<BrowserName, Found>>>;

declare module 'vitest' {
  interface ProvidedContext {
    readonly browsers: Browsers;
  }
}

const names = Object.keys(kinds) as BrowserName[];

function locate(): Browsers {
  return Object.fromEntries(names.flatMap((name) => {
    const found = findBrowser(name);
    return found ? [[name, found]] : [];
  }));
}

export default function setup(project: TestProject): void {
  let browsers = locate();
  installBrowsers(names.filter((name) => !browsers[name]));
  browsers = locate();
  const missing = names.filter((name) => !browsers[name]);
  if (missing.length > 0 && isCi()) throw new Error(`No ${missing.join(' and no ')} was found, and none could be installed: the browser tests cannot run.`);
  for (const name of missing) console.warn(`Browser tests in ${name}: NOT RUN. None was found; set ${kinds[name].variable}, or INSTALL_BROWSER=1 as root on Debian.`);
  if (missing.length < names.length && !existsSync('dist/site/index.html')) throw new Error('The site is not built: run `npm run build` before the tests.');
  project.provide('browsers', browsers);
}
