/**
 * The first minute of somebody new, in three captions: who stands on the stages, what the first blow does, and something to try.
 * It says nothing but what the run on the stages shows, and is gone for good once it is closed.
 */

import './guide.css';
import { useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { ScenarioEvent, Span } from '../../../sim/index.ts';
import { Icon } from '../../interface/icons.tsx';
import { hasChart } from '../../scales/family.ts';
import { beginsWith, type FirstSight } from '../../shell.ts';
import { awaited, player, session } from '../../store/app.ts';
import { undo } from '../../store/doing.ts';
import { eventsOf } from '../../store/events.ts';
import { isPlain, led, letGo, ready } from '../../store/first-look.ts';
import { labelsOf } from '../../store/labels.ts';
import { createOtherwise } from '../../store/otherwise.ts';
import type { Run } from '../../store/page-run.ts';
import { finalBefore, serviceOver } from '../../store/service.ts';
import { guide as words } from '../../text/en-guide.ts';
import { text } from '../../text/en.ts';
import { letRun, placeToTry, saysOf, stopWhereSettled, watch } from './first-blow.ts';
import { filledAfter, flood, lastDone, pokeTop, topOf, wasDone } from './tried.ts';

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

/** @param from The tick it is done after, where it is too late at the tick shown. */
async function briskly(deed: () => Promise<void>, from?: number): Promise<void> {
  letRun();
  if (from !== undefined) {
    player.pause();
    await session.show(from);
  }
  player.speed.value = Math.max(player.speed.value, BRISK);
  await deed();
}

function leave(): void {
  letRun();
  letGo();
  document.querySelector<HTMLElement>('.play')?.focus({ preventScroll: true });
}

const isReady = () => {
  letRun();
  ready.value = true;
};

/** Of what will be on the stages, where that is known before it is there: it is what the shell of the page says. */
function toCome(): Caption | undefined {
  const first = isPlain ? awaited.value?.first : undefined;
  return first && { place: 1, says: words.sides(first), does: words.next(first) };
}

function sides(run: Run, first: ScenarioEvent | undefined): Caption {
  const { scenario, cast } = run;
  const sight: FirstSight = { people: scenario.world.agents, sides: cast.length, hasRanks: cast.some(hasChart), ...(first ? { begins: beginsWith(first) } : {}) };
  return { place: 1, says: words.sides(sight), does: words.next(sight), act: first ? () => watch(run, first) : isReady };
}

/** Whether what is done next comes to nothing that could be told. */
const isLate = ({ scenario }: Run, tick: number): boolean => tick + 1 + SPAN > finalBefore(scenario, scenario.world.ticks);

/** From where something can still be tried, where the tick shown is too late for it. */
function placeBefore(run: Run): number | undefined {
  if (!isLate(run, session.shown.value?.tick ?? -1)) return undefined;
  const [first] = eventsOf(run);
  const place = first ? placeToTry(run, first) : 0;
  return isLate(run, place) ? 0 : place;
}

function turn(run: Run): Caption {
  const [{ stage, size }, labels] = [topOf(run), labelsOf(run)];
  const others = [...labels.keys()].filter((k) => k !== stage).map((k) => words.asMany(labels[k]!, size, hasChart(run.cast[k]!)));
  const [place, filled] = [placeBefore(run), filledAfter(run)];
  const says = `${words.poke(stage === undefined ? undefined : labels[stage], size, others)}${filled === undefined ? '' : words.filled(filled)}${place === undefined ? '' : words.goesBack(place)}`;
  return { place: 3, says, does: words.out(size), act: () => void briskly(() => pokeTop(run), place) };
}

const otherwise = createOtherwise();

/** What is told of what was done at a tick: shares served with it and without it, once both are known. */
function toldOf(run: Run, [at, until]: Span): string {
  void session.recorded.value;
  const known = otherwise.known(run, { span: [at, until], until });
  if (known === 'failed') return words.unknown;
  if (!known || finalBefore(run.scenario, session.done.value) < until) return words.open(at, until, player.speed.value);
  const each = labelsOf(run).map((label, k) => words.served(label, text.percent(serviceOver(session.history()[k]!, at, until)), text.percent(known[k]!['service']!), k === 0));
  return words.outcome(until - at, each);
}

/** Each blow once, and then they can do without. */
function next(run: Run, after: number): Required<Pick<Caption, 'does' | 'act'>> {
  const place = isLate(run, session.shown.value?.tick ?? -1) ? after : undefined;
  const isOver = place !== undefined && isLate(run, place);
  if (!wasDone(run, 'loss') && !isOver) return { does: words.harder(topOf(run).size), act: () => void briskly(() => pokeTop(run), place) };
  if (!wasDone(run, 'surge') && !isOver) return { does: words.flood, act: () => void briskly(() => flood(run), place) };
  return { does: words.done, act: leave };
}

/** Over which ticks what was done is told. */
const spanOf = ({ scenario }: Run, at: number): Span => [at, Math.min(at + SPAN, finalBefore(scenario, scenario.world.ticks))];

function outcome(run: Run, at: number): Caption {
  const span = spanOf(run, at);
  const says = span[1] > at ? toldOf(run, span) : words.late;
  return { place: 3, says, takeBack: true, ...next(run, span[1]) };
}

function captionOf(run: Run): Caption {
  const at = lastDone(run);
  if (at !== undefined) return outcome(run, at);
  const [first] = eventsOf(run);
  const says = first && saysOf(run, first);
  if (says !== undefined) return { place: 2, says, does: words.turn, act: isReady };
  return ready.value || (first && (session.shown.value?.tick ?? -1) >= first.at) ? turn(run) : sides(run, first);
}

/** What the tick shown asks for: that the run stops where it is followed, and a world without what was done. */
function follow(): void {
  const run = session.run.value;
  if (!run || !led.value) return;
  stopWhereSettled(run);
  const at = lastDone(run);
  const span = at === undefined ? undefined : spanOf(run, at);
  otherwise.want(run, span && span[1] > span[0] ? [{ span, until: span[1] }] : []);
}

export function Guide() {
  const run = session.run.value;
  const says = useRef<HTMLParagraphElement>(null);
  useSignalEffect(follow);
  if (!led.value) return null;
  const caption = run ? captionOf(run) : toCome();
  /** What was pressed is another button afterwards: Space is to play, and not to do that one too. */
  const press = (act: () => void) => () => {
    act();
    if (led.peek()) says.current?.focus({ preventScroll: true });
  };
  return (
    <section class="guide" aria-label={words.label} onKeyDown={(event) => event.key === 'Escape' && leave()}>
      <p class="place" aria-hidden="true">{caption && words.place(caption.place)}</p>
      <p ref={says} tabIndex={-1} aria-live="polite">{caption?.says}</p>
      {caption?.takeBack && <button type="button" class="plain" onClick={press(() => void undo())}><Icon name="undo" /> {words.undo}</button>}
      <button type="button" class="action" disabled={!caption?.act} onClick={caption?.act && press(caption.act)}>{caption?.does}</button>
      <button type="button" class="plain square" aria-label={words.close} title={words.close} onClick={leave}><Icon name="close" /></button>
    </section>
  );
}
