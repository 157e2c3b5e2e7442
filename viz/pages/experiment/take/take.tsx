/** The study to take away: its tables, where they come from, and the command that makes them again. */

import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { text } from '../../../text/en-experiment.ts';
import type { Standing } from '../study/standing.ts';
import { done } from '../study/state.ts';
import { scenarioFile } from './scenario-file.ts';
import { fileName, isLinked, stampInWords, stampOf } from './stamp.ts';
import { saveCsv, saveFolder, saveManifest, saveParquet, saveScenario } from './tables.ts';

const words = text.take;

const CopyLink = ({ link }: { readonly link: string }) => {
  const said = useSignal('');
  const tell = (what: string) => () => {
    said.value = what;
  };
  return (
    <>
      <button type="button" class="file" onClick={() => void navigator.clipboard.writeText(link).then(tell(words.copied), tell(words.notCopied))}>{words.link}</button>
      <span role="status">{said}</span>
    </>
  );
};

/** The one line that changes while a study runs. */
const Partial = ({ total }: { readonly total: number }) => (done.value < total ? <p>{words.partial(done.value, total)}</p> : null);

export const Take = ({ study }: { readonly study: Standing }) => {
  const { plan } = study;
  const failed = useSignal<string | undefined>(undefined);
  const attempt = (work: () => void | Promise<void>) => () => void Promise.resolve().then(work).catch((error: Error) => (failed.value = error.message));
  const hasFile = useMemo(() => scenarioFile(plan.scenario) !== undefined, [plan]);
  const stamp = stampOf(plan);
  const file = (name: string, save: () => void | Promise<void>) => <button type="button" class="file" onClick={attempt(save)}>{name}</button>;
  return (
    <section class="take" aria-labelledby="take-title">
      <h2 id="take-title">{words.title}</h2>
      <dl class="taken">
        <div>
          <dt>{file(words.folder, () => saveFolder(study))}</dt>
          <dd>{words.folderSays}</dd>
        </div>
        <div>
          <dt>{file(words.csv, () => saveCsv(study))}<span class="with">{words.or}</span>{file(words.manifest, () => saveManifest(study))}</dt>
          <dd>{words.csvSays} <code>{fileName(plan, '…')}</code></dd>
        </div>
        <div>
          <dt>{file(words.parquet, () => saveParquet(study))}</dt>
          <dd>{words.parquetSays}</dd>
        </div>
        {isLinked() && (
          <div>
            <dt><CopyLink link={stamp.link} /></dt>
            <dd>{words.linkSays}</dd>
          </div>
        )}
        <div>
          {hasFile && <dt>{file(words.scenario, () => saveScenario(study))}</dt>}
          <dd>{hasFile ? words.says : `${words.noFile} ${words.says}`}<pre tabIndex={0}><code>npx heterarchy study {hasFile ? fileName(plan, 'scenario.json') : 'FILE'} --out tables</code></pre></dd>
        </div>
      </dl>
      {failed.value !== undefined && <p role="alert">{words.failed(failed.value)}</p>}
      <Partial total={study.total} />
      {!isLinked() && <p>{words.ownFile}</p>}
      <p class="stamp">{stampInWords(stamp, plan.design.worlds)}</p>
    </section>
  );
};
