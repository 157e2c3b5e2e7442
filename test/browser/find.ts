/** Finds the browsers to test with: named by the environment, playwright's own, installed, or installed now. */

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, firefox } from 'playwright-core';

export type BrowserName = 'chromium' | 'firefox';

export interface Found {
  readonly path: string;
  /** Playwright's own Firefox speaks another protocol than a stock one. */
  readonly own: boolean;
}

interface Kind {
  readonly variable: string;
  readonly own: () => string;
  readonly places: readonly string[];
  readonly debian: string;
}

const home = process.env['LOCALAPPDATA'] ?? 'C:\\Users\\Default\\AppData\\Local';

export const kinds: Readonly<Record<BrowserName, Kind>> = {
  chromium: {
    variable: 'CHROME_PATH',
    own: () => chromium.executablePath(),
    // Without a window, for which a whole browser takes twice as long.
    places: [
      '/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/snap/bin/chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
      `${home}\\Google\\Chrome\\Application\\chrome.exe`, 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    debian: 'chromium-headless-shell',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    own: () => firefox.executablePath(),
    places: [
      '/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe', 'C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe',
    ],
    debian: 'firefox-esr',
  },
};

/** playwright-core throws where it knows no browser for this system. */
function ownPath(kind: Kind): string | undefined {
  try {
    const path = kind.own();
    return path && existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** @throws where the environment names a browser that is not there. */
export function findBrowser(name: BrowserName): Found | undefined {
  const kind = kinds[name];
  const named = process.env[kind.variable];
  if (named) {
    if (!existsSync(named)) throw new Error(`${kind.variable} is set to ${named}, where there is no browser. Correct it or unset it.`);
    return { path: named, own: false };
  }
  const own = ownPath(kind);
  if (own) return { path: own, own: true };
  const place = kind.places.find((path) => existsSync(path));
  return place === undefined ? undefined : { path: place, own: false };
}

export const isCi = (): boolean => process.env['CI'] === 'true' || process.env['CI'] === '1';

const mayInstall = (): boolean => (isCi() || process.env['INSTALL_BROWSER'] === '1') && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Only as root on Debian or its kin, and only where that was asked for. */
export function installBrowsers(names: readonly BrowserName[]): void {
  if (names.length === 0 || !mayInstall()) return;
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  execFileSync('apt-get', ['update'], options);
  execFileSync('apt-get', ['install', '-y', '-o', 'DPkg::Lock::Timeout=300', ...names.map((name) => kinds[name].debian)], options);
}
