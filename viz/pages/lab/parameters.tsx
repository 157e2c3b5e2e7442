/** All parameters within reach: the first few at once, the rest by group or by search. */

import { useComputed, useSignal } from '@preact/signals';
import { Undoing } from '../../stage/undoing.tsx';
import { session } from '../../store/app.ts';
import type { Run } from '../../store/page-run.ts';
import { lab } from '../../text/lab.ts';
import { when } from './apply.ts';
import { found, type Group, type Parameter, parametersOf } from './catalogue.ts';
import { Knob } from './knob.tsx';

const When = () => (
  <fieldset class="when">
    <legend>{lab.apply}</legend>
    {(['now', 'start'] as const).map((which) => (
      <label key={which} title={which === 'now' ? lab.nowTitle : lab.startTitle}>
        <input type="radio" name="when" checked={when.value === which} onChange={() => (when.value = which)} /> {lab[which]}
      </label>
    ))}
  </fieldset>
);

const Knobs = ({ run, parameters }: { readonly run: Run; readonly parameters: readonly Parameter[] }) => (
  <div class="knobs">{parameters.map((parameter) => <Knob key={parameter.path} run={run} parameter={parameter} />)}</div>
);

const Grouped = ({ run, group, parameters }: { readonly run: Run; readonly group: Group; readonly parameters: readonly Parameter[] }) => {
  const own = parameters.filter((parameter) => parameter.group === group);
  const changed = own.filter(({ now, usual }) => now !== usual).length;
  if (own.length === 0) return null;
  return (
    <details class="group-of-knobs">
      <summary>{lab.groups[group]}{changed > 0 && <span>{lab.changed(changed)}</span>}</summary>
      <Knobs run={run} parameters={own} />
    </details>
  );
};

const rest = (Object.keys(lab.groups) as Group[]).filter((group) => group !== 'first');

export function Parameters({ run, stage }: { readonly run: Run; readonly stage: number }) {
  const words = useSignal('');
  const next = useComputed(() => (session.shown.value?.tick ?? -1) + 1).value;
  const all = parametersOf(run, stage, next);
  const hits = words.value.trim() === '' ? undefined : found(all, words.value);
  return (
    <section class="parameters" aria-label={lab.parameters}>
      <div class="head"><When /><Undoing /></div>
      <input class="search" type="search" placeholder={lab.search} aria-label={lab.search} value={words.value} onInput={(event) => (words.value = event.currentTarget.value)} />
      {hits?.length === 0 && <p role="status">{lab.none(words.value)}</p>}
      {hits ? <Knobs run={run} parameters={hits} /> : (
        <>
          <Knobs run={run} parameters={all.filter(({ group }) => group === 'first')} />
          {rest.map((group) => <Grouped key={group} run={run} group={group} parameters={all} />)}
        </>
      )}
    </section>
  );
}
