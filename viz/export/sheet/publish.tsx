/** For pages and papers of one's own. */

import { take } from '../../text/en-take.ts';
import { bibtexOf, wordsOf } from '../cite.ts';
import { embedCode } from '../embed-code.ts';
import { Card, Purpose } from './card.tsx';
import { CopyTexts } from './copy.tsx';
import { Save, type Taking, useFiles } from './save.tsx';

export function Publish({ snapshot, tell }: Taking) {
  const cff = useFiles(async () => [(await import('../cff.ts')).cffFile(snapshot)]);
  const texts = [
    { label: take.cite.bibtex, button: take.cite.copyBibtex, words: bibtexOf(snapshot), lines: 7 },
    { label: take.cite.words, button: take.cite.copyWords, words: wordsOf(snapshot), lines: 5 },
  ];
  const code = { label: take.frame.label, button: take.frame.copy, words: embedCode(snapshot.run.scenario.title), lines: 5 };
  const { frame, cite } = take;
  return (
    <Purpose name="publish" title={take.purposes.publish}>
      <Card sign="cite" title={cite.title} help={cite.message}>
        <CopyTexts texts={texts} look={cite.look} tell={tell}><Save label={cite.cff} {...cff} tell={tell} second /></CopyTexts>
      </Card>
      <Card sign="frame" title={frame.title} help={frame.help}>
        <CopyTexts texts={[code]} look={frame.look} tell={tell} />
      </Card>
    </Purpose>
  );
}
