/** Keys of the page. They leave alone whoever is writing, choosing or walking among members. */

import { goToChange, goToEvent } from '../charts/timeline/changes.ts';
import { focus, helpOpen, player, session, soundOn, summaryAsked, takeOpen } from '../store/app.ts';
import { stretch, zoomTime } from '../store/chart.ts';
import { fork, redo, undo } from '../store/doing.ts';
import { knowledge, needles } from '../store/picture.ts';
import { inspecting } from '../store/inspecting.ts';
import { knockOut, rewire } from '../store/shortcuts.ts';
import { speeds } from '../store/player.ts';
import { route, showsRun } from '../store/route.ts';
import { lastTick } from '../store/page-run.ts';

export function changeSpeed(way: 1 | -1): void {
  const next = speeds[(speeds as readonly number[]).indexOf(player.speed.value) + way];
  if (next !== undefined) player.speed.value = next;
}

function zoomAbout(times: number): void {
  const run = session.run.value;
  if (run) zoomTime(times, session.shown.value?.tick ?? -1, run.scenario.world.ticks);
}

/** Pictures within which a new stage has come up. */
const SOON = 120;

/** The members of a stage are put up after the stage. */
function walkOn(stage: number, patience = SOON): void {
  const all = document.querySelectorAll<HTMLElement>(walked);
  if (all.length === session.run.peek()?.arms.length) all[stage]?.focus();
  else if (patience > 0) requestAnimationFrame(() => walkOn(stage, patience - 1));
}

/** Whoever walks among members walks on among those of the copy: that is where things are done now. */
async function forkHere(): Promise<void> {
  const walks = document.activeElement?.matches(walked) ?? false;
  await fork();
  if (walks) requestAnimationFrame(() => walkOn(focus.stage.value));
}

const actions: Readonly<Record<string, () => void>> = {
  ' ': () => player.toggle(),
  ArrowLeft: () => player.step(-1),
  ArrowRight: () => player.step(1),
  'Shift+ArrowLeft': () => goToEvent(-1),
  'Shift+ArrowRight': () => goToEvent(1),
  '[': () => changeSpeed(-1),
  ']': () => changeSpeed(1),
  v: () => {
    needles.value = !needles.value;
  },
  t: () => {
    takeOpen.value = session.run.value !== undefined;
  },
  k: knockOut,
  r: rewire,
  f: () => void forkHere(),
  i: () => {
    inspecting.value = !inspecting.value;
  },
  s: () => {
    summaryAsked.value += 1;
  },
  m: () => {
    soundOn.value = !soundOn.value;
  },
  w: () => {
    knowledge.value = !knowledge.value;
  },
  '.': () => goToChange(1),
  ',': () => goToChange(-1),
  '+': () => zoomAbout(0.5),
  '-': () => zoomAbout(2),
  '0': () => {
    stretch.value = undefined;
  },
  Home: () => player.goTo(-1),
  End: () => player.goTo(session.run.value ? lastTick(session.run.value) : -1),
  '?': () => {
    helpOpen.value = true;
  },
};

/** With Ctrl, or ⌘ where that is the custom. */
const undoing: Readonly<Record<string, () => Promise<void>>> = { z: undo, 'Shift+z': redo, y: redo };

/** Elements that use keys themselves; the scrubber's arrows mean the same as ours, a button's Space does not. */
const busy = 'input:not(.scrub, [type=radio], [type=checkbox]), select, textarea, dialog[open]';
const walked = '[role=listbox]';
const ownSpace = 'button, summary, a, input';

/** A dialog that was closed a moment ago may still hold the focus; it has no use for keys any more. */
const isGone = (element: Element): boolean => element.closest('dialog:not([open])') !== null;

/** Among members, letters mean what they mean elsewhere. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element) || isGone(target)) return false;
  const taken = key === ' ' ? `${busy}, ${walked}, ${ownSpace}` : /^[a-z?]$/i.test(key) ? busy : `${busy}, ${walked}`;
  return target.closest(taken) !== null;
}

function pressUndo(event: KeyboardEvent): void {
  const key = event.key.toLowerCase();
  const action = undoing[event.shiftKey ? `Shift+${key}` : key];
  if (!action || event.altKey || isTaken(event)) return;
  event.preventDefault();
  void action();
}

/** On pages without a run only the sheet of keys can be asked for: what is not seen should not move. */
const isHere = (key: string): boolean => key === '?' || showsRun(route.value);

export function pressKey(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  if (event.ctrlKey || event.metaKey) return pressUndo(event);
  if (event.altKey) return;
  if (isTaken(event) || !isHere(event.key)) return;
  const arrow = event.shiftKey && event.key.startsWith('Arrow');
  const action = actions[arrow ? `Shift+${event.key}` : event.key];
  if (!action) return;
  event.preventDefault();
  action();
}
