/** Stages side by side, all members of one size; and what stands in their place while an organisation is founded. */

import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Tone } from '../scales/family.ts';
import type { Run } from '../store/page-run.ts';
import { Stage } from './stage.tsx';

const Vacant = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="stage">
    <header />
    <div class="picture vacant"><svg viewBox="0 0 16 16" aria-hidden="true">{children}</svg></div>
  </div>
);

export const WaitingStages = () => (
  <div class="stages" data-count={2} aria-busy="true">
    <Vacant><rect x="2" y="2" width="12" height="12" /></Vacant>
    <Vacant><circle cx="8" cy="8" r="6.8" /></Vacant>
  </div>
);

interface StagesProps {
  readonly run: Run;
  readonly tones: readonly Tone[];
  /** What stands in place of the name of a stage. */
  readonly head?: (stage: number) => ComponentChildren;
  /** What there is to press over its picture beside what every stage has. */
  readonly tools?: (stage: number) => ComponentChildren;
  /** There is nothing to press on them. */
  readonly watched?: boolean;
}

export const Stages = ({ run, tones, head, tools, watched }: StagesProps) => {
  const radii = useSignal<Readonly<Record<string, number>>>({});
  return (
    <div class="stages" data-count={run.cast.length}>
      {run.cast.map((cast, side) => tones[side] && <Stage key={side} run={run} cast={cast} side={side} tone={tones[side]} radii={radii} head={head?.(side)} tools={tools?.(side)} watched={watched} />)}
    </div>
  );
};
