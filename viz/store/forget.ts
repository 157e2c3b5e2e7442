/** A branch that is wanted no longer: off the stages it is kept, in the session and in the link, until it is forgotten. */

import type { Plan } from './doing.ts';

const isFree = (plan: Plan, name: string): boolean => !Object.values(plan.copy ?? {}).includes(name);

const less = <T>(named: Readonly<Record<string, T>> | undefined, goes: (name: string) => boolean): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(named ?? {}).filter(([name]) => !goes(name)));

/** The plan without a branch, and without all that was set, said and done of it. Others that come of it keep it: it is what they are called after and held against. */
export function forgotten(plan: Plan, name: string): Plan {
  if (!isFree(plan, name)) return plan;
  const is = (each: string) => each === name;
  return { ...plan, copy: less(plan.copy, is), call: less(plan.call, is), off: less(plan.off, is), set: less(plan.set, (path) => path.startsWith(`organizations.${name}.`)) };
}
