/** How many worlds a wanted half-width of the interval should take, going by the spread seen so far; of a map, in its widest cell. */

import { useSignal } from '@preact/signals';
import { limits, worldsNeeded } from '../../../sim/index.ts';
import { text } from '../../text/en-experiment.ts';
import { differenceIn, type Shown } from './charts/shown.ts';
import { ask } from './store.ts';

const words = text.result.precision;

/** More than any study may have: said, not counted on. */
const told = (worlds: number): string => (worlds > limits.worlds ? `more than ${limits.worlds.toLocaleString('en-GB')}` : worlds.toLocaleString('en-GB'));

export const Precision = ({ shown: { figures, known, plan: { design }, format: { scale, unit } } }: { readonly shown: Shown }) => {
  const wanted = useSignal<number | undefined>(undefined);
  const found = known.map((cell) => differenceIn(figures[cell])!);
  const sd = Math.max(...found.map((each) => each.sd));
  if (sd === 0) return null;
  // Narrow enough to tell a small difference from none.
  const usual = Number(((Math.max(...found.map(({ margin }) => margin)) / 2) * scale).toPrecision(1));
  const half = wanted.value ?? usual;
  const worlds = Math.min(worldsNeeded(sd, half / scale), limits.worlds + 1);
  const has = worlds <= Math.min(...found.map(({ n }) => n));
  const read = (input: HTMLInputElement) => {
    if (input.valueAsNumber > 0) wanted.value = input.valueAsNumber;
    else input.value = String(half);
  };
  return (
    <p class="precision">
      {words.to} <input class="half-width" type="number" inputMode="decimal" min={0} step="any" value={half} aria-label={words.label} onChange={(event) => read(event.currentTarget)} /> {words.unit(unit)}{' '}
      <output>{words.worlds(told(worlds), design.cells.length > 1, has)}</output>
      {worlds > design.worlds && worlds <= limits.worlds && <> <button type="button" class="turn" onClick={() => ask({ worlds })}>{words.take(told(worlds))}</button></>}
    </p>
  );
};
