/** A figure as SVG, with where it comes from written into the file. */

import type { Figure } from '../figure/figure.ts';
import { escaped, SvgInk } from './svg-ink.ts';

export function asSvg({ width, height, title, paint }: Figure, stamp: readonly string[]): string {
  const ink = new SvgInk();
  paint(ink);
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">
<title id="title">${escaped(title)}</title>
<desc id="desc">${escaped(stamp.join('\n'))}</desc>
${ink.toString()}
</svg>
`;
}
