/** What of the picture one looks at: the arrangement, what is drawn in addition, and which sign of the legend stands out. None of it changes the model. */

import { computed, signal } from '@preact/signals';
import type { ArrangeAs } from '../network/layout/arrangement.ts';

export const arrangeAs = signal<ArrangeAs>('own');
export const needles = signal(false);
export const knowledge = signal(false);

/** The signs of the legend, by what they are drawn with. */
const people = ['position', 'member', 'working', 'coordinating', 'idle', 'waiting', 'absent', 'load', 'values', 'knowledge'] as const;
const kinds = ['conferred', 'informal', 'dyad', 'cut'] as const;
/** Trust is how wide any of them is. */
const ties = [...kinds, 'trust'] as const;
const messages = ['task', 'part', 'result', 'returned', 'small', 'lost'] as const;

type PeopleSign = (typeof people)[number];
export type TieKind = (typeof kinds)[number];
type TieSign = (typeof ties)[number];
type MessageSign = (typeof messages)[number];
export type Sign = PeopleSign | TieSign | MessageSign;

const pointed = signal<Sign | undefined>(undefined);
/** Pressed, so that it stands out till it is pressed again. */
export const kept = signal<Sign | undefined>(undefined);
export const sign = computed(() => pointed.value ?? kept.value);

export const point = (at: Sign | undefined): void => {
  pointed.value = at;
};

type Layer = 'people' | 'ties' | 'messages';

/** Which layer of the picture a sign is drawn on. */
export function layerOf(of: Sign | undefined): Layer | undefined {
  if (of === undefined) return undefined;
  if ((people as readonly Sign[]).includes(of)) return 'people';
  return (ties as readonly Sign[]).includes(of) ? 'ties' : 'messages';
}
