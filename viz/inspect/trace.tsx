/** A member's last ticks as a small picture: what waited for it, and what it knew. */

import { line, max, scaleLinear } from 'd3';
import type { Account } from '../../sim/index.ts';
import { text } from '../text/en.ts';
import { inspect } from '../text/inspect.ts';
import { Part } from './member.tsx';

const WIDTH = 320;
const HEIGHT = 54;
const EDGE = 2;

export function Trace({ account }: { readonly account: Account }) {
  const { queue, knowledge, tick } = account;
  const from = tick - queue.length + 1;
  const most = Math.max(1, max(queue) ?? 1);
  const x = scaleLinear([0, queue.length - 1], [EDGE, WIDTH - EDGE]);
  const height = scaleLinear([0, 1], [HEIGHT - EDGE, EDGE]);
  const path = (share: (n: number) => number) => line<number>((n) => x(n), (n) => height(share(n)))(Array.from(queue.keys())) ?? '';
  return (
    <Part title={inspect.lately(from, tick)}>
      <svg class="trace" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={inspect.trace(most, queue.at(-1) ?? 0, text.percent(knowledge.at(-1) ?? 0))}>
        <path class="base" d={`M0,${HEIGHT - EDGE}H${WIDTH}`} />
        <path class="queue" d={path((n) => queue[n]! / most)} />
        <path class="knowledge" d={path((n) => knowledge[n]!)} />
      </svg>
      <p class="trace-key"><span class="queue">{inspect.queueLine(most)}</span><span class="knowledge">{inspect.knowledgeLine}</span></p>
    </Part>
  );
}
