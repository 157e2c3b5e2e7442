/** One cell of a map, close to: its worlds, what they come to, and the way into one of them. */

import { text } from '../../../text/en-experiment.ts';
import { linkOfCell, medianWorld, openCompare } from '../compare.ts';
import { cellSentence } from '../sentence.ts';
import { Paired } from './paired.tsx';
import { differenceIn, type Shown, whereOf } from './shown.ts';

export const CellCard = ({ shown, cell }: { readonly shown: Shown; readonly cell: number | undefined }) => {
  if (cell === undefined) return <aside class="cell-card empty"><p>{text.chart.pointAt}</p></aside>;
  const median = medianWorld(shown, cell);
  const go = (event: MouseEvent) => {
    event.preventDefault();
    void openCompare(shown, cell);
  };
  return (
    <aside class="cell-card" data-testid="cell-card">
      <h3>{whereOf(shown, cell)}</h3>
      <Paired shown={shown} cell={cell} height={250} />
      {differenceIn(shown.figures[cell]) && <p>{cellSentence(shown, cell)}</p>}
      {median && <p><a class="action" href={linkOfCell(shown, cell) ?? '#/'} onClick={go}>{text.chart.stand}</a> <span class="aside">{text.chart.standSays(median.seed)}</span></p>}
    </aside>
  );
};
