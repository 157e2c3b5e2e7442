/** What can be done to an organisation. */

import { useSignal } from '@preact/signals';
import type { Settings } from '../../sim/index.ts';
import { session } from '../store/app.ts';
import { act, fork } from '../store/doing.ts';
import { fromArchetype } from '../store/library.ts';
import { organizationAt } from '../store/live.ts';
import type { Run } from '../store/page-run.ts';
import { inspect } from '../text/inspect.ts';
import { isWithin, NumberIn } from './number.tsx';
import { Sentence } from './sentence.tsx';

const steps = ['purpose', 'permeability', 'reconcile', 'dyads'] as const;
type Step = (typeof steps)[number];

/** How far a step is taken where it is: as the organisation was founded, or else as the archetypes have it. */
function taken(founded: Settings, step: Step): Partial<Settings> {
  const usual = fromArchetype('', 'peer-network')?.settings[step] ?? true;
  return { [step]: founded[step] || usual };
}

const Rumour = ({ facts }: { readonly facts: number }) => {
  const [among, about] = [useSignal(10), useSignal(Math.min(5, facts))];
  const sound = isWithin(among.value, 0, 100, 0.1) && isWithin(about.value, 1, facts);
  return (
    <Sentence button={inspect.rumour} title={inspect.rumourTitle} sound={sound} act={() => void act({ type: 'rumour', fraction: among.value / 100, facets: about.value })}>
      <span>{inspect.among} <NumberIn value={among} min={0} max={100} label={inspect.among} /> {inspect.percent}</span>
      <span>{inspect.about} <NumberIn value={about} min={1} max={facts} label={inspect.about} /> {inspect.facts}</span>
    </Sentence>
  );
};

const Polarise = () => {
  const size = useSignal(0.5);
  return (
    <Sentence button={inspect.polarise} title={inspect.polariseTitle} sound={isWithin(size.value, 0, 2, 0.1)} act={() => void act({ type: 'polarise', size: size.value })}>
      <span>{inspect.by} <NumberIn value={size} min={0} max={2} step={0.1} label={inspect.by} /></span>
    </Sentence>
  );
};

const Surge = () => {
  const [factor, length] = [useSignal(2), useSignal(20)];
  const sound = isWithin(factor.value, 0, 1000, 0.1) && isWithin(length.value, 1, 20_000);
  return (
    <Sentence button={inspect.surge} title={inspect.surgeTitle} sound={sound} act={() => void act({ type: 'surge', factor: factor.value, length: length.value })}>
      <span><NumberIn value={factor} min={0} max={1000} step={0.5} label={inspect.times} /> {inspect.times}</span>
      <span><NumberIn value={length} min={1} max={20_000} label={inspect.ticks} /> {inspect.ticks}</span>
    </Sentence>
  );
};

const set = (organization: Partial<Settings>): void => void act({ type: 'set', world: {}, organization });

export function OrganizationDeeds({ run, stage }: { readonly run: Run; readonly stage: number }) {
  const next = (session.shown.value?.tick ?? -1) + 1;
  const now = organizationAt(run, stage, next)?.settings;
  const founded = organizationAt(run, stage, Number.NEGATIVE_INFINITY)?.settings;
  const { domains, facets } = run.scenario.world;
  const isTree = run.cast[stage]!.boss.some((boss) => boss >= 0);
  if (!now || !founded) return null;
  const usual = fromArchetype('', 'functional-hierarchy')?.settings;
  const restored = { authority: founded.authority || usual?.authority || 1, equipotency: founded.authority > 0 ? founded.equipotency : (usual?.equipotency ?? 0) };
  return (
    <div class="deeds">
      <div class="sentence">
        <button type="button" title={inspect.whatIfTitle} onClick={() => void fork(stage)}>{inspect.whatIf}</button>
        {isTree && (now.authority > 0
          ? <button type="button" title={inspect.authorityTitle} onClick={() => set({ authority: 0, equipotency: 1 })}>{inspect.flatten}</button>
          : <button type="button" title={inspect.authorityTitle} onClick={() => set(restored)}>{inspect.restore}</button>)}
      </div>
      <fieldset class="steps">
        <legend>{inspect.steps}</legend>
        {steps.map((step) => (
          <label key={step}>
            <input type="checkbox" checked={Boolean(now[step])} onChange={() => set(now[step] ? { [step]: step === 'dyads' ? false : 0 } : taken(founded, step))} /> {inspect.stepNames[step]}
          </label>
        ))}
      </fieldset>
      <Rumour facts={domains * facets} />
      <Polarise />
      <Surge />
    </div>
  );
}
