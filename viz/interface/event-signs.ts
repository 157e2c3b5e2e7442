/** The signs of events, as paths on a field of 16 × 16: an element draws them, and so does the pen of a picture that is taken along. */

import type { EventType } from '../../sim/index.ts';

export interface Sign {
  readonly lines: string;
  /** What is filled. */
  readonly solid?: string;
}

export const eventSigns: Readonly<Record<EventType, Sign>> = {
  shift: { lines: 'M5 13V4M2.5 6.5 5 3.8l2.5 2.7M11 3v9M8.5 9.5l2.5 2.7 2.5-2.7' },
  set: { lines: 'M2 5h7M13 5h1M11 3v4M2 11h2M8 11h6M6 9v4' },
  loss: { lines: 'M3.5 3.5l9 9M12.5 3.5l-9 9' },
  surge: { lines: 'M1.5 12c3 0 3.5-8 6.5-8s3.5 8 6.5 8' },
  polarise: { lines: 'M6 3 1.8 8 6 13M10 3l4.2 5L10 13' },
  cutoff: { lines: 'M1.5 8h4.5M10 8h4.5M7 4.5l2 7' },
  rumour: { lines: 'M2.5 3.5h11v7H8l-3 2.7v-2.7H2.5z' },
  leave: { lines: 'M9 2.5H3v11h6M6.5 8h7M11 5.5 13.5 8 11 10.5' },
  return: { lines: 'M7 2.5h6v11H7M2 8h7.5M7 5.5 9.5 8 7 10.5' },
  overload: { lines: 'M2.5 13.5h11M4 10.5h8M5 7.5h6M8 1.8v3M6.4 3.6 8 5.2l1.6-1.6' },
  rewire: {
    lines: 'M3.6 11.6 6 8.4M9.6 4.4 12.4 12M6.2 5a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0-3.6 0M1.6 12.8a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0-2.4 0',
    solid: 'M11.8 13a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0-2.4 0',
  },
  introduce: { lines: 'M5 8h6M1.4 8a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0-3.6 0M11 8a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0-3.6 0' },
};
