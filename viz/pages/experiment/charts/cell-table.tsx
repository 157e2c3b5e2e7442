/** All cells of a study by the measure on show, as a table. */

import { type Comparison, holm } from '../../../../sim/index.ts';
import { text } from '../../../text/en-experiment.ts';
import { levelText } from '../format.ts';
import { Rows } from './frame.tsx';
import { differenceIn, isComplete, labelOfPath, type Shown, toldOf } from './shown.ts';

/** Cells whose difference stands once all that are known are looked at together. */
export function standingCells({ figures, known }: Shown): ReadonlySet<number> {
  const corrected = holm(known.map((cell) => differenceIn(figures[cell])!.p));
  return new Set(known.filter((_, k) => corrected[k]! < 0.05));
}

function foundIn({ organizations, format }: Shown, difference: Comparison): readonly string[] {
  const { ahead, by, interval } = toldOf(difference);
  const { wins, n } = difference;
  return [organizations[ahead]!.label, format.size(by), format.spread(interval), String(wins.first), String(wins.second), String(n)];
}

export const CellTable = ({ shown }: { readonly shown: Shown }) => {
  const { plan: { design }, organizations, figures, format } = shown;
  const [first, second] = organizations;
  const stands = isComplete(shown) ? standingCells(shown) : undefined;
  const standsIn = (cell: number) => (stands ? (stands.has(cell) ? text.table.yes : text.table.no) : text.table.later);
  const words = text.table;
  const rows = design.cells.map(({ values }, cell) => {
    const figure = figures[cell];
    const difference = differenceIn(figure);
    const means = organizations.map((_, k) => {
      const level = figure?.levels[k];
      return level ? format.level('mean' in level ? level.mean : level.restrictedMean.mean) : '–';
    });
    const found = difference ? [...foundIn(shown, difference), standsIn(cell)] : ['–', '–', '–', '–', '–', String(figure?.worlds ?? 0), '–'];
    return [...design.factors.map((path) => levelText(values[path]!)), ...means, ...found];
  });
  const head = [...design.factors.map((path) => labelOfPath(path, organizations)), ...organizations.map(({ label }) => label), words.ahead, words.by(format.unit), words.interval, words.more(first!.label), words.more(second!.label), words.worlds, words.holm];
  return <><Rows head={head} rows={rows} /><p class="note">{words.holmSays}</p></>;
};
