/** The part of the sheet that makes a video: from which tick to which, how fast, how far it has come. */

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { lastTick } from '../../store/page-run.ts';
import { take } from '../../text/en-take.ts';
import { save } from '../save.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Progress } from './make.ts';
import { type Cut, isSound, secondsOf } from './plan.ts';

const words = take.video;
/** Of the ticks before the one shown: what somebody who paused has just seen. */
const BEFORE = 40;
const SPEED = 5;

interface FieldProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly off: boolean;
  readonly change: (value: number) => void;
}

const Field = ({ label, value, least, most, off, change }: FieldProps) => (
  <label>{label} <input type="number" defaultValue={String(value)} min={least} max={most} disabled={off} onInput={(event) => change(event.currentTarget.valueAsNumber)} /></label>
);

interface PartProps {
  readonly snapshot: Snapshot;
  readonly tell: (words: string) => void;
}

/** Starts, reports and cancels; nothing goes on behind a sheet that was closed. */
function useMaking({ snapshot, tell }: PartProps) {
  const progress = useSignal<Progress | undefined>(undefined);
  const stop = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const make = async (cut: Cut) => {
    stop.current = new AbortController();
    const { signal } = stop.current;
    progress.value = { done: 0, all: 1, bytes: 0 };
    tell('');
    try {
      const { makeVideo } = await import('./make.ts');
      const made = await makeVideo(snapshot, cut, { signal, report: (now) => (progress.value = now) });
      save(made);
      tell(take.saved([made.name], made.blob.size));
    } catch (error) {
      tell(signal.aborted ? words.cancelled : take.failed(error instanceof Error ? error.message : String(error)));
    }
    progress.value = undefined;
  };
  return { progress, make, cancel: () => stop.current?.abort() };
}

const Making = ({ progress: { done, all, bytes }, cancel }: { readonly progress: Progress; readonly cancel: () => void }) => (
  <>
    <progress value={done} max={all} aria-label={words.label} />
    <div class="row">
      <button type="button" class="action second" onClick={cancel}>{words.cancel}</button>
      <p>{words.progress(done, all, bytes)}</p>
    </div>
  </>
);

export function VideoPart(props: PartProps) {
  const { tick, run } = props.snapshot;
  const last = lastTick(run);
  const cut = useSignal<Cut>({ from: Math.max(-1, tick - BEFORE), to: Math.max(tick, Math.min(last, BEFORE)), speed: SPEED });
  const { progress, make, cancel } = useMaking(props);
  const change = (part: Partial<Cut>) => (cut.value = { ...cut.value, ...part });
  const [off, sound] = [progress.value !== undefined, isSound(cut.value, last)];
  return (
    <>
      <p>{words.help}</p>
      <div class="row">
        <Field label={words.from} value={cut.value.from} least={-1} most={last} off={off} change={(from) => change({ from })} />
        <Field label={words.to} value={cut.value.to} least={-1} most={last} off={off} change={(to) => change({ to })} />
        <Field label={words.speed} value={cut.value.speed} least={1} most={200} off={off} change={(speed) => change({ speed })} />
      </div>
      {progress.value ? <Making progress={progress.value} cancel={cancel} /> : (
        <div class="row">
          <button type="button" class="action second" disabled={!sound} onClick={() => void make(cut.value)}>{words.make}</button>
          <p>{sound ? words.length(secondsOf(cut.value)) : words.order(last)}</p>
        </div>
      )}
    </>
  );
}
