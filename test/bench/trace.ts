/** Time a page's main thread spends in script, frame by frame, from the browser's own trace. */

import type { CDPSession, Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Of which on the processor, where the system tells. */
  readonly tdur?: number;
}

/** Slices that are script or are there for it: the outermost count, with all that is in them. */
const scripts = new Set(['FunctionCall', 'EvaluateScript', 'RunMicrotasks', 'FireAnimationFrame', 'TimerFire', 'EventDispatch', 'MinorGC', 'MajorGC', 'V8.GCScavenger']);
/** Callbacks closer than this belong to one frame. */
const SAME_FRAME_US = 4000;

async function record(page: Page, milliseconds: number): Promise<TraceEvent[]> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()));
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline', 'v8'] } });
  await page.waitForTimeout(milliseconds);
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events;
}

/** Of the thread with the most animation frames. */
function mainThread(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const frames = new Map<string, number>();
  const thread = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
  for (const event of events) if (event.name === 'FireAnimationFrame') frames.set(thread(event), (frames.get(thread(event)) ?? 0) + 1);
  const [main] = [...frames].sort((a, b) => b[1] - a[1])[0] ?? [];
  return events.filter((event) => thread(event) === main && event.ph === 'X' && scripts.has(event.name)).sort((a, b) => a.ts - b.ts);
}

function outermost(slices: readonly TraceEvent[]): readonly TraceEvent[] {
  let end = 0;
  return slices.filter(({ ts, dur = 0 }) => {
    if (ts < end) return false;
    end = ts + dur;
    return true;
  });
}

function perFrame(slices: readonly TraceEvent[]): number[] {
  const frames: { start: number; spent: number }[] = [];
  for (const { name, ts, dur = 0, tdur = dur } of slices) {
    const last = frames.at(-1);
    if (name === 'FireAnimationFrame' && (!last || ts - last.start > SAME_FRAME_US)) frames.push({ start: ts, spent: tdur });
    else if (last) last.spent += tdur;
  }
  return frames.map(({ spent }) => spent / 1000);
}

/** Milliseconds of script a frame: the median, and what 95% of frames stay below. */
export async function scriptPerFrame(page: Page, milliseconds: number): Promise<{ median: number; most: number; frames: number }> {
  const spent = perFrame(outermost(mainThread(await record(page, milliseconds)))).sort((a, b) => a - b);
  const at = (share: number) => spent[Math.min(spent.length - 1, Math.floor(share * spent.length))] ?? Number.NaN;
  return { median: at(0.5), most: at(0.95), frames: spent.length };
}
