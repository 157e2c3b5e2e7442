/** The random scenarios are worth something only if everything that can happen does happen in them. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Run, runKey } from '../../sim/run/run.ts';
import { REPEATABLE } from './always.ts';
import { look } from './inspect.ts';
import { smallScenarios } from './scenarios.ts';
import type { View } from './view.ts';

/** What is to be seen of a tick, held against the one before. */
const happenings: Readonly<Record<string, (now: View, before: View) => boolean>> = {
  dyad: ({ dyads }) => dyads > 0,
  'dyad lost': ({ dyads }, before) => dyads < before.dyads,
  clash: ({ tally }) => tally.clashes > 0,
  'passed by the book': ({ tally }) => tally.byBook > 0,
  'passed to a stranger': ({ tally }) => tally.overInformal > 0,
  'passed along a line': ({ tally }) => tally.overConferred > 0,
  'passed over a dyad': ({ tally }) => tally.overDyads > 0,
  'kept promise': ({ tally }) => tally.kept > 0,
  'broken promise': ({ tally }) => tally.promised > tally.kept,
  absence: ({ members, presentCount }) => presentCount < members.length,
  return: ({ presentCount }, before) => presentCount > before.presentCount,
  'part declined': ({ members, tasks }) => tasks.some(({ parts }) => parts.some(({ tried }) => tried.some((i) => members[i]!.present))),
  'part bounced': (now, before) => now.tasks.some(({ parts }) => parts.some(({ id, holder, tried }) => tried.some((i) => !now.members[i]!.present && holder >= 0 && before.members[i]!.mail.some(({ kind, about }) => kind === 'part' && about === id)))),
  'part bounced off who worked on it': ({ members, tasks }, before) => {
    const underWork = new Set(before.tasks.flatMap(({ parts }) => parts).filter(({ effortLeft }) => effortLeft > 0).map(({ id }) => id));
    return tasks.some(({ parts }) => parts.some(({ id, worker, holder, tried }) => underWork.has(id) && holder >= 0 && holder !== worker && tried.includes(worker) && !members[worker]!.present));
  },
  'part lost': ({ tasks }) => tasks.some(({ owner, parts }) => owner >= 0 && parts.some(({ holder, done }) => holder < 0 && !done)),
  'task lost': ({ tasks }) => tasks.some(({ owner, holder }) => owner < 0 && holder < 0),
  'task on its way up': ({ members }) => members.some(({ mail }) => mail.some(({ rising }) => rising)),
  'task that waits': ({ members }) => members.some(({ mail }) => mail.some(({ waits }) => waits)),
  'work over several ticks': ({ tasks }) => tasks.some(({ parts }) => parts.some(({ effortLeft }) => effortLeft > 0)),
  notice: ({ members }) => members.some(({ mail }) => mail.some(({ kind }) => kind === 'notice')),
  result: ({ members }) => members.some(({ mail }) => mail.some(({ kind }) => kind === 'result')),
  'contact opened': ({ members }, before) => members.some(({ contacts }, i) => contacts.some(({ member }) => !before.members[i]!.contacts.some((old) => old.member === member))),
  'contact dropped': ({ members }, before) => members.some(({ contacts }, i) => before.members[i]!.contacts.some((old) => !contacts.some(({ member }) => old.member === member))),
  'tie cut off': ({ members, tick }) => members.some(({ contacts }) => contacts.some(({ cutUntil }) => cutUntil > tick)),
  'memory full': ({ members }) => members.some(({ contacts }) => contacts.some(({ alpha, beta }) => alpha + beta > 29.9)),
  'setting changed': ({ settings }, before) => settings.authority !== before.settings.authority || settings.dyads !== before.settings.dyads,
};

/** More than the properties are held to: the rarest of happenings takes a hundred scenarios to be seen. */
const MANY = { ...REPEATABLE, numRuns: 2 * REPEATABLE.numRuns };

it('everything that can happen does in the random scenarios', () => {
  const seen = new Set<string>();
  for (const scenario of fc.sample(smallScenarios, MANY)) {
    for (const organization of scenario.organizations) {
      const run = new Run(runKey(scenario, organization));
      for (let before = look(run.world); !run.finished; ) {
        run.step();
        const now = look(run.world);
        for (const [name, happens] of Object.entries(happenings)) if (!seen.has(name) && happens(now, before)) seen.add(name);
        before = now;
      }
    }
  }
  expect(Object.keys(happenings).filter((name) => !seen.has(name))).toEqual([]);
});
