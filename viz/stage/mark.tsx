/** The sign of an organisation: a square where position holds authority, else a circle, in its hue and as those of its family are told apart. */

import type { Cast } from '../../sim/worker/protocol.ts';
import { hasChart, placeOf, type Tone } from '../scales/family.ts';

export const Mark = ({ cast, tone, size = 16 }: { readonly cast: Cast; readonly tone: Tone; readonly size?: number }) => (
  <svg class="mark" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" style={{ color: `var(${tone.token})` }}>
    {hasChart(cast) && cast.authority > 0 ? <rect x="2" y="2" width="12" height="12" class={placeOf(tone)} /> : <circle cx="8" cy="8" r="6.4" class={placeOf(tone)} />}
  </svg>
);
