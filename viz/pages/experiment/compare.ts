/** From a cell of a study into the very world that stands in its middle. */

import { applyCell, burnIn, trialAt } from '../../../sim/index.ts';
import { encodeAddress } from '../../store/address.ts';
import { session } from '../../store/app.ts';
import { cellVisited } from '../../store/cell-visited.ts';
import { reopen } from '../../store/navigate.ts';
import { pathOf } from '../../store/route.ts';
import type { Value } from '../../store/value.ts';
import { text } from '../../text/en-experiment.ts';
import { differences, formatIn, type Shown, whereOf } from './charts/shown.ts';
import { spanOf } from './format.ts';
import { answered, base, linkOf, subjectOf } from './store.ts';
import { nameOf } from './study/standing.ts';

/** The world whose difference is the middle one; of two the lower. Undefined where none is known yet. */
export function medianWorld(shown: Shown, cell: number): { readonly world: number; readonly seed: string } | undefined {
  const { design, scenario } = shown.plan;
  const known = differences(shown, cell).filter(({ difference }) => !Number.isNaN(difference)).sort((a, b) => a.difference - b.difference || a.world - b.world);
  const middle = known[Math.floor((known.length - 1) / 2)];
  if (!middle) return undefined;
  const n = (middle.world * design.cells.length + cell) * scenario.organizations.length;
  return { world: middle.world, seed: trialAt(n, design, scenario).seed };
}

/** What is set in a cell, on top of what the question sets everywhere. */
function settingsIn({ plan }: Shown, cell: number): Readonly<Record<string, Value>> {
  return { ...answered.value?.set, ...plan.design.cells[cell]!.values };
}

/** The link of a cell's median world; undefined where there is none yet, or the scenario is a file that no link can carry. */
export function linkOfCell(shown: Shown, cell: number): string | undefined {
  const found = medianWorld(shown, cell);
  const subject = base.value && subjectOf(base.value);
  if (!found || !subject) return undefined;
  const set = settingsIn(shown, cell);
  const add = answered.value?.add ?? {};
  return `${pathOf('compare')}?${encodeAddress({ ...subject, seed: found.seed, tick: lastTickIn(shown, cell), show: pairIn(shown), ...(Object.keys(add).length > 0 && { add }), ...(Object.keys(set).length > 0 && { set }) })}`;
}

/** At its end a run says most: all curves are there, and so is the verdict. */
const lastTickIn = ({ plan: { scenario, design } }: Shown, cell: number): number => applyCell(scenario, design.cells[cell]!).world.ticks - 1;

/** What is said over the run. */
function inWords(shown: Shown, cell: number, world: number): string {
  const scenario = applyCell(shown.plan.scenario, shown.plan.design.cells[cell]!);
  const all = differences(shown, cell).filter(({ difference }) => !Number.isNaN(difference));
  const { difference } = all.find((each) => each.world === world)!;
  return text.chart.median(all.length, whereOf(shown, cell), shown.measure, spanOf(shown.column, scenario).kind === 'whole' ? burnIn(scenario.world.ticks) : undefined, formatIn(shown, cell).amount(difference), difference === 0 ? undefined : shown.organizations[difference > 0 ? 0 : 1]!.label);
}

const pairIn = ({ organizations }: Shown): readonly string[] => organizations.slice(0, 2).map(({ name }) => name);

/** Goes there. A file of the reader's own that is open already is opened again as the cell has it. */
export async function openCompare(shown: Shown, cell: number): Promise<void> {
  const link = linkOfCell(shown, cell);
  const found = medianWorld(shown, cell);
  if (found && answered.value && base.value) cellVisited.value = { seed: found.seed, set: settingsIn(shown, cell), words: inWords(shown, cell, found.world), back: linkOf(answered.value, base.value), study: nameOf(shown.plan), cell };
  const isOpen = base.value?.source !== undefined && base.value.source === session.request.value?.source;
  if (!isOpen && link !== undefined) location.hash = link;
  else if (isOpen && found && (await reopen({ seed: found.seed, show: pairIn(shown), add: answered.value?.add ?? {}, set: settingsIn(shown, cell), tick: lastTickIn(shown, cell) }))) location.hash = pathOf('compare');
}
