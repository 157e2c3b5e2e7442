/** For going on with other programs, or with the command. */

import { lastTick } from '../../store/page-run.ts';
import { take } from '../../text/en-take.ts';
import { seriesFile } from '../series.ts';
import { Buttons, Card, Purpose } from './card.tsx';
import { Save, type Taking, useFiles } from './save.tsx';

export function Work({ snapshot, tell }: Taking) {
  const { data } = take;
  const isRun = snapshot.done > 0;
  const series = useFiles(async () => [await seriesFile(snapshot)], isRun);
  const scenario = useFiles(async () => (await import('../scenario/file.ts')).scenarioFiles(snapshot));
  return (
    <Purpose name="work" title={take.purposes.work}>
      <Card sign="table" title={data.csvTitle} help={isRun ? data.help(snapshot.done, lastTick(snapshot.run) + 1) : data.none}>
        <Buttons><Save label={data.csv} {...series} tell={tell} off={!isRun} /></Buttons>
      </Card>
      <Card sign="scenario" title={data.yamlTitle} help={data.yamlHelp}>
        <Buttons><Save label={data.yaml} {...scenario} tell={tell} /></Buttons>
      </Card>
    </Purpose>
  );
}
