/** The worker that sums studies up, so that the page never waits for a bootstrap. */

import { expose } from 'comlink';
import { type Figure, figureOf, type FigureRequest } from '../study/figure.ts';

export interface FigureService {
  /** In the order asked for. */
  figures(asked: readonly FigureRequest[]): Promise<Figure[]>;
}

const service: FigureService = { figures: async (asked) => asked.map(figureOf) };

expose(service);
