/** What is on screen at one moment, held fast, so that it can be drawn however long that takes. */

import { readFrame, type Frame } from '../../sim/index.ts';
import { verdictOf } from '../pages/compare/verdict.ts';
import { tonesOf, type Tone } from '../scales/family.ts';
import type { Teller } from '../stage/spoken.tsx';
import { storyOf } from '../stage/story.ts';
import { focus, player, scenarioName, session } from '../store/app.ts';
import type { ArrangeAs } from '../network/layout/arrangement.ts';
import { arrangeAs, knowledge, needles } from '../store/picture.ts';
import { wholeLink } from '../store/navigate.ts';
import { measureShown, stretch, type Stretch } from '../store/chart.ts';
import { disturbanceIn } from '../store/events.ts';
import type { Columns, Logs } from '../store/history.ts';
import type { Run } from '../store/page-run.ts';
import { route } from '../store/route.ts';

export interface Snapshot {
  readonly run: Run;
  /** The name of the shipped scenario, or of the reader's own file. */
  readonly source: string;
  readonly tones: readonly Tone[];
  /** −1 is the founding. */
  readonly tick: number;
  readonly frames: readonly Frame[];
  readonly history: readonly Columns[];
  readonly logs: readonly Logs[];
  /** What the page says of it in words. */
  readonly tell: Teller;
  /** The id of the measure that is charted. */
  readonly measure: string;
  /** The ticks in sight of the chart; undefined for the whole run. */
  readonly stretch: Stretch | undefined;
  /** The name of the event after which falls of service are drawn; '' for none. */
  readonly after: string;
  /** Ticks run so far. */
  readonly done: number;
  /** One an arm, of the end of the tick shown; none at the founding. */
  readonly digests: readonly string[];
  readonly link: string;
  /** Of a film: its first tick and its last, of which digests and link are. */
  readonly film?: { readonly from: number; readonly to: number };
  readonly phase: number;
  /** Too fast for single messages to be followed. */
  readonly hurried: boolean;
  readonly needles: boolean;
  readonly knowledge: boolean;
  readonly arrangeAs: ArrangeAs;
  /** The member chosen; −1 for none. */
  readonly focused: number;
}

/** The page lends frames out and takes them back; a copy stays. */
const copied = (frame: Frame): Frame => readFrame(frame.buffer.slice(0));

/** @returns undefined while there is nothing on screen. @throws WorkerLost where the simulation died meanwhile. */
export async function takeSnapshot(): Promise<Snapshot | undefined> {
  player.pause();
  await session.show(session.goal());
  const [run, shown] = [session.run.value, session.shown.value];
  if (!run || !shown) return undefined;
  const { tick } = shown;
  return {
    run, tick,
    source: scenarioName.value ?? session.request.value?.source.file ?? '',
    tones: tonesOf(run.cast),
    frames: shown.frames.map(copied),
    history: session.history(),
    logs: session.logs(),
    tell: route.value === 'compare' ? verdictOf : storyOf,
    measure: measureShown.value,
    stretch: stretch.value,
    after: disturbanceIn(run),
    done: session.done.value,
    link: wholeLink(),
    phase: player.phase.value,
    hurried: false,
    needles: needles.value,
    knowledge: knowledge.value,
    arrangeAs: arrangeAs.value,
    focused: focus.pinned.value,
    digests: tick < 0 ? [] : await session.client.digests(tick),
  };
}
