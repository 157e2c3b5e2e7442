/** What the stages are called where their names stand side by side: the same organisation once more goes by a number. */

import { text } from '../text/en.ts';
import type { Run } from './page-run.ts';

export function labelsOf({ cast }: Pick<Run, 'cast'>): readonly string[] {
  const all = cast.map(({ label }) => label);
  return all.map((label, k) => {
    const before = all.slice(0, k).filter((other) => other === label).length;
    return before === 0 ? label : text.once(label, before + 1);
  });
}
