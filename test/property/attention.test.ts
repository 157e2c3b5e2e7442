/** MODEL.md §5.7 and §6: attention is what there is to spend, and all of it is accounted for. */

import type { Check } from './always.ts';
import { always } from './always.ts';

const isAccountedFor: Check = ({ tally, presentCount, parameters }) => {
  const spent = [tally.work, tally.coordination, tally.conversation, tally.idle];
  const accounted = spent.reduce((a, b) => a + b);
  const had = presentCount * parameters.attention;
  return accounted === had && Math.min(...spent) >= 0 ? [] : [`${accounted} units accounted for, of ${had}`];
};

const isWithinMeans: Check = ({ members, parameters }) =>
  members.flatMap(({ present, spent }, i) => (spent >= 0 && spent <= (present ? parameters.attention : 0) ? [] : [`member ${i} spent ${spent}`]));

const isSpentWhileThereIsWork: Check = ({ members, parameters }) =>
  members.flatMap(({ present, spent, mail }, i) => {
    const hasWork = mail.some(({ queued, waits }) => queued && !waits);
    return present && spent < parameters.attention && hasWork ? [`member ${i} left attention and work over`] : [];
  });

const countsThePresent: Check = ({ members, presentCount, tick }) => [
  ...(members.filter(({ present }) => present).length === presentCount ? [] : ['the count of those present is wrong']),
  ...members.flatMap(({ present, returnTick }, i) => (present || returnTick > tick ? [] : [`member ${i} should be back`])),
];

always('attention and absence', {
  'attention is work, coordination, talk or idle, to the unit': isAccountedFor,
  'nobody spends more than one has, and nobody absent spends any': isWithinMeans,
  'it is spent to the last unit while there is anything in the queue but tasks that wait for a boss': isSpentWhileThereIsWork,
  'absence is counted, and ends on its day': countsThePresent,
});
