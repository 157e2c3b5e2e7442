/** The run without motion: its moments side by side, drawn by the same pen as the stages. */

import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { arrange } from '../../network/layout/client.ts';
import type { Arrangement } from '../../network/layout/arrangement.ts';
import { awayIn, waitingIn } from '../../stage/story.ts';
import { labelsOf } from '../../store/labels.ts';
import { theme } from '../../store/theme.ts';
import { take } from '../../text/en-take.ts';
import { paintStage } from '../figure/stages.ts';
import { type Snapshot, takeSnapshot } from '../snapshot.ts';
import { walkThrough } from '../video/walk.ts';
import { type Moment, momentsOf } from './moments.ts';

const SIZE = { width: 280, height: 190 };
/** Pixels of the screen to one of the picture. */
const DENSITY = 2;

interface Pictured extends Moment {
  readonly snapshot: Snapshot;
}

interface Made {
  readonly pictures: readonly Pictured[];
  readonly places: readonly Arrangement[];
}

async function make(): Promise<Made | undefined> {
  const snapshot = await takeSnapshot();
  if (!snapshot) return undefined;
  const { run, arrangeAs: as } = snapshot;
  const places = await Promise.all(run.cast.map(({ boss, domain, ties }) => arrange({ as, boss, domain, ties, ...SIZE })));
  const walk = await walkThrough(snapshot);
  try {
    const pictures: Pictured[] = [];
    for (const moment of momentsOf(run, snapshot.done)) pictures.push({ ...moment, snapshot: { ...snapshot, ...(await walk.to(moment.tick)), tick: moment.tick } });
    return { pictures, places };
  } finally {
    walk.end();
  }
}

const inWords = ({ tick, frames, run }: Snapshot, side: number): string => take.moments.picture(labelsOf(run)[side]!, tick, waitingIn(frames[side]!), awayIn(frames[side]!));

function Picture({ snapshot, side, at }: { readonly snapshot: Snapshot; readonly side: number; readonly at: Arrangement }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const colours = theme.value;
  useLayoutEffect(() => {
    const ink = canvas.current?.getContext('2d');
    if (!ink) return;
    ink.setTransform(DENSITY, 0, 0, DENSITY, 0, 0);
    ink.clearRect(0, 0, SIZE.width, SIZE.height);
    paintStage(ink, snapshot, side, at);
  }, [snapshot, at, colours]);
  return <canvas ref={canvas} width={SIZE.width * DENSITY} height={SIZE.height * DENSITY} role="img" aria-label={inWords(snapshot, side)} />;
}

export function Moments() {
  const made = useSignal<Made | undefined>(undefined);
  const said = useSignal<string>(take.working);
  useEffect(() => {
    make().then((now) => {
      made.value = now;
      said.value = now && now.pictures.length > 0 ? '' : take.nothing;
    }, (error) => (said.value = take.failed(String(error))));
  }, []);
  return (
    <div class="moments-grid" aria-busy={made.value === undefined}>
      <p role="status">{said}</p>
      {made.value?.pictures.map(({ tick, words, snapshot }) => (
        <figure key={tick}>
          <figcaption>{words}</figcaption>
          {made.value?.places.map((at, side) => <Picture key={side} snapshot={snapshot} side={side} at={at} />)}
        </figure>
      ))}
    </div>
  );
}
