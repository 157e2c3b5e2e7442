import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin, UserConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { defineConfig } from 'vitest/config';
import { Marked } from 'marked';
import { parse } from 'yaml';
import { compiledRules, fetchedRules, writtenRules } from './sim/compiler/plugin.ts';
import { parseScenario } from './sim/scenario/parse.ts';
import type { Organization, Scenario } from './sim/scenario/types.ts';
import { firstSight, settled, shellOf } from './viz/shell.ts';

const ROOT = new URL('./', import.meta.url);
const SCENARIOS = new URL('./scenarios/', ROOT);
/** Tests try the rules as they are written; that compiled ones do the same is tested by itself. */
const rules = () => (process.env['VITEST'] ? writtenRules() : compiledRules(ROOT));
/** Workers of the page begin at once, with the rules as they are written. */
const rulesOfWorkers = () => fetchedRules(ROOT);
/** Shown where nothing else is asked for; the page says so itself in viz/store/library.ts. */
const FRONT_PAGE = 'storm';
const VIRTUAL = 'virtual:';
/** `storm.yaml?parsed`: the scenario as resolved. */
const PARSED = '.yaml?parsed';

const readText = (file: string): string | undefined => (existsSync(new URL(file, SCENARIOS)) ? readFileSync(new URL(file, SCENARIOS), 'utf8') : undefined);

function parsed(file: string): Scenario {
  const result = parseScenario(`scenarios/${file}`, readText(file) ?? '', readText);
  if (result.ok) return result.scenario;
  throw new Error(result.problems.map((problem) => `${problem.file}:${problem.line}:${problem.column} ${problem.path}: ${problem.message}`).join('\n'));
}

const stems = (folder: string): string[] => readdirSync(new URL(folder, SCENARIOS)).filter((file) => file.endsWith('.yaml')).sort().map((file) => file.replace(/\.yaml$/, ''));

const list = () => stems('.').map((name) => {
  const scenario = parsed(`${name}.yaml`);
  return { name, title: scenario.title, question: scenario.question, first: firstSight(scenario) };
});

/** An archetype as an organisation under its own name. */
function archetype(name: string): Organization {
  const result = parseScenario(name, JSON.stringify({ heterarchy: 1, title: name, question: 'How?', organizations: { [name]: { extends: name } } }), readText);
  if (result.ok) return result.scenario.organizations[0]!;
  throw new Error(result.problems.map(({ message }) => message).join('\n'));
}

const archetypes = () => stems('archetypes').map(archetype);

const notes = new Marked({
  renderer: {
    // Links within the source lead nowhere on the page.
    link({ href, tokens }) {
      const words = this.parser.parseInline(tokens);
      return /^https?:/.test(href) ? `<a href="${href}">${words}</a>` : words;
    },
    heading({ depth, tokens }) {
      const level = Math.min(6, depth + 2);
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>`;
    },
  },
});

const inHtml = (text: string): string => notes.parse(text, { async: false }).replaceAll('<table>', '<div class="scroll" role="group" aria-label="Table" tabindex="0"><table>').replaceAll('</table>', '</table></div>');

const modelText = (): string => readFileSync(new URL('sim/MODEL.md', import.meta.url), 'utf8');

/** What stands under a heading, by its first word. */
function section(name: string): string {
  const [, body] = new RegExp(`\\n## \\d+\\. ${name}[^\\n]*\\n([\\s\\S]*?)(?=\\n## |$)`).exec(modelText()) ?? [];
  if (body === undefined) throw new Error(`sim/MODEL.md has no section ${name}.`);
  return inHtml(body);
}

const model = () => ({ limits: section('Limits'), references: section('References') });

/** Claims that `npm run docket` has tried; those of the scenarios as they stand where it has not run. */
function verdicts(): readonly unknown[] {
  const judged = readText('verdicts.json');
  if (judged !== undefined) return (JSON.parse(judged) as { claims: readonly Judged[] }).claims.map(({ id, says, source, measure, margin, scenario, verdict, mean, interval, n, wins }) => ({ id, says, source, measure, margin, scenario, verdict, mean, interval, n, wins }));
  return stems('.').flatMap((name) => (parsed(`${name}.yaml`).claims ?? []).map(({ id, says, source, measure, margin }) => ({ id, says, source, measure, margin, scenario: name })));
}

type Judged = Readonly<Record<'id' | 'says' | 'source' | 'measure' | 'margin' | 'scenario' | 'verdict' | 'mean' | 'interval' | 'n' | 'wins', unknown>>;

const citation = (): unknown => parse(readFileSync(new URL('CITATION.cff', import.meta.url), 'utf8'));

/** The shipped scenarios, and what else is written in YAML, are read at build time: neither their list nor their running costs the page a parser. */
function shippedScenarios(): Plugin {
  const made: Readonly<Record<string, () => unknown>> = { scenarios: list, archetypes, citation, model, 'model-text': () => inHtml(modelText()), verdicts };
  const isMade = (id: string) => id.startsWith(VIRTUAL) && Object.hasOwn(made, id.slice(VIRTUAL.length));
  const load = (id: string) => (isMade(id.slice(1)) ? made[id.slice(1 + VIRTUAL.length)]?.() : undefined) ?? (id.endsWith(PARSED) ? parsed(basename(id, '?parsed')) : undefined);
  return {
    name: 'shipped-scenarios',
    resolveId: (id) => (isMade(id) ? `\0${id}` : undefined),
    load: (id) => {
      const found = load(id);
      return found && `export default JSON.parse(${JSON.stringify(JSON.stringify(found))})`;
    },
  };
}

/** The Node programs: each entry becomes dist/cli/NAME.js. */
const programs = { heterarchy: 'sim/cli/heterarchy.ts', 'study-thread': 'sim/cli/study/thread.ts', dock: 'sim/cli/dock.ts', docket: 'sim/cli/docket.ts', calibrate: 'sim/cli/calibrate.ts', index: 'sim/index.ts' };
const present = () => Object.fromEntries(Object.entries(programs).filter(([, path]) => existsSync(new URL(path, import.meta.url))));

/** What the front page needs in one piece: a slow line waits for every piece. */
const firstLoad = { groups: [{ name: 'first', tags: ['$initial' as const] }] };

/** That compiling the rules takes longer than bundling them is known. */
const checks = { pluginTimings: false };

/** Top-level constants stay `const`: engines then build their values and functions into the compiled code, which makes a run about a sixth faster. */
const output = { topLevelVar: false };

/**
 * The same for the functions of the engine: `function f` may in principle be given another value, so engines look at every call
 * whether it was; `const f = function` may not.
 */
function constantFunctions(): Plugin {
  return {
    name: 'constant-functions',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (!/\/sim\/(kit|model|measures)\//.test(id)) return undefined;
      let constant = code;
      for (const statement of this.parse(code).body.toReversed()) {
        const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
        if (declared?.type !== 'FunctionDeclaration' || declared.generator || !declared.id) continue;
        const { name, end } = declared.id;
        constant = `${constant.slice(0, declared.start)}const ${name} = function${constant.slice(end, declared.end)};${constant.slice(declared.end)}`;
      }
      return { code: constant, map: null };
    },
  };
}

/** Importing from the model does nothing by itself, so what the page does not use of it need not be in the page. */
const hasSideEffects = (id: string): boolean => !/\/sim\/(?!worker\/|cli\/)/.test(id);

/** Files of a build, as plugins see them. */
type Built = Readonly<Record<string, { readonly source?: string | Uint8Array; readonly facadeModuleId?: string | null }>>;

/**
 * Styles come within the page: nothing is drawn without them, and a slow line needs as long for the asking as for all of them. The link
 * to them fetches nothing, and tells pages that are fetched later that they are there.
 */
const withStyles = (html: string, built: Built): string =>
  html.replace(/<link rel="stylesheet"[^>]* href="\.\/([^"]+)">/g, (link, file: string) => `<style>${built[file]!.source}</style>\n    ${link.replace('>', ' disabled>')}`);

/** What the front page will ask for in any case is asked for with it. */
function withPreloads(html: string, built: Built): string {
  const scenario = Object.keys(built).find((file) => built[file]!.facadeModuleId?.endsWith(`/${FRONT_PAGE}${PARSED}`));
  return scenario === undefined ? html : html.replace('</head>', `  <link rel="modulepreload" crossorigin href="./${scenario}">\n  </head>`);
}

/** What the front page runs beside itself. */
const WORKERS = /\/(simulation|layout)[-.][^/]*\.js$/;

/** What is seen first is in the page itself. */
function shellFirst(): Plugin {
  return {
    name: 'shell-first',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const built = (bundle ?? {}) as Built;
        const workers = Object.fromEntries(Object.keys(built).map((file) => [WORKERS.exec(file)?.[1] ?? '', file]).filter(([name]) => name !== ''));
        return withPreloads(withStyles(html, built), built).replace('<div id="app"></div>', () => `<div id="app">${shellOf(list().find(({ name }) => name === FRONT_PAGE)!)}</div>${settled(workers)}`);
      },
    },
  };
}

/** Of its generators one is used, and all would be in the bundle. */
const resolve = { alias: [{ find: /^seedrandom$/, replacement: 'seedrandom/seedrandom.js' }] };

const site: UserConfig = {
  base: './',
  resolve,
  appType: 'mpa', // Routes are in the hash: a file that is not there is not the page.
  plugins: [shippedScenarios(), rules(), constantFunctions(), shellFirst()],
  build: { outDir: 'dist/site', target: 'es2022', modulePreload: { polyfill: false }, rolldownOptions: { output: { ...output, codeSplitting: firstLoad }, treeshake: { moduleSideEffects: hasSideEffects }, checks } },
  worker: { format: 'es', plugins: () => [rulesOfWorkers(), constantFunctions()], rolldownOptions: { output, checks } },
};

/** Workers within the page: one that opens from disk can fetch none. */
function workersInline(): Plugin {
  const made = /new Worker\(\s*new URL\(('[^']+'), import\.meta\.url\),?[^)]*\)/g;
  return {
    name: 'workers-inline',
    enforce: 'pre',
    transform(code, id) {
      if (!/\.tsx?$/.test(id)) return null;
      const paths = [...code.matchAll(made)].map(([, path]) => path!);
      if (paths.length === 0) return null;
      const imports = paths.map((path, k) => `import InlineWorker${k} from ${path.replace(/'$/, "?worker&inline'")};\n`).join('');
      let k = 0;
      return { code: imports + code.replace(made, () => `new InlineWorker${k++}()`), map: null };
    },
  };
}

/** Its name beside the site, where the site finds it, and how large it is, to be told before it is fetched. */
const named = (fileName: string): Plugin => ({
  name: 'page-named',
  enforce: 'post',
  generateBundle(_, bundle) {
    const page = bundle['index.html'];
    if (page) page.fileName = fileName;
  },
  writeBundle({ dir = '.' }) {
    const path = join(dir, fileName);
    writeFileSync(`${path}.json`, JSON.stringify({ bytes: statSync(path).size }));
  },
});

/** The whole page as one file, to be opened from disk. Workers are of the old kind there: those that import cannot be started from a text. */
const page: UserConfig = {
  ...site,
  plugins: [shippedScenarios(), rules(), constantFunctions(), workersInline(), viteSingleFile({ removeViteModuleLoader: true }), named('heterarchy.html')],
  build: { ...site.build, emptyOutDir: false, rolldownOptions: { ...site.build?.rolldownOptions, output } },
  worker: { format: 'iife', plugins: () => [rulesOfWorkers(), constantFunctions()], rolldownOptions: { output: { ...output, codeSplitting: false }, checks } },
};

/** What programs share lies beside them, not in a folder below: it finds the scenarios from where it stands. */
const chunkFileNames = '[name]-[hash].js';

/** The engine in one piece, for the same reason: what one file gets from another is looked up at every use. */
const codeSplitting = { groups: [{ name: 'engine', test: /\/sim\/(kit|scenario|model|measures|run|study)\// }] };

const cli: UserConfig = {
  plugins: [rules(), constantFunctions()],
  build: { outDir: 'dist/cli', ssr: true, target: 'node20', rolldownOptions: { input: present(), output: { ...output, chunkFileNames, codeSplitting }, checks } },
  ssr: { noExternal: true, target: 'node' },
};

/** Scripts for work on the page itself; they use what is installed. */
const tools: UserConfig = {
  build: { outDir: 'dist/tools', ssr: true, target: 'node20', rolldownOptions: { input: { 'bench-page': 'test/bench/page.ts', 'bench-study': 'test/bench/study-page.ts', picture: 'test/picture/take.ts' } } },
};

const modes: Readonly<Record<string, UserConfig>> = { cli, page, tools };

/** Tests of what has no state of its own share their modules: to load these anew for every file took longer than most of the tests. */
const PURE = 'test/{model,scenario,statistical,property,run,study}/**/*.test.ts';

const projects = [
  { extends: true as const, test: { name: 'rest', globalSetup: ['test/browser/setup.ts'], include: ['test/**/*.test.ts'], exclude: [PURE] } },
  { extends: true as const, test: { name: 'pure', include: [PURE], isolate: false } },
];

export default defineConfig(({ mode }) => ({
  ...(modes[mode] ?? site),
  test: { projects, maxWorkers: 2, testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 20_000 } } },
}));
