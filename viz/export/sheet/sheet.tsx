/** The sheet of all that can be taken along: what it looks like, and what for. */

import './sheet.css';
import { useSignal, type Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../../interface/icons.tsx';
import { takeOpen } from '../../store/app.ts';
import { take } from '../../text/en-take.ts';
import { pngFile } from '../pictures.ts';
import { type Snapshot, takeSnapshot } from '../snapshot.ts';
import { Preview } from './preview.tsx';
import { Publish } from './publish.tsx';
import { reasonOf, type Taking, useMade } from './save.tsx';
import { Share } from './share.tsx';
import { Show } from './show.tsx';
import { Work } from './work.tsx';

/** What is on screen when the sheet opens; it stays for as long as the sheet is open. */
function useSnapshot(tell: Taking['tell']): Signal<Snapshot | undefined> {
  const snapshot = useSignal<Snapshot | undefined>(undefined);
  useEffect(() => {
    takeSnapshot().then((taken) => {
      snapshot.value = taken;
      if (!taken) tell(take.nothing);
    }, (error) => tell(take.failed(reasonOf(error))));
  }, []);
  return snapshot;
}

/** The picture that is shown is the file that is saved. */
function Contents(taking: Taking) {
  const png = useMade(async () => [await pngFile(taking.snapshot)]);
  return (
    <>
      <Preview snapshot={taking.snapshot} png={png} />
      <div class="purposes">
        <Share {...taking} />
        <Show {...taking} png={png} />
        <Publish {...taking} />
        <Work {...taking} />
      </div>
    </>
  );
}

export function Sheet() {
  const dialog = useRef<HTMLDialogElement>(null);
  const said = useSignal('');
  const tell: Taking['tell'] = (words) => (said.value = words);
  const snapshot = useSnapshot(tell).value;
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class="taking" ref={dialog} aria-labelledby="take-title" aria-busy={snapshot === undefined} onClose={() => (takeOpen.value = false)}>
      <header>
        <h2 id="take-title">{take.title}</h2>
        <button type="button" class="plain square" aria-label={take.close} onClick={() => dialog.current?.close()}><Icon name="close" /></button>
      </header>
      {snapshot && <Contents snapshot={snapshot} tell={tell} />}
      <p class="said" role="status">{said}</p>
    </dialog>
  );
}
