/** The worlds behind claims: run, and read for what each claim says of them. */

import { basename, join } from 'node:path';
import type { Claim, Scenario, Setting } from '../../scenario/types.ts';
import { PILOT, pilotSeed, worldsFor } from '../../study/claim-worlds.ts';
import { type Evidence, expectedDifferences, settingsOf } from '../../study/claims.ts';
import { cellId } from '../../study/design/cells.ts';
import type { Plan } from '../../study/plan.ts';
import { WHOLE } from '../../study/shares.ts';
import { comparable, horizonsIn } from '../../study/summary.ts';
import type { Table } from '../../study/table.ts';
import { carryOut, planned } from './carry-out.ts';
import { writeTables } from './write-tables.ts';

/** A scenario and the claims it makes. */
export interface Case {
  readonly file: string;
  readonly scenario: Scenario;
  readonly claims: readonly Claim[];
}

export interface Means {
  /** Fixed beforehand; undefined: as many as a pilot asks for, up to `most`. */
  readonly worlds?: number | undefined;
  readonly most: number;
  readonly workers: number;
  /** A folder for the study of each scenario, and of each pilot; undefined: nowhere. */
  readonly out: string | undefined;
  readonly resume: boolean;
}

/** The name of its file, without the ending. */
export const nameOf = (file: string): string => basename(file).replace(/\.(ya?ml|json)$/, '');

/** The study a case is tried by: its scenario as it stands, or as its claims have it, and not what its own study varies. */
export const planFor = ({ file, scenario, claims }: Case, worlds: number, seed = scenario.seed): Plan =>
  planned(file, { ...scenario, seed, study: { worlds, cells: settingsOf(claims) } });

/** The evidence for each claim of a case, and the study it is from. @param claims How many are tried together. */
export async function gather(each: Case, claims: number, means: Means): Promise<{ readonly plan: Plan; readonly evidence: readonly Evidence[] }> {
  const worlds = means.worlds ?? (await worldsByPilot(each, claims, means));
  return run(each, planFor(each, worlds), nameOf(each.file), means);
}

async function worldsByPilot(each: Case, claims: number, means: Means): Promise<number> {
  const { evidence } = await run(each, planFor(each, PILOT, pilotSeed(each.scenario.seed)), join('pilots', nameOf(each.file)), means);
  return Math.max(...evidence.map((one) => worldsFor(one, claims, means.most)));
}

async function run(each: Case, plan: Plan, folder: string, { workers, out, resume }: Means) {
  process.stderr.write(`${each.file}: ${plan.design.worlds} worlds${folder === nameOf(each.file) ? '' : ' to see how many it takes'}\n`);
  const path = out === undefined ? undefined : join(out, folder);
  const evidence = await carryOut(plan, { workers, share: WHOLE, out: path, resume }, (table) => {
    if (path !== undefined) writeTables(path, table);
    return each.claims.map((claim): Evidence => ({ claim, differences: differencesIn(table, claim) }));
  });
  return { plan, evidence };
}

/** By world, positive where it went as the claim says. */
function differencesIn(table: Table, claim: Claim): number[] {
  const { scenario, design, columns } = table.plan;
  const column = columns.findIndex(({ id }) => id === claim.measure);
  return expectedDifferences(claim, (name: string, under: Setting) => {
    const cell = design.cells.findIndex(({ id }) => id === cellId(under));
    const place = scenario.organizations.findIndex((each) => each.name === name);
    return comparable(columns[column]!, table.byWorld(cell, place, column), horizonsIn(scenario, design.cells[cell]!));
  });
}
