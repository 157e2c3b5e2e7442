/** MODEL.md §2: an opinion has evidence and evidence an opinion; what is counted of it is right; values keep their range. */

import type { Check } from './always.ts';
import { always } from './always.ts';
import { beliefOf, truthOf } from './inspect.ts';

const haveEvidence: Check = ({ members, tick }, _before, w) =>
  members.flatMap((_member, i) =>
    truthOf(w).flatMap((_truth, m) => {
      const { says, since } = beliefOf(w, i, m);
      const sound = says === 0 ? since === Number.NEGATIVE_INFINITY : since >= 0 && since <= tick;
      return sound ? [] : [`member ${i} says ${says} of facet ${m} since ${since}`];
    }),
  );

const areCounted: Check = ({ members, parameters: { facets } }, _before, w) =>
  members.flatMap(({ domain, right }, i) => {
    const count = truthOf(w).filter((truth, m) => Math.floor(m / facets) === domain && beliefOf(w, i, m).says === truth).length;
    return count === right ? [] : [`member ${i} holds ${count} facets rightly, counted ${right}`];
  });

const areWithinRange: Check = ({ members }) => members.flatMap(({ value }, i) => (value >= -1 && value <= 1 ? [] : [`member ${i} is at ${value}`]));

always('beliefs and values', {
  'beliefs are opinions with a time of evidence up to now, or neither': haveEvidence,
  'those held rightly of one’s own trade are as many as are counted': areCounted,
  'values stay between −1 and 1': areWithinRange,
});
