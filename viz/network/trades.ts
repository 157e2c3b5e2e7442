/** The same member may have another trade on another stage: trades are dealt out with the places, and that is told where it shows. */

import type { Cast } from '../../sim/worker/protocol.ts';
import { text } from '../text/en.ts';

/** In words, or nothing where its trade is the same on all stages. */
export function tradesElsewhere(all: readonly Cast[], { name, domain }: Cast, member: number): string {
  const here = domain[member]!;
  const others = all.filter((cast) => cast.name !== name && member < cast.domain.length && cast.domain[member] !== here);
  return others.length === 0 ? '' : text.member.tradesElsewhere(here, others.map((cast) => ({ label: cast.label, trade: cast.domain[member]! })));
}
