/** The numbers of each resilience triangle beside it, with a line to where it is deepest; the table below has them all. */

import { isHollow, type Tone } from '../../scales/family.ts';
import { widthOf } from '../measure.ts';
import { type Box, type Place, placeFalls } from './fall-places.ts';
import type { Curve } from './measured.ts';
import type { Plot } from './plot.ts';
import { type Fall, fallInShort } from './resilience.ts';

/** A mark with the gap behind it, in letters' sizes. */
const SIGN = 1.1;

interface FallWordsProps {
  readonly falls: readonly (Fall | undefined)[];
  readonly curves: readonly Curve[];
  readonly labels: readonly string[];
  readonly tones: readonly Tone[];
  readonly plot: Plot;
  /** Where the playhead's words stand. */
  readonly taken: readonly Box[];
}

/** Nearer than this, nobody asks which triangle the words are about: in letters' sizes. */
const NEAR = 2;

/** From the words to the deepest point. */
function leaderOf({ left, right, top, bottom, deepest: [x, y] }: Place, em: number): string {
  const from = Math.min(Math.max(x, left), right);
  const at = y > bottom ? bottom : top;
  return Math.hypot(x - from, y - at) > NEAR * em ? `M${from},${at}L${x},${y}` : '';
}

interface WordsProps {
  readonly place: Place;
  readonly words: string;
  readonly tone: Tone;
  readonly em: number;
}

const Words = ({ place, words, tone, em }: WordsProps) => (
  <g class={`fall-words ${isHollow(tone) ? 'hollow' : ''}`} style={{ color: `var(${tone.token})` }}>
    <path d={leaderOf(place, em)} />
    <circle cx={place.left + 0.4 * em} cy={(place.top + place.bottom) / 2} r={0.36 * em} />
    <text x={place.left + SIGN * em} y={place.bottom - 0.25 * em}>{words}</text>
  </g>
);

export const FallWords = ({ falls, curves, labels, tones, plot, taken }: FallWordsProps) => {
  const [from, to] = plot.x.domain() as [number, number];
  const said = falls.map((fall, k) => (fall ? fallInShort(labels[k]!, fall) : []));
  const roomFor = (words: string): number => widthOf(words, plot.em, 600) + SIGN * plot.em;
  const wishes = falls.map((fall, k) => (fall && fall.at >= from && fall.at <= to ? { fall, curve: curves[k]!, widths: said[k]!.map(roomFor) } : undefined));
  return <>{placeFalls(wishes, curves, taken, plot).map((place, k) => place && tones[k] && <Words key={k} place={place} words={said[k]![place.form]!} tone={tones[k]} em={plot.em} />)}</>;
};
