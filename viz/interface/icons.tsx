/** Small drawings, all on a field of 16 × 16 and in the colour of the text. */

import type { ComponentChildren } from 'preact';
import type { EventType } from '../../sim/index.ts';
import { eventSigns } from './event-signs.ts';

export const Drawing = ({ children, size = 16 }: { readonly children: ComponentChildren; readonly size?: number }) => (
  <svg class="icon" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">
    {children}
  </svg>
);

const solid = { fill: 'currentColor', stroke: 'none' } as const;

const shapes = {
  play: <path d="M5 3.2v9.6L13 8z" {...solid} />,
  pause: <path d="M4.5 3.5h2.4v9H4.5zM9.1 3.5h2.4v9H9.1z" {...solid} />,
  step: <path d="M3.5 3.5v9L9.5 8zM11 3.5h1.8v9H11z" {...solid} />,
  back: <path d="M12.5 3.5v9L6.5 8zM3.2 3.5H5v9H3.2z" {...solid} />,
  start: <path d="M13 4v8L8.2 8zM8 4v8L3.4 8zM2 4h1.4v8H2z" {...solid} />,
  end: <path d="M3 4v8l4.8-4zM8 4v8l4.6-4zM12.6 4H14v8h-1.4z" {...solid} />,
  dice: <><rect x="2.2" y="2.2" width="11.6" height="11.6" rx="2.6" /><path d="M5.4 5.4v.01M10.6 5.4v.01M8 8v.01M5.4 10.6v.01M10.6 10.6v.01" stroke-width="2" /></>,
  more: <path d="M3.5 8v.01M8 8v.01M12.5 8v.01" stroke-width="2.4" />,
  file: <><path d="M4 1.8h5l3 3v9.4H4z" /><path d="M9 1.8v3h3" /></>,
  take: <path d="M8 1.8v8M5 4.6 8 1.8l3 2.8M4.6 7.4H3v6.8h10V7.4h-1.6" />,
  loud: <><path d="M2.5 6v4h2.4L8.4 13V3L4.9 6z" {...solid} /><path d="M10.4 5.8a3 3 0 0 1 0 4.4M12.2 3.8a5.8 5.8 0 0 1 0 8.4" /></>,
  mute: <><path d="M2.5 6v4h2.4L8.4 13V3L4.9 6z" {...solid} /><path d="M10.6 6.2l3.2 3.6M13.8 6.2l-3.2 3.6" /></>,
  read: <><path d="M2 3.2h12v7.6H7.4L4.4 13.4v-2.6H2z" /><path d="M5 6h6M5 8.2h4" /></>,
  sun: <><circle cx="8" cy="8" r="2.8" /><path d="M8 1.2v1.6M8 13.2v1.6M1.2 8h1.6M13.2 8h1.6M3.2 3.2l1.1 1.1M11.7 11.7l1.1 1.1M3.2 12.8l1.1-1.1M11.7 4.3l1.1-1.1" /></>,
  moon: <path d="M13 9.6A5.6 5.6 0 0 1 6.4 3 5.6 5.6 0 1 0 13 9.6z" />,
  close: <path d="M4 4l8 8M12 4l-8 8" />,
  minus: <path d="M4 8h8" />,
  plus: <path d="M4 8h8M8 4v8" />,
  whole: <path d="M2.5 4v8M13.5 4v8M4.5 8h7M6.5 6l-2 2 2 2M9.5 6l2 2-2 2" />,
  sliders: <path d="M2 4.5h6M12 4.5h2M2 11.5h2M8 11.5h6M10 2.7v3.6M6 9.7v3.6" />,
  swap: <path d="M3 5.5h10M10.5 3 13 5.5 10.5 8M13 10.5H3M5.5 8 3 10.5 5.5 13" />,
  undo: <path d="M6 3 2.8 6.2 6 9.4M3 6.2h6.2a3.6 3.6 0 0 1 0 7.2H6" />,
  redo: <path d="M10 3l3.2 3.2L10 9.4M13 6.2H6.8a3.6 3.6 0 0 0 0 7.2H9" />,
  look: <><circle cx="7" cy="7" r="4.4" /><path d="M10.4 10.4 14 14" /></>,
  knock: <><path d="M6 2.5H2.5V6M10 2.5h3.5V6M6 13.5H2.5V10M10 13.5h3.5V10" /><path d="M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8" /></>,
  /* The same with somebody in the place again. */
  bring: <><path d="M6 2.5H2.5V6M10 2.5h3.5V6M6 13.5H2.5V10M10 13.5h3.5V10" /><circle cx="8" cy="8" r="2.9" {...solid} /></>,
  help: <><path d="M5.8 6a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.6" /><path d="M8 12.4v.1" /></>,
} as const;

export type IconName = keyof typeof shapes;

export const Icon = ({ name, size }: { readonly name: IconName; readonly size?: number }) => <Drawing {...(size ? { size } : {})}>{shapes[name]}</Drawing>;

export const EventIcon = ({ type, size = 12 }: { readonly type: EventType; readonly size?: number }) => {
  const { lines, solid: filled } = eventSigns[type];
  return <Drawing size={size}><path d={lines} />{filled && <path d={filled} {...solid} />}</Drawing>;
};
