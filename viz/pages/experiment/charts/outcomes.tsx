/** One world at a time, one after another; with reduced motion only when asked. */

import { useSignal, useSignalEffect } from '@preact/signals';
import { Icon } from '../../../interface/icons.tsx';
import { stillness } from '../../../store/theme.ts';
import { text } from '../../../text/en-experiment.ts';

/** How long each stays. */
const STAY_MS = 1100;

interface OutcomesProps {
  /** How many there are. */
  readonly worlds: number;
  /** The one shown, by its place; undefined where all are. */
  readonly world: number | undefined;
  readonly setWorld: (world: number | undefined) => void;
}

export const Outcomes = ({ worlds, world, setWorld }: OutcomesProps) => {
  const playing = useSignal(false);
  const on = world !== undefined;
  const go = (way: number) => setWorld(((world ?? 0) + way + worlds) % worlds);
  useSignalEffect(() => {
    if (!playing.value || stillness.value) return undefined;
    const timer = setTimeout(() => go(1), STAY_MS);
    return () => clearTimeout(timer);
  });
  const toggle = () => {
    setWorld(on ? undefined : 0);
    playing.value = !on && !stillness.value;
  };
  return (
    <span class="outcomes">
      <button type="button" class="toggle-pill" aria-pressed={on} onClick={toggle}>{text.chart.outcomes}</button>
      {on && (
        <>
          <button type="button" class="plain square" aria-label={text.chart.before} onClick={() => go(-1)}><Icon name="back" /></button>
          <output>{text.chart.world(world)}</output>
          <button type="button" class="plain square" aria-label={text.chart.after} onClick={() => go(1)}><Icon name="step" /></button>
          {!stillness.value && <button type="button" class="plain square" aria-label={playing.value ? text.chart.stop : text.chart.play} onClick={() => (playing.value = !playing.value)}><Icon name={playing.value ? 'pause' : 'play'} /></button>}
        </>
      )}
    </span>
  );
};
