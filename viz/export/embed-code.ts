/** The code of a frame that shows the run on somebody else's page. */

import { wholeLink } from '../store/navigate.ts';
import { escaped } from './surface/svg-ink.ts';

const HEIGHT = 640;

export const embedCode = (title: string): string =>
  `<iframe src="${escaped(wholeLink('embed'))}" title="${escaped(title)}" width="100%" height="${HEIGHT}" style="border:0" loading="lazy"></iframe>`;
