/** The numbers of the resilience triangles, side by side. */

import type { Tone } from '../../scales/family.ts';
import { text } from '../../text/en.ts';
import type { Fall } from './resilience.ts';

const words = text.resilience;

const recoveryOf = ({ recovery, until }: Fall): string => {
  if (Number.isNaN(recovery)) return text.nothing;
  return Number.isFinite(recovery) ? words.after(recovery) : words.notBy(until - 1);
};

export const Falls = ({ falls, labels, tones }: { readonly falls: readonly (Fall | undefined)[]; readonly labels: readonly string[]; readonly tones: readonly Tone[] }) => {
  if (falls.every((fall) => fall === undefined)) return <p class="falls">{words.nothingYet}</p>;
  return (
    <div class="falls" tabIndex={0} role="region" aria-label={words.title}>
      <table>
        <thead><tr><td />{[words.depth, words.recovery, words.loss, words.delivered].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>
          {falls.map((fall, k) => (
            <tr key={k}>
              <th scope="row" style={tones[k] && { color: `var(${tones[k].token})` }}>{labels[k]}</th>
              <td>{fall ? words.ofBefore(text.percent(fall.depth)) : text.nothing}</td>
              <td>{fall ? recoveryOf(fall) : text.nothing}</td>
              <td>{fall ? words.ticks(fall.loss.toFixed(1)) : text.nothing}</td>
              <td>{fall ? text.percent(fall.delivered) : text.nothing}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
