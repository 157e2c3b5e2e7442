/** The numbers of each resilience triangle beside it, where there is room; the table below has them all. */

import type { Tone } from '../../scales/family.ts';
import { widthOf } from '../measure.ts';
import { type Box, placeFalls } from './fall-places.ts';
import type { Curve } from './measured.ts';
import type { Plot } from './plot.ts';
import { type Fall, fallInShort } from './resilience.ts';

interface FallWordsProps {
  readonly falls: readonly (Fall | undefined)[];
  readonly curves: readonly Curve[];
  readonly labels: readonly string[];
  readonly tones: readonly Tone[];
  readonly plot: Plot;
  /** Where the playhead's words stand. */
  readonly taken: readonly Box[];
}

export const FallWords = ({ falls, curves, labels, tones, plot, taken }: FallWordsProps) => {
  const [from, to] = plot.x.domain() as [number, number];
  const said = falls.map((fall, k) => (fall ? fallInShort(labels[k]!, fall) : ''));
  const wishes = falls.map((fall, k) => (fall && fall.at >= from && fall.at <= to ? { fall, curve: curves[k]!, width: widthOf(said[k]!, plot.em, 600) } : undefined));
  return (
    <>
      {placeFalls(wishes, curves, taken, plot).map((box, k) => box && tones[k] && (
        <text key={k} class="fall-words" x={box.left} y={box.bottom - 0.25 * plot.em} style={{ fill: `var(${tones[k].token})` }}>{said[k]}</text>
      ))}
    </>
  );
};
