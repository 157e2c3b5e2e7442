/** Keys of the page. They leave alone whoever is writing, choosing or walking among members. */

import { helpOpen, needles, player, session, takeOpen } from '../store/app.ts';
import { eventsOf } from '../store/events.ts';
import { speeds } from '../store/player.ts';
import { lastTick } from '../store/page-run.ts';

export function changeSpeed(way: 1 | -1): void {
  const next = speeds[(speeds as readonly number[]).indexOf(player.speed.value) + way];
  if (next !== undefined) player.speed.value = next;
}

/** The event before or after the tick shown; the ends of the run where there is none. */
function goToEvent(way: 1 | -1): void {
  const run = session.run.value;
  if (!run) return;
  const now = session.shown.value?.tick ?? -1;
  const times = eventsOf(run).map((event) => event.at);
  const target = way === 1 ? times.find((t) => t > now) : times.findLast((t) => t < now);
  player.goTo(target ?? (way === 1 ? lastTick(run) : -1));
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
  Home: () => player.goTo(-1),
  End: () => player.goTo(session.run.value ? lastTick(session.run.value) : -1),
  '?': () => {
    helpOpen.value = true;
  },
};

/** Elements that use keys themselves; a range input's arrows mean the same as ours, a button's Space does not. */
const busy = 'input:not([type=range]), select, textarea, [role=listbox], dialog[open]';
const ownSpace = 'button, summary, a';

/** A dialog that was closed a moment ago may still hold the focus; it has no use for keys any more. */
const isGone = (element: Element): boolean => element.closest('dialog:not([open])') !== null;

function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element) || isGone(target)) return false;
  return target.closest(key === ' ' ? `${busy}, ${ownSpace}` : busy) !== null;
}

export function pressKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (isTaken(event)) return;
  const arrow = event.shiftKey && event.key.startsWith('Arrow');
  const action = actions[arrow ? `Shift+${event.key}` : event.key];
  if (!action) return;
  event.preventDefault();
  action();
}
