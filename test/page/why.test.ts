/** How organisations took what befell them, told of made-up records in which one thing was done to one of them. */

import { expect, test } from 'vitest';
import type { Frame } from '../../sim/index.ts';
import { seriesColumns } from '../../sim/measures/series.ts';
import type { Columns } from '../../viz/store/history.ts';
import { reasonsSince, whyApart } from '../../viz/stage/reasons.ts';
import { standingApart, takenBy } from '../../viz/stage/why.ts';
import type { Run } from '../../viz/store/page-run.ts';
import { parsed } from '../scenario/scenarios.ts';

const TICKS = 200;
const AT = 100;
const scenario = parsed(`heterarchy: 1
title: t
question: q
world: {agents: 100, ticks: ${TICKS}}
organizations: {one: {extends: functional-hierarchy}, two: {extends: peer-network}, three: {extends: hybrid}}
`);
const { world } = scenario;

type Course = Partial<Record<keyof Columns, readonly [before: number, since: number]>>;

/** Of every tick before AT the one value, since then the other; ten tasks a tick, of which 0.8 are served, and the rest as nothing happens. */
function record(course: Course): Columns {
  const usual: Course = { born: [10, 10], value: [8, 8], knowledge: [0.9, 0.9], trust: [0.7, 0.7], alignment: [0.9, 0.9], queue: [0.5, 0.5], queue_max: [6, 6], community: [1, 1], talks: [20, 20], clashes: [2, 2], work: [50, 50], coordination: [20, 20], conversation: [10, 10], idle: [20, 20] };
  const column = ([before, since]: readonly [number, number]) => Float64Array.from({ length: TICKS }, (_, t) => (t < AT ? before : since));
  return Object.fromEntries(seriesColumns.map((name) => [name, column(course[name] ?? usual[name] ?? [0, 0])])) as unknown as Columns;
}

const calm = record({});
const run = (labels: readonly string[]): Run => ({ scenario, arms: [], cast: labels.map((label) => ({ label, boss: new Int32Array(5).fill(-1) })) }) as unknown as Run;
const SINCE = [AT, 160] as const;
const DONE = 160;

test('the side that fell, and what moved against it more than against the other', () => {
  const hit = record({ value: [8, 5], knowledge: [0.9, 0.6], trust: [0.7, 0.69] });
  const slight = record({ value: [8, 7.8], knowledge: [0.9, 0.88], queue: [0.5, 0.9] });
  const taken = takenBy([slight, hit], world, SINCE, 140)!;
  expect(taken).toMatchObject({ way: 'fell', service: [{ side: 1, before: 0.8, since: 0.5 }, { side: 0, before: 0.8, since: expect.closeTo(0.78, 9) }], cause: { id: 'knowledge' } });
  // (0.3 − 0.02) in steps of five points
  expect(taken.cause!.size).toBeCloseTo(5.6, 9);
  const { outcome, why } = reasonsSince(run(['One', 'Two']), [slight, hit], SINCE, DONE)!;
  expect(outcome).toBe('Of what came in since, Two served 50% (before it 80%), One 78% (80%).');
  expect(why).toBe('After tick 100, what moved against Two most: knowledge that is true, from 90% to 60% (One: 90% to 88%).');
});

test('what got better, or worse on the other side alone, explains no fall', () => {
  const hit = record({ value: [8, 5], queue: [0.5, 0.1], community: [1, 0.98] });
  const other = record({ knowledge: [0.9, 0.5], queue_max: [6, 60] });
  expect(takenBy([hit, other], world, SINCE, 140)).toMatchObject({ way: 'fell', service: [{ side: 0 }, { side: 1 }], cause: { id: 'community' } });
  const unexplained = record({ value: [8, 5], queue: [0.5, 0.1], knowledge: [0.9, 0.895] });
  expect(takenBy([unexplained, other], world, SINCE, 140)!.cause).toBeUndefined();
  expect(reasonsSince(run(['One', 'Two']), [unexplained, other], SINCE, DONE)!.why).toBe('Nothing that is measured tells what became of service after tick 100.');
});

test('what did not move where service fell is no reason, though it moved elsewhere', () => {
  const [hit, other] = [record({ value: [8, 5] }), record({ community: [0.97, 0.99] })];
  expect(takenBy([hit, other], world, SINCE, 140)!.cause).toMatchObject({ id: 'community' });
  expect(reasonsSince(run(['One', 'Two']), [hit, other], SINCE, DONE)!.why).toBe('Nothing that is measured tells what became of service after tick 100.');
});

test('waiting is told of all members together, and counted by how much there was before', () => {
  const hit = record({ value: [8, 6], queue: [0.5, 2], knowledge: [0.9, 0.86] });
  const taken = takenBy([calm, hit], world, SINCE, 140)!;
  // 1.5 more, in steps of half of what it was
  expect(taken.cause).toMatchObject({ id: 'queue', size: 6 });
  expect(reasonsSince(run(['One', 'Two']), [calm, hit], SINCE, DONE)!.why).toContain('messages waiting, from 50 to 200 (One: 50 to 50).');
});

test('who gained by it is told as loudly', () => {
  const freed = record({ value: [6, 8], queue_max: [80, 5] });
  expect(takenBy([freed, calm], world, SINCE, 140)).toMatchObject({ way: 'rose', cause: { id: 'queue-max' } });
  expect(reasonsSince(run(['One', 'Two']), [freed, calm], SINCE, DONE)!.why).toBe('After tick 100, what moved in favour of One most: messages in the longest queue, from 80 to 5 (Two: 6 to 6).');
});

test('all fell alike: what moved against each of them; or none did', () => {
  const one = record({ value: [8, 6], community: [1, 0.5] });
  const two = record({ value: [8, 6], community: [1, 0.8], trust: [0.7, 0.2] });
  const three = record({ value: [8, 6], community: [1, 0.6] });
  expect(takenBy([one, two, three], world, SINCE, 140)).toMatchObject({ way: 'all fell', cause: { id: 'community' } });
  expect(reasonsSince(run(['One', 'Two']), [one, two], SINCE, DONE)!.why).toBe('After tick 100 both fell alike. Most against both: people who can reach one another, One 100% to 50%, Two 100% to 80%.');
  expect(takenBy([calm, record({ value: [8, 7.7], knowledge: [0.9, 0.1] })], world, SINCE, 140)).toMatchObject({ way: 'held', cause: undefined });
});

test('one alone is held against what it was', () => {
  const hit = record({ value: [8, 4], clashes: [2, 14], talks: [20, 20] });
  expect(reasonsSince(run(['One']), [hit], SINCE, DONE)).toEqual({
    outcome: 'Of what came in since, One served 40% (before it 80%).',
    why: 'After tick 100, what moved against One most: talks that clash, from 10% to 70%.',
  });
  expect(reasonsSince(run(['One']), [calm], SINCE, DONE)!.why).toBe('It lost little by what happened at tick 100.');
});

test('what is not settled is not judged, and what was not measured explains nothing', () => {
  const hit = record({ value: [8, 5], trust: [Number.NaN, Number.NaN], knowledge: [0.9, 0.6] });
  expect(takenBy([calm, hit], world, SINCE, 109)).toBeUndefined();
  expect(takenBy([calm, hit], world, SINCE, 110)).toMatchObject({ cause: { id: 'knowledge' } });
  expect(reasonsSince(run(['One', 'Two']), [calm, hit], [AT, 125], 125)).toEqual({
    outcome: 'Before it, One served 80%, Two 80%. What came in since still has time.',
    why: 'Since tick 100 what has moved apart most: knowledge that is true, One 90% to 90%, Two 90% to 60%.',
  });
  expect(reasonsSince(run(['One', 'Two']), [calm, hit], [AT, 104], 104)!.why, 'four ticks say nothing').toBe('');
  expect(reasonsSince(run(['Two']), [hit], [AT, 105], 105)!.why).toBe('Since tick 100 what has moved most: knowledge that is true, Two 90% to 60%.');
  expect(reasonsSince(run(['One']), [calm], [AT, 105], 105)!.why).toBe('');
  expect(reasonsSince(run(['One', 'Two']), [calm, hit], [0, 60], 15), 'nothing came before').toBeUndefined();
});

test('in quiet times: where the one that serves less is worse off', () => {
  const slow = record({ value: [6, 6], queue_max: [90, 90], coordination: [10, 10] });
  expect(standingApart([calm, slow], world, SINCE, 140)).toMatchObject({ worse: 1, better: 0, cause: { id: 'queue-max' } });
  expect(whyApart(run(['One', 'Two']), [calm, slow], SINCE, DONE)).toBe('Where Two is worse off most: messages in the longest queue, 90 against 6.');
  expect(whyApart(run(['One', 'Two']), [calm, record({ value: [7.7, 7.7], queue_max: [90, 90] })], SINCE, DONE), 'they serve alike').toBe('');
  expect(whyApart(run(['One']), [slow], SINCE, DONE)).toBe('');
  // Where authority secures consent, trust weighs less: the same trust is more of a lack to the one without it.
  const [led, free] = [record({ trust: [0.6, 0.6] }), record({ value: [6, 6], trust: [0.6, 0.6] })];
  expect(standingApart([led, free], world, SINCE, 140, [0.9, 0])).toMatchObject({ worse: 1, cause: { id: 'trust' } });
  const apart = { ...run(['One', 'Two']), arms: [{ organization: 'one' }, { organization: 'two' }] } as unknown as Run;
  expect(whyApart(apart, [led, free], SINCE, DONE), 'no “0.60 against 0.60”').toBe('');
});

test('with it what else, of another kind: people with nothing to do are told of beside work that waits, and not alone', () => {
  const stuck = record({ value: [6, 6], queue_max: [90, 90], work: [20, 20], idle: [50, 50], queue: [5, 5] });
  expect(standingApart([calm, stuck], world, SINCE, 140)).toMatchObject({ cause: { id: 'queue-max' }, besides: { id: 'idle' } });
  expect(whyApart(run(['One', 'Two']), [calm, stuck], SINCE, DONE)).toBe('Where Two is worse off most: messages in the longest queue, 90 against 6; attention with nothing to do, 50% against 20%.');
  const ignorant = record({ value: [6, 6], knowledge: [0.5, 0.5], work: [20, 20], idle: [50, 50] });
  expect(standingApart([calm, ignorant], world, SINCE, 140)).toMatchObject({ cause: { id: 'knowledge' }, besides: undefined });
});

test('little trust is no reason where position secures consent', () => {
  const wary = record({ value: [6, 6], trust: [0.2, 0.2], queue_max: [9, 9] });
  expect(standingApart([calm, wary], world, SINCE, 140)).toMatchObject({ cause: { id: 'trust' } });
  expect(standingApart([calm, wary], world, SINCE, 140, [0, 0.95])).toMatchObject({ cause: { id: 'queue-max' } });
});

test('with whom it waits, where one has at least a quarter of it', () => {
  const stuck = record({ value: [6, 6], queue_max: [90, 90] });
  const [nobody, one, many] = [[0, 0, 0, 0, 0], [2, 0, 7, 0, 1], [1, 2, 2, 2, 2]].map((queue) => ({ queue: Int32Array.from(queue) })) as unknown as [Frame, Frame, Frame];
  const told = (frames: readonly Frame[]) => whyApart(run(['One', 'Two']), [calm, stuck], SINCE, DONE, frames);
  expect(told([many, one])).toBe('Where Two is worse off most: messages in the longest queue, 90 against 6 (7 of 10 messages now queue at one desk, that of Member 2).');
  for (const frames of [[one, many], [one, nobody]]) expect(told(frames)).toBe('Where Two is worse off most: messages in the longest queue, 90 against 6.');
});
