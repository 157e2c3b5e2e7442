/** All cells of a study by the measure on show, as a table. */

import { holm } from '../../../../sim/index.ts';
import { text } from '../../../text/en-experiment.ts';
import { levelText } from '../format.ts';
import { Rows } from './frame.tsx';
import { differenceIn, labelOfPath, type Shown } from './shown.ts';

/** Cells whose difference stands once all that are known are looked at together. */
export function standingCells({ figures, known }: Shown): ReadonlySet<number> {
  const corrected = holm(known.map((cell) => differenceIn(figures[cell])!.p));
  return new Set(known.filter((_, k) => corrected[k]! < 0.05));
}

export const CellTable = ({ shown }: { readonly shown: Shown }) => {
  const { plan: { design }, organizations, figures, format } = shown;
  const [first, second] = organizations;
  const stands = standingCells(shown);
  const words = text.table;
  const rows = design.cells.map(({ values }, cell) => {
    const figure = figures[cell];
    const difference = differenceIn(figure);
    const means = organizations.map((_, k) => {
      const level = figure?.levels[k];
      return level ? format.level('mean' in level ? level.mean : level.restrictedMean.mean) : '–';
    });
    const found = difference ? [format.difference(difference.mean), format.difference(difference.interval.low), format.difference(difference.interval.high), String(difference.wins.first), String(difference.wins.second), String(difference.n), stands.has(cell) ? words.yes : words.no] : ['–', '–', '–', '–', '–', '0', '–'];
    return [...design.factors.map((path) => levelText(values[path]!)), ...means, ...found];
  });
  const head = [...design.factors.map((path) => labelOfPath(path, organizations)), ...organizations.map(({ label }) => label), text.chart.difference({ first: first!.label, second: second!.label }), words.low, words.high, words.more(first!.label), words.more(second!.label), words.worlds, words.holm];
  return <Rows head={head} rows={rows} />;
};
