/** What is varied: up to two parameters, each with its levels. */

import { type Field, fieldAt, general, type Levels, levelsOf, parameters, type Scenario } from '../../../../sim/index.ts';
import { text } from '../../../text/en-experiment.ts';
import { MOST_FACTORS } from '../question/address.ts';
import { decodeLevels, type Factor, faultIn, MOST_LEVELS } from '../question/levels.ts';
import { organizationsOf, type Question } from '../question/question.ts';
import { isThere, suggestLevels } from '../question/suggest.ts';
import { ask } from '../store.ts';

const words = text.ask;

interface Shown {
  readonly now: Question;
  readonly scenario: Scenario;
}

/** The scenario with the organisations that are compared. */
const comparedIn = ({ now, scenario }: Shown): Scenario => ({ ...scenario, organizations: organizationsOf(scenario, now.add).filter(({ name }) => now.show.includes(name)) });

interface ParameterWordProps extends Shown {
  readonly place: number;
  readonly value: string;
}

const ParameterWord = ({ now, scenario, place, value }: ParameterWordProps) => {
  const compared = comparedIn({ now, scenario });
  const owners = [undefined, ...compared.organizations];
  const paths = [...parameters].filter(([path]) => path.startsWith('organizations.'));
  const choose = (path: string) => {
    const factor = path === '' ? [] : [{ path, levels: suggestLevels(path, compared) }];
    ask({ vary: [...now.vary.slice(0, place), ...factor, ...now.vary.slice(place + 1)] });
  };
  const free = (path: string) => path === value || !now.vary.some((each) => general(each.path) === general(path) && (each.path === path || each.path.includes('*') || path.includes('*')));
  const option = (path: string, field: Field) => free(path) && isThere(path, compared) && <option key={path} value={path}>{field.label}</option>;
  return (
    <select class={`word ${value === '' ? 'vague' : ''}`} aria-label={words.factor(place)} value={value} onChange={(event) => choose(event.currentTarget.value)}>
      <option value="">{place === 0 ? words.nothing : words.nothingElse}</option>
      <optgroup label={words.groups.world}>{[...parameters].filter(([path]) => path.startsWith('world.')).map(([path, field]) => option(path, field))}</optgroup>
      {owners.map((owner) => (
        <optgroup key={owner?.name ?? '*'} label={owner ? words.groups.only(owner.label) : words.groups.everyone}>
          {paths.map(([path, field]) => option(owner ? path.replace('*', owner.name) : path, field))}
        </optgroup>
      ))}
    </select>
  );
};

/** Of a field that is at fault: where that is said. */
interface Faulty {
  readonly fault: string | undefined;
}

const marked = (fault: string | undefined) => (fault === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': fault });

interface LevelProps extends Faulty {
  readonly label: string;
  readonly value: number;
  readonly commit: (value: number) => void;
  readonly step?: number;
}

const Level = ({ label, value, commit, step, fault }: LevelProps) => {
  const read = (input: HTMLInputElement) => {
    if (Number.isFinite(input.valueAsNumber)) commit(input.valueAsNumber);
    else input.value = String(value);
  };
  return <input class="word number" type="number" step={step ?? 'any'} value={value} aria-label={label} {...marked(fault)} onChange={(event) => read(event.currentTarget)} />;
};

const Steps = ({ levels, label, change, fault }: Faulty & { readonly levels: Extract<Levels, { steps: number }>; readonly label: string; readonly change: (levels: Levels) => void }) => (
  <>
    {words.low} <Level label={words.lowLabel(label)} value={levels.from} fault={fault} commit={(from) => change({ ...levels, from })} />{' '}
    {words.high} <Level label={words.highLabel(label)} value={levels.to} fault={fault} commit={(to) => change({ ...levels, to })} />{' '}
    {words.inSteps} <Level label={words.stepsLabel(label)} value={levels.steps} step={1} fault={fault} commit={(steps) => change({ ...levels, steps: Math.max(2, Math.min(MOST_LEVELS, Math.round(steps))) })} /> {words.steps}
  </>
);

const List = ({ levels, label, change, fault }: Faulty & { readonly levels: readonly (number | boolean)[]; readonly label: string; readonly change: (levels: Levels) => void }) => {
  const shown = levels.join(', ');
  const commit = (input: HTMLInputElement) => {
    const read = decodeLevels(input.value.replaceAll(/\s/g, ''));
    if (read) change(read);
    else input.value = shown;
  };
  return <>{words.at} <input class="word list" value={shown} size={Math.max(6, shown.length)} aria-label={words.listLabel(label)} {...marked(fault)} spellcheck={false} onChange={(event) => commit(event.currentTarget)} /></>;
};

const LevelsWords = ({ factor: { path, levels }, change, fault }: Faulty & { readonly factor: Factor; readonly change: (levels: Levels) => void }) => {
  const field = fieldAt(path);
  const label = field?.label ?? path;
  if (field?.kind === 'boolean') return <>{words.at} {words.yesNo}</>;
  const values = levelsOf(levels) as readonly number[];
  const turned: Levels = 'steps' in levels ? values : { from: Math.min(...values), to: Math.max(...values), steps: Math.max(2, values.length) };
  return (
    <>
      {'steps' in levels ? <Steps levels={levels} label={label} change={change} fault={fault} /> : <List levels={levels} label={label} change={change} fault={fault} />}
      <button type="button" class="turn" onClick={() => change(turned)}>{'steps' in levels ? words.toList : words.toSteps}</button>
    </>
  );
};

const FactorWords = ({ now, scenario, place }: Shown & { readonly place: number }) => {
  const factor = now.vary[place];
  const change = (levels: Levels) => ask({ vary: now.vary.map((each, k) => (k === place ? { ...each, levels } : each)) });
  const fault = factor && faultIn(factor);
  const id = `fault-${place}`;
  return (
    <p class="clause">
      {place === 0 ? words.vary : words.varyAnd} <ParameterWord now={now} scenario={scenario} place={place} value={factor?.path ?? ''} />{' '}
      {factor && <LevelsWords factor={factor} change={change} fault={fault === undefined ? undefined : id} />}
      {fault !== undefined && <span class="fault" id={id} role="alert">{fault}</span>}
    </p>
  );
};

export const Factors = ({ now, scenario }: Shown) => (
  <>{Array.from({ length: Math.min(MOST_FACTORS, now.vary.length + 1) }, (_, place) => <FactorWords key={`${place}-${now.vary[place]?.path}`} now={now} scenario={scenario} place={place} />)}</>
);
