/** What the study costs, and how far it is. */

import { trialCount } from '../../../../sim/index.ts';
import { Icon } from '../../../interface/icons.tsx';
import { text } from '../../../text/en-experiment.ts';
import { faultIn } from '../question/levels.ts';
import { posed, question } from '../store.ts';
import { cancel, pause, resume, run } from '../study/conduct.ts';
import { cost, deaths, done, failure, hasBegun, isComing, mostWorkers, phase, secondsLeft, standing, workers } from '../study/state.ts';

const words = text.run;

const Size = () => {
  if (!standing.value) return null;
  const { design, scenario } = standing.value.plan;
  return <span class="size">{words.size(design.cells.length, design.worlds, scenario.organizations.length, trialCount(design, scenario))}</span>;
};

/** How far it is, or what it will cost, in words. */
function state(): string {
  const total = standing.value?.total ?? 0;
  if (isComing.value) return words.coming;
  switch (phase.value) {
    case 'fetching': return words.fetching;
    case 'trying': return words.trying;
    case 'running': return words.left(done.value, total, secondsLeft.value);
    case 'paused': return words.paused(done.value, total);
    case 'finished': return words.finished(total);
    case 'none': return '';
    case 'ready': return hasBegun.value ? words.kept(done.value, total) : '';
  }
}

const about = (ms: number): string => (ms < 10 ? ms.toFixed(1) : String(Math.round(ms)));

const Cost = () => {
  if (phase.value !== 'ready' || cost.value === undefined || secondsLeft.value === undefined) return null;
  return <span class="cost" data-testid="cost" title={words.costWhy(about(cost.value))}><strong>{words.cost(secondsLeft.value)}</strong> <span>({words.costWhy(about(cost.value))})</span></span>;
};

const Workers = () => (
  <label class="workers">
    <select class="quiet" aria-label={words.workersLabel} value={workers.value} disabled={phase.value === 'running' || phase.value === 'paused'} onChange={(event) => (workers.value = Number(event.currentTarget.value))}>
      {Array.from({ length: mostWorkers }, (_, k) => <option key={k} value={k + 1}>{k + 1}</option>)}
    </select>
    <span>{words.workers}</span>
  </label>
);

const Buttons = () => {
  const begun = hasBegun.value;
  switch (phase.value) {
    case 'running': return <><button type="button" class="play" onClick={pause}><Icon name="pause" /> <span>{words.pause}</span></button><button type="button" class="plain" onClick={cancel}>{words.cancel}</button></>;
    case 'paused': return <><button type="button" class="play" onClick={resume}><Icon name="play" /> <span>{words.resume}</span></button><button type="button" class="plain" onClick={cancel}>{words.cancel}</button></>;
    case 'finished': return null;
    default: return <button type="button" class="play" disabled={!posed.value?.ok} onClick={() => void run()}><Icon name="play" /> <span>{failure.value === undefined ? (begun ? words.more : words.run) : words.again}</span></button>;
  }
};

const Troubles = () => (
  <div role="status" class="troubles">
    {deaths.value.length > 0 && <p>{words.died(deaths.value.length, deaths.value.at(-1)!)}</p>}
    {failure.value !== undefined && <p><strong>{words.failed(failure.value)}</strong></p>}
  </div>
);

/** Why it cannot be run; what is said at a field already is not said again. */
const Refused = ({ problems }: { readonly problems: readonly string[] }) => {
  const atFields = question.value?.vary.flatMap((factor) => faultIn(factor) ?? []) ?? [];
  const others = problems.filter((problem) => !atFields.includes(problem));
  return (
    <div class="run-bar refused" role="alert">
      <p>{others.length > 0 ? text.problems : text.problemsAbove} {hasBegun.value && text.problemsKept}</p>
      <ul>{others.map((problem) => <li key={problem}>{problem}</li>)}</ul>
    </div>
  );
};

export const RunBar = () => {
  const problems = posed.value && !posed.value.ok ? posed.value.problems : undefined;
  return (
    <>
      {problems && <Refused problems={problems} />}
      {(!problems || hasBegun.value) && <Bar />}
    </>
  );
};

const Bar = () => {
  const total = standing.value?.total ?? 1;
  return (
    <div class="run-bar" data-phase={phase.value}>
      <div class="run-buttons"><Buttons /></div>
      <div class="run-words">
        <p><Size /> <Cost /></p>
        <p class="state" data-testid="state">{state()}</p>
      </div>
      <Workers />
      <progress max={total} value={done.value} aria-label={words.progress} />
      <Troubles />
    </div>
  );
};
