/** The part of the sheet that makes a video or a GIF: from which tick to which, how fast, how far it has come. */

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { lastTick } from '../../store/page-run.ts';
import { take } from '../../text/en-take.ts';
import { type Made, save } from '../save.ts';
import type { Taking } from '../sheet/save.tsx';
import { TakeSign } from '../sheet/signs.tsx';
import type { Snapshot } from '../snapshot.ts';
import type { Making as HowMade, Progress } from './film.ts';
import { type Cut, GIF, isSound, secondsOf, VIDEO } from './plan.ts';
import { useLikely } from './use-likely.ts';

const words = take.video;
/** Of the ticks before the one shown: what somebody who paused has just seen. */
const BEFORE = 40;
const SPEED = 5;

type Format = 'video' | 'gif';

interface Maker {
  readonly kind: typeof VIDEO;
  readonly fetch: () => Promise<(snapshot: Snapshot, cut: Cut, making: HowMade) => Promise<Made>>;
}

const makers: Readonly<Record<Format, Maker>> = {
  video: { kind: VIDEO, fetch: async () => (await import('./make.ts')).makeVideo },
  gif: { kind: GIF, fetch: async () => (await import('./gif.ts')).makeGif },
};

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

const FormatField = ({ value, off, change }: { readonly value: Format; readonly off: boolean; readonly change: (value: Format) => void }) => (
  <label>{words.format}
    <select value={value} disabled={off} onChange={(event) => change(event.currentTarget.value as Format)}>
      {(['video', 'gif'] as const).map((each) => <option key={each} value={each}>{words.formats[each]}</option>)}
    </select>
  </label>
);

/** Starts, reports and cancels; nothing goes on behind a sheet that was closed. */
function useMaking({ snapshot, tell }: Taking) {
  const progress = useSignal<Progress | undefined>(undefined);
  const stop = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const make = async (format: Format, cut: Cut) => {
    stop.current = new AbortController();
    const { signal } = stop.current;
    progress.value = { done: 0, all: 1, bytes: 0 };
    tell('');
    try {
      const makeFile = await makers[format].fetch();
      const made = await makeFile(snapshot, cut, { signal, report: (now) => (progress.value = now) });
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

export function VideoPart(props: Taking) {
  const { tick, run } = props.snapshot;
  const last = lastTick(run);
  const format = useSignal<Format>('video');
  const cut = useSignal<Cut>({ from: Math.max(-1, tick - BEFORE), to: Math.max(tick, Math.min(last, BEFORE)), speed: SPEED });
  const { progress, make, cancel } = useMaking(props);
  const { kind } = makers[format.value];
  const [off, sound] = [progress.value !== undefined, isSound(cut.value, kind, last)];
  const likely = useLikely(props.snapshot, format.value === 'gif' && sound && !off ? cut.value : undefined);
  const change = (part: Partial<Cut>) => (cut.value = { ...cut.value, ...part });
  return (
    <>
      <div class="cut">
        <Field label={words.from} value={cut.value.from} least={-1} most={last} off={off} change={(from) => change({ from })} />
        <Field label={words.to} value={cut.value.to} least={-1} most={last} off={off} change={(to) => change({ to })} />
        <Field label={words.speed} value={cut.value.speed} least={1} most={200} off={off} change={(speed) => change({ speed })} />
        <FormatField value={format.value} off={off} change={(each) => (format.value = each)} />
      </div>
      {progress.value ? <Making progress={progress.value} cancel={cancel} /> : (
        <div class="row">
          <button type="button" class="action" disabled={!sound || likely?.tooLarge} onClick={() => void make(format.value, cut.value)}><TakeSign name="save" />{words.make[format.value]}</button>
          <p>{sound ? `${words.length(secondsOf(cut.value, kind), words.of[format.value])}${likely ? likely.words : ''}` : words.order(last, kind.mostSeconds, words.of[format.value])}</p>
        </div>
      )}
    </>
  );
}
