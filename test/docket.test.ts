/** The verdicts that README and page show are those of the scenarios as they are, and come out again. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withVerdicts } from '../sim/cli/docket-page.ts';
import type { Judged } from '../sim/cli/study/claims-report.ts';
import { planFor } from '../sim/cli/study/evidence.ts';
import { MODEL_VERSION } from '../sim/model/version.ts';
import { studyHash } from '../sim/study/plan.ts';
import { heterarchy } from './cli/command.ts';
import { load } from './cli/library.ts';
import { shipped } from './scenario/scenarios.ts';

interface Docket {
  readonly heterarchy: string;
  readonly model: number;
  readonly claims: readonly Judged[];
}

const docketIn = (text: string): Docket => JSON.parse(text) as Docket;
const docket = docketIn(readFileSync('scenarios/verdicts.json', 'utf8'));
const cases = shipped.sort().map((name) => ({ file: `scenarios/${name}`, scenario: load(`scenarios/${name}`) })).map((each) => ({ ...each, claims: each.scenario.claims ?? [] }));

test('the verdicts are of this version, and of every claim there is, word for word', () => {
  expect(docket).toMatchObject({ heterarchy: (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version, model: MODEL_VERSION });
  const written = cases.flatMap(({ file, claims }) => claims.map((claim) => ({ scenario: file.slice('scenarios/'.length, -'.yaml'.length), ...claim })));
  expect(docket.claims).toHaveLength(written.length);
  expect(docket.claims).toMatchObject(JSON.parse(JSON.stringify(written)) as object[]);
});

test.each(cases.filter(({ claims }) => claims.length > 0))('the verdicts of $file are from that scenario as it is', (each) => {
  for (const { study, n, missing } of docket.claims.filter(({ scenario }) => each.file === `scenarios/${scenario}.yaml`)) {
    expect(study).toBe(studyHash(planFor(each, n + missing)));
  }
});

test('the table of the README is that of the verdicts', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(readme).toBe(withVerdicts(readme, docket.claims));
  for (const { id, verdict } of docket.claims) expect(readme.split('\n').find((line) => line.startsWith(`| [${id}](`))).toContain(`| **${verdict}** |`);
});

test('a claim tried again comes out the same', async () => {
  const known = docket.claims.filter(({ scenario }) => scenario === 'exceptions');
  const { stdout } = await heterarchy(['claims', 'scenarios/exceptions.yaml', '--worlds', String(known[0]!.n), '--format', 'json']);
  // Both p are corrected for the whole docket, and here for two.
  const figures = ({ pDifference: _, pEquivalence: __, verdict: ___, ...rest }: Judged) => rest;
  expect(docketIn(stdout).claims.map(figures)).toEqual(known.map(figures));
});
