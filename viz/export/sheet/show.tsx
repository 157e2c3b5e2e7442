/** For slides, pages and messages: the picture, still or in motion. */

import type { ReadonlySignal } from '@preact/signals';
import { take } from '../../text/en-take.ts';
import { pngFile, svgFile } from '../pictures.ts';
import type { Made } from '../save.ts';
import { VideoPart } from '../video/part.tsx';
import { Buttons, Card, Purpose } from './card.tsx';
import { Save, type Taking, useFiles } from './save.tsx';

export function Show({ snapshot, tell, png }: Taking & { readonly png: ReadonlySignal<readonly Made[] | undefined> }) {
  const svg = useFiles(async () => [await svgFile(snapshot)]);
  return (
    <Purpose name="show" title={take.purposes.show}>
      <Card sign="picture" title={take.picture.title} help={take.picture.help}>
        <Buttons>
          <Save label={take.picture.png} make={async () => [await pngFile(snapshot)]} made={png} tell={tell} />
          <Save label={take.picture.svg} {...svg} tell={tell} second />
        </Buttons>
      </Card>
      <Card sign="film" title={take.video.title} help={take.video.help}>
        <VideoPart snapshot={snapshot} tell={tell} />
      </Card>
    </Purpose>
  );
}
