/** MODEL.md §5 and §6: every task and every part of an open task is in one place, is done, or was lost by somebody's absence. */

import type { World } from '../../sim/model/world.ts';
import type { Check } from './always.ts';
import { always } from './always.ts';
import { cohortOf, poolsOf } from './inspect.ts';
import type { PartView, TaskView, View } from './view.ts';

/** In whose lists there is a message about a thing, by 'task 3' or 'part 7', once for every time it is there. A result is where its part is. */
function placesOf({ members }: View): Map<string, number[]> {
  const places = new Map<string, number[]>();
  members.forEach(({ mail }, i) => {
    for (const { kind, about } of mail) {
      if (kind === 'notice' || kind === 'talk') continue;
      const name = `${kind === 'task' ? kind : 'part'} ${about}`;
      places.set(name, [...(places.get(name) ?? []), i]);
    }
  });
  return places;
}

/** Where the messages should be: nobody leads a task yet, and it lies with its holder, its parts nowhere; or the other way round. */
function expectedPlaces({ tasks }: View): Map<string, number[]> {
  const held = tasks.flatMap(({ id, owner, holder, parts }) =>
    owner < 0 ? [{ name: `task ${id}`, holder }] : parts.map((part) => ({ name: `part ${part.id}`, holder: part.done ? -1 : part.holder })),
  );
  return new Map(held.flatMap(({ name, holder }) => (holder < 0 ? [] : [[name, [holder]] as const])));
}

function misplaced(view: View): string[] {
  const [are, should] = [placesOf(view), expectedPlaces(view)];
  return [...new Set([...are.keys(), ...should.keys()])].filter((name) => are.get(name)?.join() !== should.get(name)?.join()).map((name) => `${name} is with ${are.get(name)}, not with ${should.get(name)}`);
}

/** The same task a tick ago: places in memory are used again, but never within the tick of birth. */
const earlier = ({ id, born }: TaskView, before: View): TaskView | undefined => before.tasks.find((task) => task.id === id && task.born === born);

const isLost = (task: TaskView, part: PartView): boolean => task.owner >= 0 && !part.done && part.holder < 0;

/** Away at the end of the tick, or earlier in it: who is brought back was. */
const wasAway = (i: number, { tick, members }: View, { events }: World): boolean =>
  !members[i]!.present || events.some((event) => event.at === tick && event.type === 'return' && event.member === i);

/** A part is lost only with a member that is absent, and only where it had queued it itself, or nobody is there to return it to; a result, only with its owner. */
function lostWithoutCause(task: TaskView, part: PartView, before: View, now: View, w: World): string[] {
  const was = earlier(task, before)?.parts.find(({ id }) => id === part.id);
  if (!was || !isLost(task, part) || isLost(earlier(task, before)!, was)) return [];
  const message = before.members[was.holder]?.mail.find(({ kind, about }) => about === part.id && (kind === 'part' || kind === 'result'));
  if (!message) return [`part ${part.id} was lost before it was anywhere`];
  const wentWithHolder = wasAway(was.holder, now, w);
  const couldReturn = message.kind === 'part' && !message.own && !wasAway(message.from, now, w);
  return wentWithHolder && !couldReturn ? [] : [`part ${part.id} was lost from the list of member ${was.holder}`];
}

function lostTask(task: TaskView, before: View, now: View, w: World): string[] {
  const holder = earlier(task, before)?.holder ?? -1;
  if (task.owner >= 0 || task.holder >= 0 || holder < 0 || wasAway(holder, now, w)) return [];
  return [`task ${task.id} was lost from the list of member ${holder}, who is present`];
}

/** What a tick may not undo: a result that is in, a loss, passes made, who was tried. */
function undone(task: TaskView, before: View): string[] {
  const was = earlier(task, before);
  if (!was) return [];
  return task.parts.flatMap((part, n) => {
    const old = was.parts[n]!;
    const kept = old.id === part.id && old.facet === part.facet && (!old.done || part.done) && (!isLost(was, old) || isLost(task, part)) && part.hops >= old.hops && old.tried.every((i) => part.tried.includes(i)) && (was.owner < 0 || task.owner === was.owner);
    return kept ? [] : [`part ${part.id} is not what it was`];
  });
}

const areCounted: Check = ({ tasks }) =>
  tasks.flatMap(({ id, size, done, right, parts }) => {
    const isIn = parts.filter((part) => part.done);
    const sound = parts.length === size && isIn.length === done && done < size && isIn.filter((part) => part.right).length === right;
    return sound ? [] : [`task ${id} counts ${done} of ${size} in, ${right} right`];
  });

/** A task whose sensor is absent is never seen, nor is one that is done at once: it costs its owner 1, and the effort of a part. */
const areAllThere: Check = ({ tick, tasks, presentCount, members, parameters }, _before, w) => {
  const seen = tasks.filter((task) => task.born === tick).length;
  const { born } = cohortOf(w, tick);
  const allSeen = presentCount === members.length && parameters.attention <= parameters.effort;
  return seen > born || (allSeen && seen < born) ? [`${seen} tasks are there of ${born} born`] : [];
};

const endInTime: Check = ({ tick, tasks, parameters }) => {
  const late = tasks.filter(({ born }) => tick - born > parameters.deadline).map(({ id }) => `task ${id} should have expired`);
  return tasks.some(({ born }, n) => n > 0 && born < tasks[n - 1]!.born) ? [...late, 'they are not in order of birth'] : late;
};

const travelSoFar: Check = ({ tasks, parameters }, before) =>
  tasks.flatMap((task) => {
    const was = earlier(task, before)?.parts ?? [];
    return task.parts.filter(({ id, hops }) => hops > Math.max(parameters.hops + 1, was.find((part) => part.id === id)?.hops ?? 0)).map(({ id, hops }) => `part ${id} made ${hops} passes`);
  });

const areTriedOnce: Check = ({ tasks }) =>
  tasks.flatMap(({ parts }) => parts).filter(({ tried }) => new Set(tried).size < tried.length).map(({ id, tried }) => `part ${id} was tried with ${tried}`);

const areWorkedOnFirst: Check = ({ members, tasks }) =>
  tasks.flatMap(({ parts }) => parts).flatMap(({ id, effortLeft, holder, worker }) => {
    const head = members[holder]?.mail[0];
    return effortLeft === 0 || holder < 0 || (holder === worker && head?.kind === 'part' && head.about === id) ? [] : [`part ${id} is worked on by ${worker}, and with ${holder}`];
  });

const isAllInUseOrFree: Check = ({ members, tasks }, _before, w) => {
  const parts = tasks.flatMap((task) => task.parts);
  const used = { messages: members.flatMap(({ mail }) => mail).length, tasks: tasks.length, parts: parts.length, tried: parts.flatMap(({ tried }) => tried).length };
  const pools = poolsOf(w);
  return (Object.keys(used) as (keyof typeof used)[]).filter((name) => pools[name].free + used[name] !== pools[name].size).map((name) => `${name}: ${pools[name].free} free and ${used[name]} used of ${pools[name].size}`);
};

const countsQueues: Check = ({ members }) =>
  members.flatMap(({ queue, mail }, i) => (mail.filter(({ queued }) => queued).length === queue ? [] : [`member ${i} has a queue of ${queue}`]));

always('tasks, parts and messages', {
  'are in one place each, and messages about them nowhere else': misplaced,
  'are lost only with a member that is absent': (now, before, w) => now.tasks.flatMap((task) => [...lostTask(task, before, now, w), ...task.parts.flatMap((part) => lostWithoutCause(task, part, before, now, w))]),
  'never lose what was achieved': (now, before) => now.tasks.flatMap((task) => undone(task, before)),
  'count what is in, and what of it is right': areCounted,
  'are all there that were born': areAllThere,
  'are listed in order of birth, and end in time': endInTime,
  'are passed on hops + 1 times at most': travelSoFar,
  'are tried with anybody once': areTriedOnce,
  'that are worked on are at the head of the worker’s queue': areWorkedOnFirst,
  'memory is in use or free, and nothing in two lists': isAllInUseOrFree,
  'queues are as long as they are counted': countsQueues,
});
