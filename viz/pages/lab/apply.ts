/** A parameter changes: from now on, as something done; or from the start, as a change of the scenario. */

import { signal } from '@preact/signals';
import type { ScenarioEvent } from '../../../sim/index.ts';
import { focus, session } from '../../store/app.ts';
import { change, type Plan } from '../../store/doing.ts';
import { lastTick } from '../../store/page-run.ts';
import type { Parameter, Value } from './catalogue.ts';

export type When = 'now' | 'start';
export const when = signal<When>('now');

type Set_ = Extract<ScenarioEvent, { type: 'set' }>;

/** What may change while the model runs, while there is still something to run. */
export const appliesNow = ({ field }: Parameter): boolean => {
  const run = session.run.value;
  return when.value === 'now' && field.settable && run !== undefined && (session.shown.value?.tick ?? -1) < lastTick(run);
};

/** With this value from a tick on: what was set at that very tick before is set otherwise. */
function withSet(deeds: readonly ScenarioEvent[], at: number, { name, place }: Parameter, value: Value): readonly ScenarioEvent[] {
  const before = deeds.findLast((deed): deed is Set_ => deed.type === 'set' && deed.at === at);
  const { world = {}, organization = {} } = before ?? {};
  const now = { at, name: `set@${at}`, type: 'set', world: place === 'world' ? { ...world, [name]: value } : world, organization: place === 'world' ? organization : { ...organization, [name]: value } } as Set_;
  return [...deeds.filter((deed) => deed !== before), now];
}

function fromNow(plan: Plan, parameter: Parameter, value: Value, at: number): Plan {
  const arms = session.run.value?.arms ?? [];
  // The world is everybody's.
  return { ...plan, do: arms.map((_, k) => (parameter.place === 'world' || k === focus.stage.value ? withSet(plan.do?.[k] ?? [], at, parameter, value) : (plan.do?.[k] ?? []))) };
}

/** What was set of it before, at whatever tick, is set no more: it would silently end what is to hold from the start. */
function withoutSet(deeds: readonly ScenarioEvent[], { name }: Parameter, group: 'world' | 'organization'): readonly ScenarioEvent[] {
  return deeds.flatMap((deed) => {
    if (deed.type !== 'set' || !(name in deed[group])) return [deed];
    const left = { ...deed, [group]: Object.fromEntries(Object.entries(deed[group]).filter(([key]) => key !== name)) };
    return Object.keys({ ...left.world, ...left.organization }).length === 0 ? [] : [left];
  });
}

/** What is as the scenario has it need not be said. */
function fromStart(plan: Plan, parameter: Parameter, value: Value, unchanged: Value): Plan {
  const { [parameter.path]: _, ...rest } = plan.set ?? {};
  const isWorld = parameter.place === 'world';
  const deeds = plan.do?.map((own, k) => (isWorld || k === focus.stage.value ? withoutSet(own, parameter, isWorld ? 'world' : 'organization') : own));
  return { ...plan, set: value === unchanged ? rest : { ...rest, [parameter.path]: value }, ...(deeds ? { do: deeds } : {}) };
}

/** @param unchanged What the scenario says. @returns whether it could be done. */
export function apply(parameter: Parameter, value: Value, unchanged: Value): Promise<boolean> {
  const at = (session.shown.value?.tick ?? -1) + 1;
  const now = appliesNow(parameter);
  return change((plan) => (now ? fromNow(plan, parameter, value, at) : fromStart(plan, parameter, value, unchanged)));
}
