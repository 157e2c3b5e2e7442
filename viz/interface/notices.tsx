/** What the page has to tell the reader: links not fully understood, files not opened, a simulation that stopped. */

import { useEffect } from 'preact/hooks';
import type { Problem } from '../../sim/index.ts';
import { dismissNotice, notices, session } from '../store/app.ts';
import { text } from '../text/en.ts';
import type { ExcerptProps } from './excerpt.tsx';
import { useFetched } from './fetched.ts';
import { Icon } from './icons.tsx';

/** Few ever see one. */
const Around = (props: ExcerptProps) => {
  const Excerpt = useFetched(async () => (await import('./excerpt.tsx')).Excerpt);
  return Excerpt ? <Excerpt {...props} /> : null;
};

const Notice = ({ sentence }: { readonly sentence: string }) => (
  <div class="notice">
    <p>{sentence}</p>
    <button type="button" class="plain square" aria-label={text.notice.dismiss} onClick={() => dismissNotice(sentence)}><Icon name="close" /></button>
  </div>
);

const WorkerNotice = () => {
  const health = session.client.health.value;
  if (health === 'well') return null;
  return (
    <div class="notice">
      <p>{health === 'dead' ? text.notice.dead : text.notice.silent}</p>
      <button type="button" class="action" onClick={() => void session.restart()}>{text.notice.restart}</button>
    </div>
  );
};

const FailureNotice = () => {
  const failure = session.failure.value;
  if (failure === undefined) return null;
  return (
    <div class="notice">
      <p><strong>{text.failedTitle}.</strong> {text.failedBody(failure)}</p>
      <button type="button" class="action" onClick={() => void session.restart()}>{text.tryAgain}</button>
    </div>
  );
};

/** What stands between back ticks is as it is written in the file. */
const marked = (words: string) => words.split('`').map((part, k) => (k % 2 === 1 ? <code key={k}>{part}</code> : part));

const Fault = ({ problem, source, file }: { readonly problem: Problem; readonly source: string | undefined; readonly file: string }) => (
  <li>
    <span class="place">{problem.line > 0 ? text.problems.place(problem.line, problem.column) : ''}{problem.file === file ? '' : ` ${problem.file}`}</span>
    <div>
      <p>{marked(problem.message)}</p>
      {source !== undefined && problem.line > 0 && <Around text={source} line={problem.line} column={problem.column} />}
    </div>
  </li>
);

const letGo = (event: KeyboardEvent): void => {
  if (event.key === 'Escape') session.dismiss();
};

const Rejection = () => {
  const rejected = session.rejected.value;
  const isShown = rejected !== undefined;
  useEffect(() => {
    if (!isShown) return;
    addEventListener('keydown', letGo);
    return () => removeEventListener('keydown', letGo);
  }, [isShown]);
  if (!rejected) return null;
  return (
    <section class="rejection" role="alert" aria-labelledby="rejection-title">
      <div class="head">
        <h2 id="rejection-title">{text.problems.title(rejected.file)}</h2>
        <button type="button" class="plain square" aria-label={text.problems.close} onClick={session.dismiss}><Icon name="close" /></button>
      </div>
      <p>{text.problems.intro(rejected.problems.length)}</p>
      <ol tabIndex={0}>{rejected.problems.map((problem, k) => <Fault key={k} problem={problem} source={rejected.texts?.[problem.file]} file={rejected.file} />)}</ol>
    </section>
  );
};

export const Notices = () => (
  <div class="notices">
    <div role="status">
      {notices.value.map((sentence) => <Notice key={sentence} sentence={sentence} />)}
      <WorkerNotice />
      <FailureNotice />
    </div>
    <Rejection />
  </div>
);
