/** The sheet of all that can be taken along. */

import './sheet.css';
import { useSignal, type Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../interface/icons.tsx';
import { takeOpen } from '../store/app.ts';
import { lastTick } from '../store/page-run.ts';
import { isCarried } from '../store/navigate.ts';
import { take } from '../text/en-take.ts';
import { bibtexOf, wordsOf } from './cite.ts';
import { Copy } from './copy.tsx';
import { pngFile, svgFile } from './pictures.ts';
import { type Made, save } from './save.ts';
import { seriesFile } from './series.ts';
import { type Snapshot, takeSnapshot } from './snapshot.ts';
import { embedCode } from './embed-code.ts';
import { VideoPart } from './video/part.tsx';
import { pageFile } from './whole-page.ts';

type Tell = (words: string) => void;

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

interface SaveProps {
  readonly label: string;
  readonly make: () => Promise<readonly Made[]>;
  readonly tell: Tell;
  readonly off?: boolean;
}

/** One button a kind of file; while it is being made the button waits. */
function Save({ label, make, tell, off = false }: SaveProps) {
  const busy = useSignal(false);
  const press = async () => {
    busy.value = true;
    tell(take.working);
    try {
      const made = await make();
      for (const each of made) save(each);
      tell(take.saved(made.map(({ name }) => name), made.reduce((sum, { blob }) => sum + blob.size, 0)));
    } catch (error) {
      tell(take.failed(reason(error)));
    }
    busy.value = false;
  };
  return <button type="button" class="action second" disabled={off || busy.value} onClick={() => void press()}>{label}</button>;
}

const Part = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <section>
    <h3>{title}</h3>
    <div>{children}</div>
  </section>
);

interface PartProps {
  readonly snapshot: Snapshot;
  readonly tell: Tell;
}

const LinkPart = ({ snapshot, tell }: PartProps) => (
  <Part title={take.link.title}>
    <p>{isCarried() ? take.link.help : take.link.tooLong}</p>
    <Copy label={take.link.label} words={snapshot.link} tell={tell} />
    <p>{take.link.embed}</p>
    <Copy label={take.link.embedLabel} words={embedCode(snapshot.run.scenario.title)} lines={3} tell={tell} />
  </Part>
);

const PicturePart = ({ snapshot, tell }: PartProps) => (
  <Part title={take.picture.title}>
    <p>{take.picture.help}</p>
    <div class="row">
      <Save label={take.picture.png} make={async () => [await pngFile(snapshot)]} tell={tell} />
      <Save label={take.picture.svg} make={async () => [await svgFile(snapshot)]} tell={tell} />
    </div>
  </Part>
);

const DataPart = ({ snapshot, tell }: PartProps) => (
  <Part title={take.data.title}>
    <p>{snapshot.done > 0 ? take.data.help(snapshot.done, lastTick(snapshot.run) + 1) : take.data.none}</p>
    <div class="row">
      <Save label={take.data.csv} make={async () => [await seriesFile(snapshot)]} tell={tell} off={snapshot.done === 0} />
    </div>
    <p>{take.data.yamlHelp}</p>
    <div class="row">
      <Save label={take.data.yaml} make={async () => (await import('./scenario/file.ts')).scenarioFiles(snapshot)} tell={tell} />
    </div>
  </Part>
);

const FilmPart = (props: PartProps) => (
  <Part title={take.video.title}>
    <VideoPart {...props} />
  </Part>
);

const PagePart = ({ snapshot, tell }: PartProps) => (
  <Part title={take.page.title}>
    <p>{take.page.help}</p>
    <div class="row">
      <Save label={take.page.html} make={async () => [await pageFile(snapshot)]} tell={tell} />
    </div>
  </Part>
);

const CitePart = ({ snapshot, tell }: PartProps) => (
  <Part title={take.cite.title}>
    <p>{take.cite.message}</p>
    <Copy label={take.cite.bibtex} words={bibtexOf(snapshot)} lines={5} tell={tell} />
    <Copy label={take.cite.words} words={wordsOf(snapshot)} lines={3} tell={tell} />
    <div class="row">
      <Save label={take.cite.cff} make={async () => [(await import('./cff.ts')).cffFile(snapshot)]} tell={tell} />
    </div>
  </Part>
);

/** What is on screen when the sheet opens; it stays for as long as the sheet is open. */
function useSnapshot(tell: Tell): Signal<Snapshot | undefined> {
  const snapshot = useSignal<Snapshot | undefined>(undefined);
  useEffect(() => {
    takeSnapshot().then((taken) => {
      snapshot.value = taken;
      if (!taken) tell(take.nothing);
    }, (error) => tell(take.failed(reason(error))));
  }, []);
  return snapshot;
}

export function Sheet() {
  const dialog = useRef<HTMLDialogElement>(null);
  const said = useSignal('');
  const tell: Tell = (words) => (said.value = words);
  const snapshot = useSnapshot(tell).value;
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class="take" ref={dialog} aria-labelledby="take-title" aria-busy={snapshot === undefined} onClose={() => (takeOpen.value = false)}>
      <header>
        <h2 id="take-title">{take.title}</h2>
        <button type="button" class="plain square" aria-label={take.close} onClick={() => dialog.current?.close()}><Icon name="close" /></button>
      </header>
      {snapshot && (
        <>
          <LinkPart snapshot={snapshot} tell={tell} />
          <PicturePart snapshot={snapshot} tell={tell} />
          <DataPart snapshot={snapshot} tell={tell} />
          <FilmPart snapshot={snapshot} tell={tell} />
          <PagePart snapshot={snapshot} tell={tell} />
          <CitePart snapshot={snapshot} tell={tell} />
        </>
      )}
      <p class="said" role="status">{said}</p>
    </dialog>
  );
}
