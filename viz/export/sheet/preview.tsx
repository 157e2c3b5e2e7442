/** What will be taken, in small: the picture as it is saved, and which moment of which run it is. */

import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { take } from '../../text/en-take.ts';
import { text } from '../../text/en.ts';
import type { Made } from '../save.ts';
import type { Snapshot } from '../snapshot.ts';
import { wordsIn } from '../told.ts';

/** An address of the file for as long as it is shown. */
function useAddress(file: Made | undefined): string | undefined {
  const [address, setAddress] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (!file) return undefined;
    const made = URL.createObjectURL(file.blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return address;
}

interface PreviewProps {
  readonly snapshot: Snapshot;
  readonly png: ReadonlySignal<readonly Made[] | undefined>;
}

export function Preview({ snapshot, png }: PreviewProps) {
  const { run, tick } = snapshot;
  const address = useAddress(png.value?.[0]);
  return (
    <figure class="preview">
      {address ? <img src={address} alt={take.preview(wordsIn(snapshot))} /> : <div class="blank" />}
      <figcaption>
        <strong>{run.scenario.title}</strong>
        <span>{text.tick(tick)} · {text.seed.label.toLowerCase()} {run.seed}</span>
        <span>{take.promise}</span>
      </figcaption>
    </figure>
  );
}
