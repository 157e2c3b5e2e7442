/** Who is organised how on a stage: another choice is another run of the same people, which is said beside it. */

import type { ComponentChildren } from 'preact';
import { organised } from '../store/organised.ts';
import { text } from '../text/en.ts';

interface OrganiseAsProps {
  readonly value: string;
  /** Which stage, in words. */
  readonly where: string;
  readonly choose: (value: string) => void;
  readonly children: ComponentChildren;
}

export const OrganiseAs = ({ value, where, choose, children }: OrganiseAsProps) => (
  <label class="organise" title={text.organise.title}>
    <span class="as" aria-hidden="true">{text.organise.label}</span>
    <select class="quiet" value={value} aria-label={text.organise.choose(where)} onChange={(event) => choose(event.currentTarget.value)}>{children}</select>
  </label>
);

/** What is said on a stage after another organisation was chosen for it; nothing otherwise. */
export function organisedWords(stage: number, run: number): string {
  const said = organised.value;
  return said?.run === run && said.stages.includes(stage) ? said.words : '';
}
