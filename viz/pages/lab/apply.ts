/** A parameter changes: from now on, as something done; or from the start, as a change of the scenario. */

import { signal } from '@preact/signals';
import type { ScenarioEvent } from '../../../sim/index.ts';
import { focus, session } from '../../store/app.ts';
import { change, type Plan } from '../../store/doing.ts';
import { organizationAt, worldAt } from '../../store/live.ts';
import { lastTick, type Run } from '../../store/page-run.ts';
import type { Parameter, Value } from './catalogue.ts';

export type When = 'now' | 'start';
export const when = signal<When>('now');

type Set_ = Extract<ScenarioEvent, { type: 'set' }>;

/** What may change while the model runs, while there is still something to run. */
export const appliesNow = ({ field }: Parameter): boolean => {
  const run = session.run.value;
  return when.value === 'now' && field.settable && run !== undefined && (session.shown.value?.tick ?? -1) < lastTick(run);
};

const groupOf = ({ place }: Parameter): 'world' | 'organization' => (place === 'world' ? 'world' : 'organization');

/** With this value from a tick on: what was set at that very tick before is set otherwise; where it would hold anyway, nothing is set. */
function withSet(deeds: readonly ScenarioEvent[], at: number, parameter: Parameter, value: Value, anyway: Value | undefined): readonly ScenarioEvent[] {
  const others = withoutSet(deeds, parameter, (deed) => deed.at === at);
  if (value === anyway) return others;
  const before = others.findLast((deed): deed is Set_ => deed.type === 'set' && deed.at === at);
  const group = groupOf(parameter);
  const now = { at, name: `set@${at}`, type: 'set', world: {}, organization: {}, ...before, [group]: { ...before?.[group], [parameter.name]: value } } as Set_;
  return [...others.filter((deed) => deed !== before), now];
}

/** What a parameter of a stage would be at a tick if nothing had been set of it at that tick by hand. */
function withoutHand(run: Run, stage: number, at: number, parameter: Parameter): Value | undefined {
  const arms = run.arms.map((arm, k) => (k === stage ? { ...arm, interventions: withoutSet(arm.interventions ?? [], parameter, (deed) => deed.at === at) } : arm));
  const then = { ...run, arms };
  const values = parameter.place === 'world' ? worldAt(then, stage, at) : organizationAt(then, stage, at)?.settings;
  return (values as unknown as Readonly<Record<string, Value>> | undefined)?.[parameter.name];
}

function fromNow(plan: Plan, run: Run, parameter: Parameter, value: Value, at: number): Plan {
  const next = (deeds: readonly ScenarioEvent[], k: number) => withSet(deeds, at, parameter, value, withoutHand(run, k, at, parameter));
  // The world is everybody's.
  return { ...plan, do: run.arms.map((_, k) => (parameter.place === 'world' || k === focus.stage.value ? next(plan.do?.[k] ?? [], k) : (plan.do?.[k] ?? []))) };
}

/** What was set of it before is set no more: at any tick it would silently end what is to hold from the start. */
function withoutSet(deeds: readonly ScenarioEvent[], parameter: Parameter, isMeant: (deed: Set_) => boolean = () => true): readonly ScenarioEvent[] {
  const [name, group] = [parameter.name, groupOf(parameter)];
  return deeds.flatMap((deed) => {
    if (deed.type !== 'set' || !(name in deed[group]) || !isMeant(deed)) return [deed];
    const left = { ...deed, [group]: Object.fromEntries(Object.entries(deed[group]).filter(([key]) => key !== name)) };
    return Object.keys({ ...left.world, ...left.organization }).length === 0 ? [] : [left];
  });
}

/** What is as the scenario has it need not be said. */
function fromStart(plan: Plan, parameter: Parameter, value: Value, unchanged: Value): Plan {
  const { [parameter.path]: _, ...rest } = plan.set ?? {};
  const isWorld = parameter.place === 'world';
  const deeds = plan.do?.map((own, k) => (isWorld || k === focus.stage.value ? withoutSet(own, parameter) : own));
  return { ...plan, set: value === unchanged ? rest : { ...rest, [parameter.path]: value }, ...(deeds ? { do: deeds } : {}) };
}

/** @param unchanged What the scenario says. @returns whether it could be done. */
export function apply(parameter: Parameter, value: Value, unchanged: Value): Promise<boolean> {
  const at = (session.shown.value?.tick ?? -1) + 1;
  const run = session.run.value;
  const now = run && appliesNow(parameter);
  return change((plan) => (now ? fromNow(plan, run, parameter, value, at) : fromStart(plan, parameter, value, unchanged)));
}
