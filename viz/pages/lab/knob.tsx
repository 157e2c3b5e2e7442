/** One parameter: a number field, a slider where one fits, unit, help, the way back, and a mark at what is usual. */

import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { Icon } from '../../interface/icons.tsx';
import type { Run } from '../../store/page-run.ts';
import { lab } from '../../text/lab.ts';
import { apply, appliesNow, when } from './apply.ts';
import type { Parameter, Value } from './catalogue.ts';

/** Beyond so many steps from end to end a slider is no help. */
const MOST_STEPS = 100;

const inWords = (value: Value): string => (typeof value === 'boolean' ? (value ? lab.on : lab.off) : String(value));

interface KnobProps {
  readonly run: Run;
  readonly parameter: Parameter;
}

/** What the scenario says of it, before anything was changed. */
function unchangedOf({ unchanged }: Run, { path, name }: Parameter): Value | undefined {
  const [first, organization, side] = path.split('.');
  const owner = unchanged.organizations.find((each) => each.name === organization);
  const values = first === 'world' ? unchanged.world : side === 'formal' || side === 'informal' ? owner?.[side] : owner?.settings;
  return (values as Readonly<Record<string, Value>> | undefined)?.[name];
}

/** The value that counts: of the tick to come, or of the founding. */
const held = (parameter: Parameter): Value => (appliesNow(parameter) ? parameter.now : parameter.founded);

function useApply({ run, parameter }: KnobProps) {
  return (value: Value): void => {
    if (value !== held(parameter)) void apply(parameter, value, unchangedOf(run, parameter) ?? parameter.usual);
  };
}

const stepOf = ({ kind, multipleOf }: Parameter['field']): number => (kind === 'number' ? 0.01 : (multipleOf ?? 1));

const hasSlider = (field: Parameter['field']): boolean => field.kind !== 'boolean' && ((field.max ?? 1) - (field.min ?? 0)) / stepOf(field) <= MOST_STEPS;

const isSound = ({ kind, min = 0, max = 1, multipleOf = 1 }: Parameter['field'], value: number): boolean =>
  value >= min && value <= max && (kind === 'number' || (Number.isInteger(value) && value % multipleOf === 0));

/** Where between the ends of the slider a value lies: 0 … 1. */
const shareOf = ({ min = 0, max = 1 }: Parameter['field'], value: Value): number => (Number(value) - min) / (max - min);

const Switch = ({ parameter, id, put }: { readonly parameter: Parameter; readonly id: string; readonly put: (value: Value) => void }) => (
  <input id={id} type="checkbox" role="switch" checked={Boolean(held(parameter))} aria-checked={Boolean(held(parameter))} onChange={(event) => put(event.currentTarget.checked)} />
);

function Amount({ parameter, id, put }: { readonly parameter: Parameter; readonly id: string; readonly put: (value: Value) => void }) {
  const { field, usual } = parameter;
  const { min = 0, max = 1 } = field;
  const value = Number(held(parameter));
  // As it is typed: half a number, such as “0.”, is not to be taken out of anybody's hands.
  const typed = useSignal<string | undefined>(undefined);
  const shown = typed.value ?? String(value);
  const step = stepOf(field);
  const isWrong = typed.value !== undefined && typed.value !== '' && !isSound(field, Number(typed.value));
  const settle = (next: number) => {
    if (!isSound(field, next)) return;
    typed.value = undefined;
    put(next);
  };
  const type = (event: { readonly currentTarget: HTMLInputElement }) => (typed.value = event.currentTarget.value);
  return (
    <>
      <input id={id} type="number" min={min} max={max} step={field.kind === 'number' ? 'any' : step} value={shown} aria-invalid={isWrong} aria-describedby={`${id}-help${isWrong ? ` ${id}-wrong` : ''}`}
        onInput={type} onChange={(event) => settle(event.currentTarget.valueAsNumber)} />
      {hasSlider(field) && (
        <div class="slider" style={{ '--mark': shareOf(field, usual) }}>
          <input type="range" min={min} max={max} step={step} value={shown} aria-label={field.label} aria-describedby={`${id}-help`} onInput={type} onChange={(event) => settle(event.currentTarget.valueAsNumber)} />
        </div>
      )}
      {isWrong && <p id={`${id}-wrong`} class="wrong" role="alert">{lab.allowed(field.kind, min, max, field.multipleOf === 2)}</p>}
    </>
  );
}

export function Knob({ run, parameter }: KnobProps) {
  const id = useId();
  const put = useApply({ run, parameter });
  const { field, usual, usualOf, place } = parameter;
  const differs = held(parameter) !== usual;
  const back = lab.reset(field.label, inWords(usual));
  // What was pressed is gone then, and whoever came by key would be nowhere.
  const reset = () => {
    document.getElementById(id)?.focus({ preventScroll: true });
    put(usual);
  };
  return (
    <div class={`knob ${differs ? 'differs' : ''}`} data-parameter={parameter.name}>
      <label for={id}>{field.label}</label>
      <span class="unit">{field.unit}</span>
      {field.kind === 'boolean' ? <Switch parameter={parameter} id={id} put={put} /> : <Amount parameter={parameter} id={id} put={put} />}
      {(differs || !hasSlider(field)) && (
        <span class="usual">
          {lab.usual(inWords(usual), lab[usualOf])}
          {differs && <button type="button" class="plain square" aria-label={back} title={back} onClick={reset}><Icon name="undo" size={14} /></button>}
        </span>
      )}
      <p id={`${id}-help`} class="help">
        {field.help}
        {when.value === 'now' && !field.settable && <em> ({lab.restarts})</em>}
        {place === 'world' && <em> ({lab.everyone})</em>}
      </p>
    </div>
  );
}
