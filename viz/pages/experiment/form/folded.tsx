/** The question in one line, and the way to open it again. */

import { text } from '../../../text/en-experiment.ts';
import { labelOfPath } from '../charts/shown.ts';
import { columnInWords } from '../format.ts';
import { answered, base } from '../store.ts';
import { standing } from '../study/state.ts';
import { canFold, isFolded, unfold } from './fold.ts';

/** Of the study on the page. */
function inOneLine(): string {
  const plan = standing.value?.plan;
  if (!plan || !base.value) return '';
  const { design, scenario, columns } = plan;
  const column = columns.find(({ id }) => id === answered.value?.measure);
  return text.ask.line(
    scenario.organizations.map(({ label }) => label), base.value.scenario.title, column ? columnInWords(column, scenario) : '', design.worlds,
    design.factors.map((path) => labelOfPath(path, scenario.organizations)),
  );
}

export const ASK = 'ask';

export const Folded = () => {
  if (!canFold.value) return null;
  const folded = isFolded.value;
  return (
    <button type="button" class="fold" aria-expanded={!folded} aria-controls={ASK} onClick={() => unfold(folded)}>
      <span>{inOneLine()}</span> <span class="way">{folded ? text.ask.open : text.ask.shut}</span>
    </button>
  );
};
