/** The numbers of the resilience triangles, side by side. */

import type { Tone } from '../../scales/family.ts';
import { text } from '../../text/en.ts';
import { type Fall, fallHeads, fallInWords } from './resilience.ts';

const words = text.resilience;

export interface FallsProps {
  readonly falls: readonly (Fall | undefined)[];
  readonly labels: readonly string[];
  readonly tones: readonly Tone[];
}

export const Falls = ({ falls, labels, tones }: FallsProps) => {
  if (falls.every((fall) => fall === undefined)) return <p class="falls">{words.nothingYet}</p>;
  return (
    <div class="falls" tabIndex={0} role="region" aria-label={words.title}>
      <table class="figured">
        <thead><tr><td />{fallHeads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>
          {falls.map((fall, k) => (
            <tr key={k}>
              <th scope="row" style={tones[k] && { color: `var(${tones[k].token})` }}>{labels[k]}</th>
              {fallInWords(fall).map((said, n) => <td key={n}>{said}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
