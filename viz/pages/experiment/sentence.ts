/** The result in plain words. */

import { levelsOf } from '../../../sim/index.ts';
import { text } from '../../text/en-experiment.ts';
import { standingCells } from './charts/cell-table.tsx';
import { unendedIn } from './charts/paired.tsx';
import { differenceIn, formatIn, isClear, labelOfPath, type Shown, whereOf } from './charts/shown.ts';
import { levelText } from './format.ts';

/** Within a sentence; names of events and windows stay as they are. */
const lower = (words: string): string => words[0]!.toLowerCase() + words.slice(1);

/** Of one cell, with its interval, its worlds, and what is odd about them. */
export function cellSentence(shown: Shown, cell: number): string {
  const { organizations, figures, column: { measure: { better } } } = shown;
  const figure = figures[cell];
  const difference = differenceIn(figure);
  if (!figure || !difference) return text.result.waiting;
  const format = formatIn(shown, cell);
  const levelOf = (k: number): string => {
    const level = figure.levels[k]!;
    return format.level('mean' in level ? level.mean : level.restrictedMean.mean);
  };
  const unended = unendedIn(shown, cell);
  return text.told({
    first: organizations[0]!.label, second: organizations[1]!.label, measure: lower(shown.measure), worlds: difference.n, mean: difference.mean,
    amount: format.amount(difference.mean), interval: intervalOf(shown, cell), isClear: isClear(difference),
    levels: [levelOf(0), levelOf(1)], wins: [difference.wins.first, difference.wins.second], better,
  }) + (unended.length > 0 ? text.result.waits(unended) : '') + (difference.missing > 0 ? text.result.skipped(difference.missing) : '');
}

/** Of the difference as it is told: the higher minus the lower. */
function intervalOf(shown: Shown, cell: number): string {
  const { mean, interval } = differenceIn(shown.figures[cell])!;
  return formatIn(shown, cell).interval(mean >= 0 ? interval : { low: -interval.high, high: -interval.low });
}

export function sentenceFor(shown: Shown): string {
  const { plan: { design }, known } = shown;
  if (design.factors.length === 0) return cellSentence(shown, 0);
  if (known.length === 0) return text.result.waiting;
  return (design.factors.length === 1 ? alongSentence(shown) : text.result.cells(sidesOf(shown), standingCells(shown).size)) + largest(shown);
}

/** Where it is largest, whoever has more there. */
function largest(shown: Shown): string {
  const size = (cell: number) => Math.abs(differenceIn(shown.figures[cell])!.mean);
  const cell = shown.known.reduce((most, each) => (size(each) > size(most) ? each : most));
  const { mean } = differenceIn(shown.figures[cell])!;
  if (mean === 0) return '';
  return text.result.largest(whereOf(shown, cell), formatIn(shown, cell).amount(mean), shown.organizations[mean > 0 ? 0 : 1]!.label);
}

function sidesOf({ organizations, figures, known }: Shown) {
  const clear = known.map((cell) => differenceIn(figures[cell])!).filter(isClear);
  const above = clear.filter(({ mean }) => mean > 0).length;
  return { first: organizations[0]!.label, second: organizations[1]!.label, cells: known.length, above, below: clear.length - above, open: known.length - clear.length };
}

function alongSentence(shown: Shown): string {
  const { plan: { design, scenario }, organizations, figures } = shown;
  const [path] = design.factors;
  const levels = levelsOf(scenario.study!.vary![path!]!);
  const signs = design.cells.map((_, cell) => Math.sign(differenceIn(figures[cell])?.mean ?? 0));
  const crossings = signs.flatMap((sign, k) => (k > 0 && sign * signs[k - 1]! < 0 ? [`${levelText(levels[k - 1]!)} and ${levelText(levels[k]!)}`] : []));
  const label = labelOfPath(path!, organizations).toLowerCase();
  return text.result.levels(sidesOf(shown), label, standingCells(shown).size) + (crossings.length > 0 ? text.result.crossing(label, crossings) : '');
}
