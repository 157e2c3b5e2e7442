/** One parameter: its name, its value, whether and from what it differs, and why a value was refused. */

import { useSignal } from '@preact/signals';
import type { Field } from '../../../sim/index.ts';
import { Icon } from '../../interface/icons.tsx';
import type { Value } from '../../store/value.ts';
import { compareText } from '../../text/en-compare.ts';
import { apply, refusalOf, refuse, type Target } from './apply.ts';

const words = compareText.settings;

interface ParameterProps {
  readonly field: Field;
  readonly target: Target;
  readonly value: Value;
  /** In the scenario as it is. */
  readonly original: Value;
}

/** What has at most this range is moved along a line; what has more is written. */
const MOST_SLID = 2;
const STEPS = 50;

const saidOf = (value: Value): string => (typeof value === 'boolean' ? (value ? words.on : words.off) : String(value));

/** A number by slider or as written; what is no number is told, not dropped. */
const Number_ = ({ field, target, shown, put, id }: { readonly field: Field; readonly target: Target; readonly shown: Value; readonly put: (value: Value) => void; readonly id: string }) => {
  const { min = 0, max = 1, unit } = field;
  const refused = refusalOf(target) !== undefined;
  if (max - min <= MOST_SLID && field.kind === 'number') {
    const step = (max - min) / STEPS;
    return (
      <span class="slid">
        <input id={id} type="range" min={min} max={max} step={step} value={Number(shown)} aria-valuetext={`${shown} ${unit}`} onInput={(event) => put(Number(event.currentTarget.value))} />
        <output for={id}>{shown}</output>
      </span>
    );
  }
  const write = (text: string) => {
    if (text.trim() === '' || Number.isNaN(Number(text))) refuse(target, words.notNumber);
    else put(Number(text));
  };
  return <input id={id} type="text" inputMode="decimal" size={6} value={String(shown)} aria-invalid={refused} aria-describedby={refused ? `${id}-why` : undefined} onChange={(event) => write(event.currentTarget.value)} />;
};

export function Parameter({ field, target, value, original }: ParameterProps) {
  const put_ = useSignal<Value | undefined>(undefined);
  const id = `parameter-${target.stage ?? 'world'}-${target.key}`;
  const put = async (next: Value) => {
    put_.value = next;
    await apply(target, next);
    // What was refused stays in sight beside the reason; what was taken is the run's own from now on.
    if (put_.value === next && refusalOf(target) === undefined) put_.value = undefined;
  };
  const shown = put_.value ?? value;
  const differs = value !== original;
  const why = refusalOf(target);
  return (
    <div class="parameter" data-differs={differs}>
      <label for={id} title={field.help}>{field.label}</label>
      {field.kind === 'boolean'
        ? <input id={id} type="checkbox" checked={shown === true} onChange={(event) => void put(event.currentTarget.checked)} />
        : <Number_ field={field} target={target} shown={shown} put={(next) => void put(next)} id={id} />}
      {differs ? (
        <button type="button" class="plain" aria-label={words.reset(field.label)} title={words.reset(field.label)} onClick={() => void put(original)}><Icon name="undo" size={13} /> {words.was(saidOf(original))}</button>
      ) : <span class="unit">{field.unit}</span>}
      {why !== undefined && <p class="why" role="alert" id={`${id}-why`}>{why}</p>}
    </div>
  );
}
