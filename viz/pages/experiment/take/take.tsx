/** The study to take away: its tables, where they come from, and the command that makes them again. */

import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { text } from '../../../text/en-experiment.ts';
import type { Shown } from '../charts/shown.ts';
import { base } from '../store.ts';
import { scenarioFile } from './scenario-file.ts';
import { fileName, stampInWords, stampOf } from './stamp.ts';
import { saveCsv, saveManifest, saveParquet, saveScenario } from './tables.ts';

const words = text.take;

const CopyLink = ({ link }: { readonly link: string }) => {
  const copied = useSignal(false);
  const copy = () => navigator.clipboard.writeText(link).then(() => (copied.value = true), () => (copied.value = false));
  return <button type="button" class="file" onClick={() => void copy()}><span role="status">{copied.value ? words.copied : words.link}</span></button>;
};

export const Take = ({ shown: { study, plan } }: { readonly shown: Shown }) => {
  const failed = useSignal<string | undefined>(undefined);
  const attempt = (work: () => void | Promise<void>) => () => void Promise.resolve().then(work).catch((error: Error) => (failed.value = error.message));
  const hasFile = useMemo(() => scenarioFile(plan.scenario) !== undefined, [plan]);
  const stamp = stampOf(plan);
  return (
    <section class="take" aria-labelledby="take-title">
      <h2 id="take-title">{words.title}</h2>
      <div class="files">
        <button type="button" class="file" onClick={attempt(() => saveCsv(study))}>{words.csv}</button>
        <button type="button" class="file" onClick={attempt(() => saveParquet(study))}>{words.parquet}</button>
        <button type="button" class="file" onClick={attempt(() => saveManifest(study))}>{words.manifest}</button>
        {hasFile && <button type="button" class="file" onClick={attempt(() => saveScenario(study))}>{words.scenario}</button>}
        {base.value?.name !== undefined && <CopyLink link={stamp.link} />}
      </div>
      {failed.value !== undefined && <p role="alert">{words.failed(failed.value)}</p>}
      {study.done < study.total && <p>{words.partial(study.done, study.total)}</p>}
      <p>{words.says}</p>
      <pre tabIndex={0}><code>npx heterarchy study {hasFile ? fileName(plan, 'scenario.json') : 'FILE'} --out tables</code></pre>
      {!hasFile && <p>{words.noFile}</p>}
      {base.value?.name === undefined && <p>{words.ownFile}</p>}
      <p class="stamp">{stampInWords(stamp, plan.design.worlds)}</p>
    </section>
  );
};
