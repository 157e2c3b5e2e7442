/** Arrangements that reach into every corner, moved down from under what lies over the upper left of a stage. */

import { type Arrangement, HEAD, type Question } from './arrangement.ts';

function lowered(at: Arrangement, by: number, height: number): Arrangement {
  const down = (places: Float32Array): Float32Array => places.map((place) => place + by);
  return {
    ...at, height, y: down(at.y), head: down(at.head), middle: { x: at.middle.x, y: at.middle.y + by },
    quarters: at.quarters.map((quarter) => ({ ...quarter, y: quarter.y + by })), groups: { ...at.groups, y: down(at.groups.y) },
  };
}

/** @param arrange Asked for the part of the stage below it; on a narrow one nothing lies over the picture. */
export function underHead(question: Question, arrange: (question: Question) => Arrangement): Arrangement {
  if (question.width < HEAD.from) return arrange(question);
  return lowered(arrange({ ...question, height: question.height - HEAD.height }), HEAD.height, question.height);
}
