/** The signs of what can be taken along. */

import { Drawing } from '../../interface/icons.tsx';

const shapes = {
  save: 'M8 2v7.6M4.8 6.6 8 9.8l3.2-3.2M2.8 13.4h10.4',
  copy: 'M5.6 5.6V2.4h8v8h-3.2M2.4 5.6h8v8h-8z',
  link: 'M6.6 9.4a2.9 2.9 0 0 0 4.1 0l2.4-2.4a2.9 2.9 0 0 0-4.1-4.1L8.2 3.7M9.4 6.6a2.9 2.9 0 0 0-4.1 0L2.9 9a2.9 2.9 0 0 0 4.1 4.1l.8-.8',
  page: 'M2 3h12v10H2zM2 6h12M4 4.5v.01M6 4.5v.01',
  picture: 'M2 2.8h12v10.4H2zM2 11l3.6-3.8 3 3 2-1.8L14 11M10.6 5.6v.01',
  film: 'M2 2.8h12v10.4H2zM6.6 5.8v4.4L10.2 8z',
  frame: 'M5.4 4.6 2 8l3.4 3.4M10.6 4.6 14 8l-3.4 3.4M9 3.4l-2 9.2',
  cite: 'M6.6 4.2C4.2 4.8 2.8 6.6 2.8 9.4v2.4h3.6V8.6H4.2M13.2 4.2c-2.4.6-3.8 2.4-3.8 5.2v2.4H13V8.6h-2.2',
  table: 'M2 2.8h12v10.4H2zM2 6.2h12M2 9.7h12M6.4 6.2v7',
  scenario: 'M4 1.8h5l3 3v9.4H4zM9 1.8v3h3M6.2 8h3.6M6.2 10.8h3.6',
} as const;

export type TakeSignName = keyof typeof shapes;

export const TakeSign = ({ name }: { readonly name: TakeSignName }) => <Drawing><path d={shapes[name]} /></Drawing>;
