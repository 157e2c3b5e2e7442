/** Starts the browsers, without windows and without errands of their own. */

import { type Browser, chromium, firefox } from 'playwright-core';
import { type BrowserName, findBrowser, type Found } from './find.ts';

/** A whole Chromium opens a window with each context, and in it pages for its address bar, which cost as much again as the page that is tested. */
const noAddressBar = '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,HttpsUpgrades,Translate,OptimizationHints';
const chromeArguments = [noAddressBar, '--disable-gpu', '--font-render-hinting=none', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

const launchers = {
  chromium: ({ path }: Found) => chromium.launch({ executablePath: path, args: [...asRoot, ...chromeArguments] }),
  firefox: ({ path, own }: Found) => firefox.launch(own ? { executablePath: path } : { channel: 'moz-firefox', executablePath: path }),
} as const;

export const launch = (name: BrowserName, found: Found): Promise<Browser> => launchers[name](found);

/** For scripts, which cannot do without. @throws where there is no Chromium. */
export function launchChromium(): Promise<Browser> {
  const found = findBrowser('chromium');
  if (!found) throw new Error('No Chromium was found: install one, or set CHROME_PATH.');
  return launch('chromium', found);
}
