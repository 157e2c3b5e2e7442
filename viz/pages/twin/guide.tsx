/**
 * The first minute of somebody new, in three captions: who stands on the stages, what the first blow does, and something to try.
 * It says nothing but what the run on the stages shows, and is gone for good once it is closed.
 */

import './guide.css';
import { signal } from '@preact/signals';
import type { ScenarioEvent, Span } from '../../../sim/index.ts';
import { Icon } from '../../interface/icons.tsx';
import { hasChart } from '../../scales/family.ts';
import { beginsWith, type FirstSight } from '../../shell.ts';
import { awaited, player, session } from '../../store/app.ts';
import { undo } from '../../store/doing.ts';
import { concerned, eventsOf, wordsFor } from '../../store/events.ts';
import { isPlain, led, letGo, ready } from '../../store/first-look.ts';
import { labelsOf } from '../../store/labels.ts';
import type { Run } from '../../store/page-run.ts';
import { finalBefore, serviceOver } from '../../store/service.ts';
import { guide as words } from '../../text/en-guide.ts';
import { text } from '../../text/en.ts';
import { flood, lastDone, pokeTop, topOf, wasDone } from './tried.ts';

/** Ticks before the first blow from which one watches it come. */
const AHEAD = 3;
/** Ticks over which one sees what came of a deed. */
const SPAN = 20;

interface Caption {
  readonly place: number;
  readonly says: string;
  /** What the button does, and what it is called. */
  readonly does: string;
  /** Left out while there is nothing yet to do it with. */
  readonly act?: () => void;
  readonly takeBack?: true;
}

/** No slower than this, nobody waits long for what comes of a deed. */
const BRISK = 2;

const briskly = (deed: Promise<void>): void => {
  player.speed.value = Math.max(player.speed.value, BRISK);
  void deed;
};

function leave(): void {
  letGo();
  document.querySelector<HTMLElement>('.play')?.focus({ preventScroll: true });
}

/** Of what will be on the stages, where that is known before it is there: it is what the shell of the page says. */
function toCome(): Caption | undefined {
  const first = isPlain ? awaited.value?.first : undefined;
  return first && { place: 1, says: words.sides(first), does: words.next(first) };
}

function sides({ scenario, cast }: Run, first: ScenarioEvent | undefined): Caption {
  const sight: FirstSight = { people: scenario.world.agents, sides: cast.length, hasRanks: cast.some(hasChart), ...(first ? { begins: beginsWith(first) } : {}) };
  const act = first ? () => void session.show(first.at - AHEAD).then(player.play) : () => (ready.value = true);
  return { place: 1, says: words.sides(sight), does: words.next(sight), act };
}

function blow(run: Run, event: ScenarioEvent): Caption {
  return { place: 2, says: words.blow(event.at, wordsFor(run, event), concerned(run, event).length === 0), does: words.turn, act: () => (ready.value = true) };
}

function turn(run: Run): Caption {
  const [{ stage, size }, labels] = [topOf(run), labelsOf(run)];
  const others = [...labels.keys()].filter((k) => k !== stage).map((k) => words.asMany(labels[k]!, size, hasChart(run.cast[k]!)));
  return { place: 3, says: words.poke(stage === undefined ? undefined : labels[stage], size, others), does: words.out(size), act: () => briskly(pokeTop(run)) };
}

/** What the stages would have served otherwise, by run and tick; undefined while that is not known. */
const otherwise = signal<{ readonly run: number; readonly shares: readonly number[] } | undefined>(undefined);
let asked = -1;

async function ask(run: Run, span: Span): Promise<void> {
  asked = run.run;
  const shares = await import('../../store/undisturbed.ts').then(({ servedUndisturbed }) => servedUndisturbed(run, span)).catch(() => []);
  if (asked === run.run) otherwise.value = { run: run.run, shares };
}

/** What is told of what was done at a tick: shares served with it and without it, once both are known. */
function toldOf(run: Run, [at, until]: Span): string {
  void session.recorded.value;
  if (asked !== run.run) void ask(run, [at, until]);
  const known = otherwise.value?.run === run.run ? otherwise.value.shares : undefined;
  if (!known || finalBefore(run.scenario, session.done.value) < until) return words.open(at, until);
  if (known.length === 0) return words.unknown;
  const each = labelsOf(run).map((label, k) => words.served(label, text.percent(serviceOver(session.history()[k]!, at, until)), text.percent(known[k]!), k === 0));
  return words.outcome(until - at, each);
}

/** Each blow once, and then they can do without. */
function next(run: Run): Required<Pick<Caption, 'does' | 'act'>> {
  if (!wasDone(run, 'loss')) return { does: words.harder(topOf(run).size), act: () => briskly(pokeTop(run)) };
  if (!wasDone(run, 'surge')) return { does: words.flood, act: () => briskly(flood(run)) };
  return { does: words.done, act: leave };
}

function outcome(run: Run, at: number): Caption {
  const until = Math.min(at + SPAN, finalBefore(run.scenario, run.scenario.world.ticks));
  const says = until > at ? toldOf(run, [at, until]) : words.late;
  return { place: 3, says, takeBack: true, ...next(run) };
}

function captionOf(run: Run): Caption {
  const at = lastDone(run);
  if (at !== undefined) return outcome(run, at);
  if (ready.value) return turn(run);
  const [first] = eventsOf(run);
  return first && (session.shown.value?.tick ?? -1) >= first.at ? blow(run, first) : sides(run, first);
}

export function Guide() {
  const run = session.run.value;
  if (!led.value) return null;
  const caption = run ? captionOf(run) : toCome();
  return (
    <section class="guide" aria-label={words.label} onKeyDown={(event) => event.key === 'Escape' && leave()}>
      <p class="place" aria-hidden="true">{caption && words.place(caption.place)}</p>
      <p aria-live="polite">{caption?.says}</p>
      {caption?.takeBack && <button type="button" class="plain" onClick={() => void undo()}><Icon name="undo" /> {words.undo}</button>}
      <button type="button" class="action" disabled={!caption?.act} onClick={caption?.act}>{caption?.does}</button>
      <button type="button" class="plain square" aria-label={words.close} title={words.close} onClick={leave}><Icon name="close" /></button>
    </section>
  );
}
