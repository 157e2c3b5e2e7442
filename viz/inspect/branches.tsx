/** Branches of an organisation: what the one at hand is called, and those that are off the stages. */

import { useSignal } from '@preact/signals';
import { session } from '../store/app.ts';
import { aside } from '../store/aside.ts';
import { change, comeBack, rename } from '../store/doing.ts';
import { forgotten } from '../store/forget.ts';
import type { Run } from '../store/page-run.ts';
import { text } from '../text/en.ts';
import { inspect } from '../text/inspect.ts';
import { Part } from './member.tsx';

/** As labels of scenarios are, and short enough for a stage. */
const LONGEST_NAME = 40;

const Name = ({ name, label }: { readonly name: string; readonly label: string }) => {
  const typed = useSignal(label);
  const wish = typed.value.trim();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (wish !== '' && wish !== label) void rename(name, wish);
  };
  return (
    <form class="sentence" onSubmit={submit}>
      <label>{inspect.called} <input type="text" value={typed.value} maxLength={LONGEST_NAME} required onInput={(event) => (typed.value = event.currentTarget.value)} /></label>
      <button type="submit" disabled={wish === '' || wish === label}>{inspect.rename}</button>
    </form>
  );
};

export function Branches({ run, stage }: { readonly run: Run; readonly stage: number }) {
  const { copied = {} } = session.request.value?.edits ?? {};
  const label = (name: string): string => run.scenario.organizations.find((each) => each.name === name)?.label ?? name;
  const shown = run.arms.map(({ organization }) => organization);
  const mine = shown[stage]!;
  const off = Object.keys(copied).filter((name) => !shown.includes(name));
  const deedsOf = (name: string): string => (aside.value[name] ?? []).map((deed) => inspect.deed(deed.at, text.eventWords(deed))).join(', ');
  if (!Object.hasOwn(copied, mine) && off.length === 0) return null;
  return (
    <Part title={inspect.branches}>
      <div class="deeds">
        {Object.hasOwn(copied, mine) && <Name key={`${mine} ${label(mine)}`} name={mine} label={label(mine)} />}
        {off.map((name) => (
          <div key={name} class="sentence">
            <span>{inspect.offStage(label(name), deedsOf(name))}</span>
            <button type="button" onClick={() => void comeBack(name)}>{inspect.onStage}</button>
            {!Object.values(copied).includes(name) && <button type="button" title={inspect.forgetTitle} onClick={() => void change((plan) => forgotten(plan, name))}>{inspect.forget}</button>}
          </div>
        ))}
      </div>
    </Part>
  );
}
