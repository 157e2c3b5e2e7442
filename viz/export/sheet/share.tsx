/** For somebody else to stand where one stands. */

import { isCarried } from '../../store/navigate.ts';
import { take } from '../../text/en-take.ts';
import { pageBytes, pageFile } from '../whole-page.ts';
import { Buttons, Card, Purpose } from './card.tsx';
import { CopyLine } from './copy.tsx';
import { Save, type Taking, useMade } from './save.tsx';

export function Share({ snapshot, tell }: Taking) {
  const bytes = useMade(pageBytes).value;
  return (
    <Purpose name="share" title={take.purposes.share}>
      <Card sign="link" title={take.link.title} help={isCarried() ? take.link.help : take.link.tooLong}>
        <CopyLine label={take.link.label} words={snapshot.link} tell={tell} />
      </Card>
      <Card sign="page" title={take.page.title} help={take.page.help}>
        <Buttons><Save label={take.page.html} make={async () => [await pageFile(snapshot)]} bytes={bytes} tell={tell} /></Buttons>
      </Card>
    </Purpose>
  );
}
