import './styles/tokens.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/stage.css';
import './styles/chart.css';
import './styles/panels.css';
import './styles/contrast.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { App } from './app.tsx';
import { pressKey } from './stage/keys.ts';
import { notify, player, session } from './store/app.ts';
import { inTurn } from './store/in-turn.ts';
import { addressChanged, followAddress, writeAddress } from './store/navigate.ts';
import { viewNow } from './store/looking.ts';
import { route, showsRun } from './store/route.ts';
import { recover } from './store/recovery.ts';
import './store/theme.ts';
import { text } from './text/en.ts';

/** The link follows the tick once it stands still: browsers limit how often it may change. */
const SETTLED_MS = 400;

// Before the first drawing, so that the question stands from the start.
if (showsRun(route.value)) void followAddress();

const root = document.getElementById('app');
if (root) inTurn(() => render(<App />, root));

recover(session, (tick) => notify(text.notice.restarted(text.tick(tick))));

addEventListener('keydown', pressKey);
addEventListener('hashchange', addressChanged);

// What tabs, histories and screen readers call the page.
effect(() => {
  document.title = text.titleOf(text.pages[route.value], showsRun(route.value) ? session.run.value?.scenario.title : undefined);
});

let timer: ReturnType<typeof setTimeout> | undefined;
effect(() => {
  clearTimeout(timer);
  if (player.playing.value) return;
  void session.shown.value;
  void viewNow();
  timer = setTimeout(writeAddress, SETTLED_MS);
});

