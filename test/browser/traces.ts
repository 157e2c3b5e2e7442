/** What every rule and event leaves behind in a run, found in its frames, its record and its world. */

import { BORN } from '../../sim/model/tasks.ts';
import { Activity, type Frame, FrameMessage, type Run, TieFlag } from '../../sim/index.ts';

/** A tick that has just ended, and what there was before it. */
interface Tick {
  readonly run: Run;
  readonly before: Frame;
  readonly after: Frame;
  readonly truthBefore: Uint8Array;
  /** An open task had passed its deadline. */
  readonly wasOverdue: boolean;
}

const ties = ({ tieFrom, tieTo }: Frame): Set<string> => new Set(Array.from(tieFrom, (from, k) => `${Math.min(from, tieTo[k]!)}-${Math.max(from, tieTo[k]!)}`));
const missing = (from: Set<string>, to: Set<string>): boolean => [...from].some((tie) => !to.has(tie));
const sent = (kind: number) => ({ after }: Tick): boolean => after.messageKind.includes(kind);
/** A part that comes back was declined by whoever sends it, or bounced: then it goes from its sender to itself. */
const cameBack = ({ after }: Tick, bounced: boolean): boolean =>
  after.messageKind.some((kind, k) => kind === FrameMessage.returned && (after.messageFrom[k] === after.messageTo[k]) === bounced);
const written = (column: keyof Run['record']['columns']) => ({ run }: Tick): boolean => run.record.columns[column][run.tick]! > 0;
const became = ({ before, after }: Tick, from: (activity: number) => boolean, to: (activity: number) => boolean): boolean =>
  after.activity.some((activity, i) => from(before.activity[i]!) && to(activity));
const isAway = (activity: number): boolean => activity === Activity.absent;
const happened = ({ run }: Tick): boolean => run.key.scenario.events.some(({ at }) => at === run.tick);

export const traces: Readonly<Record<string, (tick: Tick) => boolean>> = {
  'a task is born': written('born'),
  'a task goes up': sent(FrameMessage.task),
  'somebody waits for an absent boss': ({ after }) => after.activity.includes(Activity.waiting),
  'a part is passed on over an informal tie': written('over_informal'),
  'a part is passed on over a dyad': written('over_dyads'),
  'a part is passed on over a reporting line': written('over_conferred'),
  'a part goes by the book': written('by_book'),
  'a part is declined': (tick) => cameBack(tick, false),
  'a part bounces off an absent member': (tick) => cameBack(tick, true),
  'a part is worked': written('work'),
  'a result is sent': sent(FrameMessage.result),
  'a part comes back right and in time': written('kept'),
  'news is sent': sent(FrameMessage.notice),
  'a talk is begun': sent(FrameMessage.talk),
  'a talk is held': written('talks'),
  'a talk is a clash': written('clashes'),
  'a contact is opened': ({ before, after }) => missing(ties(after), ties(before)),
  'a contact is dropped': ({ before, after }) => missing(ties(before), ties(after)),
  'a dyad is formed': ({ before, after }) => after.tieFlags.some((flags) => flags & TieFlag.dyad) && !before.tieFlags.some((flags) => flags & TieFlag.dyad),
  'a tie is cut off': ({ after }) => after.tieFlags.some((flags) => flags & TieFlag.cut),
  'a task expires': ({ wasOverdue }) => wasOverdue,
  'a member is lost': (tick) => became(tick, (activity) => !isAway(activity), isAway),
  'a newcomer takes a place': (tick) => became(tick, isAway, (activity) => !isAway(activity)),
  'a fact turns by itself': (tick) => !happened(tick) && tick.run.world.facts.truth.some((truth, m) => truth !== tick.truthBefore[m]),
  'values move': ({ before, after }) => after.value.some((value, i) => value !== before.value[i]),
};

/** Steps a run to tick t, telling of every trace it leaves. */
export function follow(run: Run, t: number, found: (trace: string) => void): void {
  let before = run.frame();
  while (!run.finished && run.tick < t) {
    const { tasks, facts, parameters } = run.world;
    const truthBefore = facts.truth.slice();
    const wasOverdue = tasks.oldest >= 0 && run.tick + 1 - tasks.records[tasks.oldest + BORN]! > parameters.deadline;
    run.step();
    const after = run.frame();
    for (const [trace, isLeft] of Object.entries(traces)) if (isLeft({ run, before, after, truthBefore, wasOverdue })) found(trace);
    before = after;
  }
}
