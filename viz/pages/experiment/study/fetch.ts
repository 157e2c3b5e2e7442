/** What the browser keeps of a study, by the numbers of its trials. */

import type { Plan } from '../../../../sim/index.ts';
import { armsOf, eachKept, type KeptRow } from './kept.ts';

/** @param take Is given every row there is of the study, in no order. @throws where the browser keeps nothing */
export async function fetchRows(plan: Plan, take: (n: number, row: KeptRow) => void): Promise<void> {
  const cells = new Map(plan.design.cells.map(({ id }, place) => [id, place]));
  for (const [organization, arm] of armsOf(plan).entries()) {
    await eachKept(arm, (row) => {
      const n = numberOf(row.id, organization, cells, plan);
      if (n !== undefined) take(n, row);
    });
  }
}

/** The number of a trial by its name, `CELL-WORLD-ORGANISATION`; undefined where the study has no such cell or world. */
function numberOf(id: string, organization: number, cells: ReadonlyMap<string, number>, { design, scenario: { organizations } }: Plan): number | undefined {
  const pair = id.slice(0, -organizations[organization]!.name.length - 1);
  const dash = pair.lastIndexOf('-');
  const [cell, world] = [cells.get(pair.slice(0, dash)), Number(pair.slice(dash + 1))];
  return cell === undefined || world >= design.worlds ? undefined : (world * cells.size + cell) * organizations.length + organization;
}
