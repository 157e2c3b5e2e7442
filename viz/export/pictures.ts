/** What is on screen as a file: PNG or SVG. */

import { arrangeFor, figureOf } from './figure/figure.ts';
import { type Made, textFile } from './save.ts';
import type { Snapshot } from './snapshot.ts';
import { fileName, stampOf } from './stamp.ts';
import { asPng } from './surface/png.ts';
import { asSvg } from './surface/svg.ts';
import { wordsIn } from './told.ts';

const drawn = async (snapshot: Snapshot) => figureOf(snapshot, await arrangeFor(snapshot));

/** What stands in the file for whoever does not see the picture. */
const noted = (snapshot: Snapshot): readonly string[] => [wordsIn(snapshot), ...stampOf(snapshot)];

export const pngFile = async (snapshot: Snapshot): Promise<Made> => ({ name: fileName(snapshot, 'png'), blob: await asPng(await drawn(snapshot), noted(snapshot)) });

export const svgFile = async (snapshot: Snapshot): Promise<Made> => textFile(fileName(snapshot, 'svg'), asSvg(await drawn(snapshot), noted(snapshot)), 'image/svg+xml');
