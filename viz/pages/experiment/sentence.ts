/** The result in plain words. */

import { levelsOf } from '../../../sim/index.ts';
import { text } from '../../text/en-experiment.ts';
import { standingCells } from './charts/cell-table.tsx';
import { unendedIn } from './charts/paired.tsx';
import { differenceIn, formatIn, isClear, isComplete, labelOfPath, onlyWorldIn, type Shown, toldOf, whereOf } from './charts/shown.ts';
import { levelText } from './format.ts';
import type { Figured } from './study/figures.ts';

/** Within a sentence; names of events and windows stay as they are. */
const lower = (words: string): string => words[0]!.toLowerCase() + words.slice(1);

/** Of one cell, with its interval, its worlds, and what is odd about them. */
export function cellSentence(shown: Shown, cell: number): string {
  const { organizations, figures, column: { measure: { better } } } = shown;
  const figure = figures[cell];
  const difference = differenceIn(figure);
  if (!figure || !difference) return waitingFor(shown, cell);
  const format = formatIn(shown, cell);
  const levelOf = (k: number) => format.level(levelIn(figure, k));
  const unended = unendedIn(shown, cell);
  return text.told({
    first: organizations[0]!.label, second: organizations[1]!.label, measure: lower(shown.measure), worlds: difference.n, mean: difference.mean,
    amount: format.amount(difference.mean), interval: format.spread(toldOf(difference).interval), isClear: isClear(difference),
    levels: [levelOf(0), levelOf(1)], wins: [difference.wins.first, difference.wins.second], better,
  }) + (unended.length > 0 ? text.result.waits(unended) : '') + (difference.missing > 0 ? text.result.skipped(difference.missing) : '');
}

function levelIn({ levels }: Figured, organization: number): number {
  const level = levels[organization]!;
  return 'mean' in level ? level.mean : level.restrictedMean.mean;
}

/** What is said while a cell has no interval: what its one world came to, where no more were asked for. */
export function waitingFor(shown: Shown, cell: number): string {
  const { organizations, figures, plan: { design } } = shown;
  if (design.worlds > 1) return text.result.waiting;
  const figure = figures[cell];
  if (!figure || !onlyWorldIn(figure)) return text.result.oneWorld;
  const format = formatIn(shown, cell);
  return text.result.ofOneWorld(lower(shown.measure), [0, 1].map((k) => [format.level(levelIn(figure, k)), organizations[k]!.label] as const));
}

/** What is said of all cells together waits until each has all its worlds: who looks again and again finds more than there is. */
export function sentenceFor(shown: Shown): string {
  const { plan: { design }, known } = shown;
  if (design.factors.length === 0) return cellSentence(shown, 0);
  if (known.length === 0) return design.worlds > 1 ? text.result.waiting : text.result.oneWorld;
  const isMap = design.factors.length > 1;
  const sides = isMap ? text.result.cells(sidesOf(shown)) : alongSentence(shown);
  if (!isComplete(shown)) return sides + text.result.later(design.worlds);
  return sides + text.result.stands(sidesOf(shown), standingCells(shown).size) + largest(shown);
}

/** Where it is largest, whoever has more there. */
function largest(shown: Shown): string {
  const size = (cell: number) => Math.abs(differenceIn(shown.figures[cell])!.mean);
  const cell = shown.known.reduce((most, each) => (size(each) > size(most) ? each : most));
  const { ahead, by, interval } = toldOf(differenceIn(shown.figures[cell])!);
  if (by === 0) return '';
  const format = formatIn(shown, cell);
  return text.result.largest(whereOf(shown, cell), format.amount(by), shown.organizations[ahead]!.label, format.spread(interval));
}

function sidesOf({ organizations, figures, known, measure, format }: Shown) {
  const all = known.map((cell) => differenceIn(figures[cell])!);
  const clear = all.filter(isClear);
  const [above, below] = [clear.filter(({ mean }) => mean > 0), clear.filter(({ mean }) => mean < 0)];
  const rangeOf = (side: typeof clear) => {
    const sizes = side.map(({ mean }) => Math.abs(mean));
    const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
    return text.result.range(format.size(least), format.size(most), format.amount(most));
  };
  return {
    first: organizations[0]!.label, second: organizations[1]!.label, measure, cells: known.length, worlds: Math.min(...all.map(({ n }) => n)),
    above: above.length, below: below.length, open: known.length - clear.length, ranges: [rangeOf(above), rangeOf(below)] as const,
  };
}

function alongSentence(shown: Shown): string {
  const { plan: { design, scenario }, organizations, figures } = shown;
  const [path] = design.factors;
  const levels = levelsOf(scenario.study!.vary![path!]!);
  const signs = design.cells.map((_, cell) => Math.sign(differenceIn(figures[cell])?.mean ?? 0));
  const crossings = signs.flatMap((sign, k) => (k > 0 && sign * signs[k - 1]! < 0 ? [`${levelText(levels[k - 1]!)} and ${levelText(levels[k]!)}`] : []));
  const label = labelOfPath(path!, organizations).toLowerCase();
  return text.result.levels(sidesOf(shown), label) + (crossings.length > 0 ? text.result.crossing(label, crossings) : '');
}
