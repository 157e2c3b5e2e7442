/** A number within a sentence. */

import { useSignal, type Signal } from '@preact/signals';

interface NumberProps {
  readonly value: Signal<number>;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly label: string;
}

/** What is no number within its range is marked by the browser, and nothing is done with it. Half a number, such as “0.”, stays as it is typed. */
export function NumberIn({ value, min, max, step = 1, label }: NumberProps) {
  const typed = useSignal(String(value.value));
  const type = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
    typed.value = currentTarget.value;
    value.value = currentTarget.valueAsNumber;
  };
  return <input type="number" aria-label={label} value={typed.value} min={min} max={max} step={step} required onInput={type} />;
}

export const isWithin = (value: number, min: number, max: number, step = 1): boolean => value >= min && value <= max && (step < 1 || Number.isInteger(value));
