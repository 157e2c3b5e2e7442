/** What is on screen as one picture: the question, what is seen, the stages, the curves, how to read it, and where it comes from. */

import type { Ink } from '../../network/draw/ink.ts';
import type { Arrangement } from '../../network/layout/arrangement.ts';
import { arrange } from '../../network/layout/client.ts';
import { readToken } from '../../scales/colours.ts';
import { take } from '../../text/en-take.ts';
import { text } from '../../text/en.ts';
import type { Snapshot } from '../snapshot.ts';
import { stampOf } from '../stamp.ts';
import { toldIn } from '../told.ts';
import { type Block, gap, paragraph, placed, rule, stacked } from './block.ts';
import { chartBlock } from './chart.ts';
import { measureOf } from './chart-layout.ts';
import { pictureSize, stagesBlock } from './stages.ts';

const WIDTH = 1280;
const EDGE = 48;
const INNER = WIDTH - 2 * EDGE;

export interface Figure {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly paint: (ink: Ink) => void;
}

/** Places of members, for the pictures of a figure. */
export function arrangeFor({ run, arrangeAs: as }: Snapshot): Promise<readonly Arrangement[]> {
  const size = pictureSize(run.cast.length, INNER);
  return Promise.all(run.cast.map(({ boss, domain, ties }) => arrange({ as, boss, domain, ties, ...size })));
}

function question({ run: { scenario } }: Snapshot): Block {
  return paragraph({ words: scenario.question || scenario.title, size: 26, weight: 600, colour: readToken('--ink') }, INNER);
}

/** Each thing that is told has so many lines in a film at most. */
const LINES = 2;
/** There all of it has as much room, whatever there is to tell. */
const STEADY = 130;

/** What the page says at this tick, and why one serves less where it says so. */
function told(snapshot: Snapshot, isSteady: boolean): Block {
  const [ink, muted] = [readToken('--ink'), readToken('--muted')];
  const { lead, more, why = '' } = toldIn(snapshot);
  const most = isSteady ? LINES : undefined;
  const block = stacked([
    paragraph({ words: lead, size: 16, weight: 600, colour: ink, most }, INNER),
    paragraph({ words: more, size: 15, colour: muted, most }, INNER),
    gap(4),
    paragraph({ words: why, size: 15, weight: 600, colour: ink, most }, INNER),
  ]);
  return isSteady ? { ...block, height: STEADY } : block;
}

function foot(snapshot: Snapshot): Block {
  const muted = readToken('--muted');
  const [ink, rest] = [readToken('--ink'), stampOf(snapshot)];
  return stacked([
    paragraph({ words: [take.figure.reading, ...(snapshot.needles ? [take.figure.needles] : []), take.figure.noProof].join(' '), size: 12, colour: muted }, INNER),
    gap(10), rule(INNER, readToken('--rule')), gap(10),
    ...rest.map((words, k) => paragraph({ words, size: 12, weight: k === 0 ? 600 : 400, colour: k === 0 ? ink : muted }, INNER)),
  ]);
}

function chart(snapshot: Snapshot): Block {
  const measure = measureOf(snapshot);
  const { explain, provisional, title, inUnits, better } = text.chart;
  const says = measure.byCohort ? take.figure.curves(explain, provisional) : `${measure.says} ${inUnits(measure.unit)} ${better(measure.better)}`;
  return stacked([
    paragraph({ words: measure.id === 'service' ? title : measure.label, size: 18, weight: 600, colour: readToken('--ink') }, INNER),
    paragraph({ words: says, size: 13, colour: readToken('--muted') }, INNER),
    gap(6), chartBlock(snapshot, INNER),
  ]);
}

/** @param steady One of a film's: all of them are of one height, whatever there is to tell. */
export function figureOf(snapshot: Snapshot, arrangements: readonly Arrangement[], steady = false): Figure {
  const line = rule(INNER, readToken('--rule'));
  const body = stacked([question(snapshot), gap(8), told(snapshot, steady), gap(20), line, gap(14), stagesBlock(snapshot, arrangements, INNER), line, gap(12), chart(snapshot), gap(12), foot(snapshot)]);
  // Video wants even numbers.
  const height = 2 * Math.ceil((body.height + 2 * EDGE) / 2);
  return {
    width: WIDTH, height, title: snapshot.run.scenario.title,
    paint(ink) {
      ink.fillStyle = readToken('--ground');
      ink.fillRect(0, 0, WIDTH, height);
      placed(ink, EDGE, EDGE, body.paint);
    },
  };
}
