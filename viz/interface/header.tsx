/** The head of the page: name, the choice of scenario and seed, theme and help. */

import { useRef } from 'preact/hooks';
import { awaited, helpOpen, scenarioName, session, takeOpen } from '../store/app.ts';
import { scenarios } from '../store/library.ts';
import { nextSeed, openScenario, reopen } from '../store/navigate.ts';
import { FRONT, isOffered, pathOf, route, routes, showsRun } from '../store/route.ts';
import { theme, toggleTheme } from '../store/theme.ts';
import { text } from '../text/en.ts';
import { Icon } from './icons.tsx';
import { Later } from './later.tsx';
import { Listening } from './listening.tsx';
import { openFiles } from './files.ts';

const Wordmark = () => (
  <a class="wordmark" href={pathOf(FRONT)}>
    <svg viewBox="0 0 26 16" width="26" height="16" aria-hidden="true">
      <rect x="1" y="2.5" width="11" height="11" style={{ fill: 'var(--hierarchy)' }} />
      <circle cx="19" cy="8" r="6.2" style={{ fill: 'var(--peer)' }} />
    </svg>
    <span class="name">{text.name}</span>
    <span class="tagline">{text.tagline}</span>
  </a>
);

/** Where there is but one page, there is nothing to choose. */
const Pages = () =>
  routes.filter(isOffered).length > 1 ? (
    <nav class="pages" aria-label={text.pages.label}>
      {routes.filter(isOffered).map((page) => <a key={page} href={pathOf(page)} aria-current={route.value === page ? 'page' : undefined}>{text.pages[page]}</a>)}
    </nav>
  ) : null;

const ScenarioChoice = () => {
  const own = session.run.value && scenarioName.value === undefined;
  const name = own ? undefined : (scenarioName.value ?? awaited.value?.name);
  return (
    <label class="choice">
      <span>{text.scenario.choose}</span>
      <select class="quiet" value={name ?? ''} onChange={(event) => void openScenario(event.currentTarget.value)}>
        {own && <option value="">{session.run.value?.scenario.title}</option>}
        {!own && name === undefined && <option value="" />}
        {scenarios.map((entry) => <option key={entry.name} value={entry.name}>{entry.title}</option>)}
      </select>
    </label>
  );
};

const SeedChoice = () => {
  const seed = session.run.value?.seed ?? '';
  const change = (next: string) => {
    if (next !== '' && next !== seed) void reopen({ seed: next });
  };
  return (
    <div class="choice seed">
      <label>
        <span>{text.seed.label}</span>
        <input type="text" value={seed} size={Math.max(5, Math.min(14, seed.length))} spellcheck={false} autocomplete="off" onChange={(event) => change(event.currentTarget.value.trim())} />
      </label>
      <button type="button" class="plain" title={text.seed.rerollTitle} onClick={() => change(nextSeed(seed))} disabled={seed === ''}>
        <Icon name="dice" /> <span>{text.seed.reroll}</span>
      </button>
    </div>
  );
};

const FileChoice = () => {
  const input = useRef<HTMLInputElement>(null);
  const take = () => {
    const files = [...(input.current?.files ?? [])];
    if (input.current) input.current.value = '';
    if (files.length > 0) void openFiles(files);
  };
  return (
    <>
      <button type="button" class="plain file" title={text.scenario.ownTitle} onClick={() => input.current?.click()}>
        <Icon name="file" /> <span>{text.scenario.own}</span>
      </button>
      <input ref={input} type="file" accept=".yaml,.yml,.json,.csv" multiple hidden onChange={take} />
    </>
  );
};

const Tools = () => {
  const dark = theme.value === 'dark';
  const label = dark ? text.theme.toLight : text.theme.toDark;
  return (
    <div class="tools" id="tools" popover="auto">
      <FileChoice />
      {showsRun(route.value) && <button type="button" class="plain square" aria-label={text.take} title={text.take} disabled={!session.run.value} onClick={() => (takeOpen.value = true)}><Icon name="take" /></button>}
      {showsRun(route.value) && <Listening kind="plain square narrow" />}
      <button type="button" class="plain square" aria-label={label} title={label} onClick={toggleTheme}><Icon name={dark ? 'sun' : 'moon'} /></button>
      <button type="button" class="plain square" aria-label={text.help.open} title={text.help.open} onClick={() => (helpOpen.value = true)}><Icon name="help" /></button>
    </div>
  );
};

export const Header = () => (
  <header class="bar">
    <Wordmark />
    <Pages />
    <Later>
      {showsRun(route.value) && <ScenarioChoice />}
      {showsRun(route.value) && <SeedChoice />}
      <Tools />
      <button type="button" class="plain square more" popovertarget="tools" aria-label={text.more} title={text.more}><Icon name="more" /></button>
    </Later>
  </header>
);
