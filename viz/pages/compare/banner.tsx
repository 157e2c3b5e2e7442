/** Which world one stands in, where one came from a cell of a study, and the way back. */

import { session } from '../../store/app.ts';
import { cellVisited, isVisited } from '../../store/cell-visited.ts';
import { compareText } from '../../text/en-compare.ts';

export const Banner = () => {
  const [cell, run, request] = [cellVisited.value, session.run.value, session.request.value];
  if (!cell || !run || !request || !isVisited(cell, run, request)) return null;
  return <p class="banner">{cell.words} <a href={cell.back}>{compareText.back}</a></p>;
};
