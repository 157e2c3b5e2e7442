import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Plugin, UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';

const SCENARIOS = new URL('./scenarios/', import.meta.url);
const INDEX = 'virtual:scenarios';

/** Titles and questions of the shipped scenarios, read at build time: the list costs the page no YAML parser and no request. */
function scenarioIndex(): Plugin {
  const entry = (file: string) => {
    const { title, question } = parse(readFileSync(new URL(file, SCENARIOS), 'utf8')) as { title: string; question: string };
    return { name: file.replace(/\.yaml$/, ''), title, question };
  };
  const list = () => readdirSync(SCENARIOS).filter((file) => file.endsWith('.yaml')).sort().map(entry);
  return {
    name: 'scenario-index',
    resolveId: (id) => (id === INDEX ? `\0${INDEX}` : undefined),
    load: (id) => (id === `\0${INDEX}` ? `export default ${JSON.stringify(list())}` : undefined),
  };
}

/** The Node programs: each entry becomes dist/cli/NAME.js. */
const programs = { heterarchy: 'sim/cli/heterarchy.ts', dock: 'sim/cli/dock.ts', calibrate: 'sim/cli/calibrate.ts', index: 'sim/index.ts' };
const present = () => Object.fromEntries(Object.entries(programs).filter(([, path]) => existsSync(new URL(path, import.meta.url))));

/** Top-level constants stay `const`: engines then build their values and functions into the compiled code, which makes a run about a sixth faster. */
const output = { topLevelVar: false };

/** Importing from the model does nothing by itself, so what the page does not use of it need not be in the page. */
const hasSideEffects = (id: string): boolean => !/\/sim\/(?!worker\/|cli\/)/.test(id);

const site: UserConfig = {
  base: './',
  plugins: [scenarioIndex()],
  build: { outDir: 'dist/site', target: 'es2022', modulePreload: { polyfill: false }, rolldownOptions: { output, treeshake: { moduleSideEffects: hasSideEffects } } },
  worker: { format: 'es', rolldownOptions: { output } },
};

/** What programs share lies beside them, not in a folder below: it finds the scenarios from where it stands. */
const chunkFileNames = '[name]-[hash].js';

/** The engine in one piece, for the same reason: what one file gets from another is looked up at every use. */
const codeSplitting = { groups: [{ name: 'engine', test: /\/sim\/(kit|scenario|model|measures|run|study)\// }] };

const cli: UserConfig = {
  build: { outDir: 'dist/cli', ssr: true, target: 'node20', rolldownOptions: { input: present(), output: { ...output, chunkFileNames, codeSplitting } } },
  ssr: { noExternal: true, target: 'node' },
};

export default defineConfig(({ mode }) => ({
  ...(mode === 'cli' ? cli : site),
  test: { globalSetup: ['test/browser/setup.ts'], include: ['test/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 10_000 } } },
}));
