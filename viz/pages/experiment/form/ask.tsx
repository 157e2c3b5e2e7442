/** The question as a sentence whose words can be changed. */

import archetypes from 'virtual:archetypes';
import { columnsOf, fieldAt, limits, type Column, type Organization, type Scenario } from '../../../../sim/index.ts';
import { Sheet } from '../../../interface/sheet.tsx';
import { freeName } from '../../../store/free-name.ts';
import { scenarios } from '../../../store/library.ts';
import { text } from '../../../text/en-experiment.ts';
import { labelOfPath } from '../charts/shown.ts';
import { columnInWords, levelText, spanOf } from '../format.ts';
import { organizationsOf, type Question } from '../question/question.ts';
import { ask, askAbout, askAboutOwn, base, own, question } from '../store.ts';
import { Factors } from './factors.tsx';
import { isFolded } from './fold.ts';
import { ASK } from './folded.tsx';

const words = text.ask;

const ScenarioWord = ({ name }: { readonly name: string | undefined }) => {
  const choose = (next: string) => (next === '' ? askAboutOwn() : void askAbout({ scenario: next }));
  return (
    <select class="word" aria-label={words.scenario} value={name ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
      {own.value && <option value="">{own.value.base.scenario.title}</option>}
      {scenarios.map((each) => <option key={each.name} value={each.name}>{each.title}</option>)}
    </select>
  );
};

interface ArmProps {
  readonly label: string;
  readonly value: string;
  readonly now: Question;
  readonly scenario: Scenario;
  readonly choose: (name: string, add: Question['add']) => void;
}

/** Archetypes that no organisation is made after yet. */
const waysBeside = (all: readonly Organization[]) => archetypes.filter(({ name }) => !all.some((each) => each.extends === name));

/** What follows where an archetype joins the organisations. */
function hired(archetype: string, all: readonly Organization[], add: Question['add']): [name: string, add: Question['add']] {
  const name = freeName(archetype, all.map((each) => each.name));
  return [name, { ...add, [name]: archetype }];
}

/** An organisation of the scenario, one added before, or an archetype. */
const ArmWord = ({ label, value, now, scenario, choose }: ArmProps) => {
  const all = organizationsOf(scenario, now.add);
  const pick = (chosen: string) => (chosen.startsWith('+') ? choose(...hired(chosen.slice(1), all, now.add)) : choose(chosen, now.add));
  return (
    <select class="word" aria-label={label} value={value} onChange={(event) => pick(event.currentTarget.value)}>
      <optgroup label={words.ownScenario}>
        {all.map(({ name, label: title }) => <option key={name} value={name}>{title}</option>)}
      </optgroup>
      <optgroup label={words.archetypes}>
        {waysBeside(all).map(({ name, label: title }) => <option key={name} value={`+${name}`}>{title}</option>)}
      </optgroup>
    </select>
  );
};

const BESIDE = 'run-beside';

interface Offer {
  readonly label: string;
  readonly take: () => void;
}

/** Buttons rather than a list: one that is walked through by key must not add whatever it comes by. */
const Offers = ({ title, offers }: { readonly title: string; readonly offers: readonly Offer[] }) => (
  <fieldset class="offers">
    <legend>{title}</legend>
    {offers.map(({ label, take }) => <button key={label} type="button" class="plain" popovertarget={BESIDE} popovertargetaction="hide" onClick={take}>{label}</button>)}
  </fieldset>
);

const Beside = ({ now, scenario }: { readonly now: Question; readonly scenario: Scenario }) => {
  const all = organizationsOf(scenario, now.add);
  const join = (name: string, add: Question['add']) => ask({ show: [...now.show, name], add });
  const absent = all.filter(({ name }) => !now.show.includes(name));
  return (
    <span class="also">
      <Sheet id={BESIDE} icon="plus" label={words.alsoLabel} short={words.also} title={words.alsoLabel}>
        {() => (
          <>
            {absent.length > 0 && <Offers title={words.ownScenario} offers={absent.map(({ name, label }) => ({ label, take: () => join(name, now.add) }))} />}
            <Offers title={words.archetypes} offers={waysBeside(all).map(({ name, label }) => ({ label, take: () => join(...hired(name, all, now.add)) }))} />
          </>
        )}
      </Sheet>
    </span>
  );
};

/** Added organisations that nobody shows any more are dropped. */
function withShown(show: readonly string[], add: Question['add']): Partial<Question> {
  return { show, add: Object.fromEntries(Object.entries(add).filter(([name]) => show.includes(name))) };
}

const Arms = ({ now, scenario }: { readonly now: Question; readonly scenario: Scenario }) => {
  const replace = (place: number) => (name: string, add: Question['add']) => {
    const other = now.show.indexOf(name);
    ask(withShown(now.show.map((each, k) => (k === place ? name : k === other ? now.show[place]! : each)), add));
  };
  const [first = '', second = '', ...others] = now.show;
  const labels = new Map(organizationsOf(scenario, now.add).map(({ name, label }) => [name, label]));
  return (
    <>
      {words.compare} <ArmWord label={words.first} value={first} now={now} scenario={scenario} choose={replace(0)} />{' '}
      {words.and} <ArmWord label={words.second} value={second} now={now} scenario={scenario} choose={replace(1)} />
      {others.map((name) => (
        <button key={name} type="button" class="chip" aria-label={words.drop(labels.get(name) ?? name)} onClick={() => ask(withShown(now.show.filter((each) => each !== name), now.add))}>
          {labels.get(name) ?? name} <span aria-hidden="true">×</span>
        </button>
      ))}
      {now.show.length < limits.organizations && <Beside now={now} scenario={scenario} />}
    </>
  );
};

function groupOf(column: Column, scenario: Scenario): string {
  const { kind, name } = spanOf(column, scenario);
  if (kind === 'whole') return words.whole;
  return kind === 'window' ? words.window(name) : words.event(name);
}

const MeasureWord = ({ now, scenario }: { readonly now: Question; readonly scenario: Scenario }) => {
  const columns = columnsOf(scenario);
  const groups = new Map<string, Column[]>();
  for (const column of columns) groups.set(groupOf(column, scenario), [...(groups.get(groupOf(column, scenario)) ?? []), column]);
  return (
    <select class="word" aria-label={words.measure} value={now.measure} onChange={(event) => ask({ measure: event.currentTarget.value })}>
      {[...groups].map(([label, group]) => (
        <optgroup key={label} label={label}>
          {group.map((column) => <option key={column.id} value={column.id}>{columnInWords(column, scenario)}</option>)}
        </optgroup>
      ))}
    </select>
  );
};

const Settings = ({ now, scenario }: { readonly now: Question; readonly scenario: Scenario }) => (
  <>
    {Object.entries(now.set).map(([path, value]) => {
      const { [path]: _, ...rest } = now.set;
      return (
        <button key={path} type="button" class="chip" onClick={() => ask({ set: rest })}>
          {words.set(labelOfPath(path, organizationsOf(scenario, now.add)), levelText(value))} <span aria-hidden="true">×</span><span class="unseen">{words.unset}</span>
        </button>
      );
    })}
  </>
);

const Worlds = ({ now }: { readonly now: Question }) => {
  const commit = (input: HTMLInputElement) => {
    if (input.valueAsNumber >= 1) ask({ worlds: Math.round(input.valueAsNumber) });
    else input.value = String(now.worlds);
  };
  return <input class="word number" type="number" inputMode="numeric" min={2} max={limits.worlds} value={now.worlds} aria-label={words.worldsLabel} onChange={(event) => commit(event.currentTarget)} />;
};

const Seed = ({ now }: { readonly now: Question }) => (
  <input class="word seed" value={now.seed} size={Math.max(4, Math.min(16, now.seed.length))} aria-label={words.seed} spellcheck={false} autocomplete="off" onChange={(event) => event.currentTarget.value.trim() !== '' && ask({ seed: event.currentTarget.value.trim() })} />
);

/** What is measured and what is varied, in plain words. */
const Meanings = ({ now: { measure, vary }, scenario }: { readonly now: Question; readonly scenario: Scenario }) => {
  const found = columnsOf(scenario).find(({ id }) => id === measure)?.measure;
  const fields = vary.flatMap(({ path }) => fieldAt(path) ?? []);
  const all = [...(found ? [[found.label, found.says] as const] : []), ...fields.map(({ label, help }) => [label, help] as const)];
  return <dl class="meanings">{all.map(([label, says]) => <div key={label}><dt>{label}:</dt> <dd>{says}</dd></div>)}</dl>;
};

export const Ask = () => {
  const [now, on] = [question.value, base.value];
  if (!now || !on) return <form class="ask" aria-busy="true" />;
  return (
    <form class="ask" id={ASK} hidden={isFolded.value} aria-label={words.label} onSubmit={(event) => event.preventDefault()}>
      <div class="clause">
        <Arms now={now} scenario={on.scenario} /> {words.in} <ScenarioWord name={on.name} /> <Settings now={now} scenario={on.scenario} /> {words.by} <MeasureWord now={now} scenario={on.scenario} /> {words.over} <Worlds now={now} /> {words.worlds} {words.from} <Seed now={now} />
      </div>
      <Factors now={now} scenario={on.scenario} />
      <Meanings now={now} scenario={on.scenario} />
    </form>
  );
};
