/** One organisation on its stage: name, character, four figures, and the picture. */

import { untracked, useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Cast } from '../../sim/worker/protocol.ts';
import { Icon } from '../interface/icons.tsx';
import { Later } from '../interface/later.tsx';
import type { Radii } from '../network/arranged.ts';
import { Field } from '../network/field.tsx';
import { Members } from '../network/members.tsx';
import { createLens } from '../network/units.ts';
import type { Tone } from '../scales/family.ts';
import { focus, player, session } from '../store/app.ts';
import { figures } from '../store/beats.ts';
import { type Branching, branchingOf } from '../store/branch.ts';
import { canUndo, close, undo } from '../store/doing.ts';
import { put } from '../store/organised.ts';
import { type Highest, highestOf } from '../store/highest.ts';
import { inspecting } from '../store/inspecting.ts';
import { organizationAt, worldAt } from '../store/live.ts';
import { isAway, poke } from '../store/poke.ts';
import { narrow } from '../store/narrow.ts';
import { finalBefore, serviceOver } from '../store/service.ts';
import type { Run } from '../store/page-run.ts';
import { knockOut } from '../store/shortcuts.ts';
import { text } from '../text/en.ts';
import { Mark } from './mark.tsx';
import { OrganiseAs, organisedWords } from './organise.tsx';
import { tones } from './shown.ts';
import { Spark } from './spark.tsx';
import { awayIn, settledWindow, waitingIn } from './story.ts';

interface StageProps {
  readonly run: Run;
  readonly cast: Cast;
  readonly side: number;
  readonly tone: Tone;
  readonly radii: Radii;
  /** In place of its name. */
  readonly head?: ComponentChildren;
  /** More to press over the picture. */
  readonly tools?: ComponentChildren;
  /** The other stages of the run are out of sight: what is tried is tried here alone. */
  readonly alone?: boolean;
  /** There is nothing to press on it. */
  readonly watched?: boolean | undefined;
}

/** Where it stands alone, which one that is is chosen elsewhere. */
const Name = ({ run, cast, side, watched = false, alone = false }: StageProps) => {
  if (watched || alone || run.scenario.organizations.length < 3) return <h2 id={`stage-${side}`}>{cast.label}</h2>;
  return (
    <h2 id={`stage-${side}`}>
      <OrganiseAs value={cast.name} where={text.organise.sides[side] ?? ''} choose={(name) => void put(side, name)}>
        {run.scenario.organizations.map(({ name, label }) => <option key={name} value={name}>{label}</option>)}
      </OrganiseAs>
    </h2>
  );
};

const Figure = ({ value, label, title, kind = '' }: { readonly value: string; readonly label: string; readonly title: string; readonly kind?: 'main' | 'spare' | '' }) => (
  <div class={`figure ${kind}`} title={title}>
    <dd>{value}</dd>
    <dt>{label}</dt>
  </div>
);

const NOTHING = '–';

function Figures({ run, side, tone }: StageProps) {
  void figures.value;
  const shown = session.shown.peek();
  const frame = shown?.frames[side];
  const columns = session.history()[side];
  const window = shown && settledWindow(run, shown.tick, session.done.peek());
  const served = window && columns ? text.percent(serviceOver(columns, ...window)) : NOTHING;
  const known = shown && shown.tick >= 0 && columns ? text.percent(columns.knowledge[shown.tick]!) : NOTHING;
  return (
    <dl class="figures" style={{ color: `var(${tone.token})` }}>
      <Figure value={frame ? String(awayIn(frame)) : NOTHING} label={text.stage.away} title={text.stage.awayTitle} />
      <Figure value={frame ? String(waitingIn(frame)) : NOTHING} label={text.stage.waiting} title={text.stage.waitingTitle} />
      <Figure kind="spare" value={known} label={text.stage.knows} title={text.stage.knowsTitle} />
      <Figure kind="main" value={served} label={text.stage.serves} title={text.stage.servesTitle} />
    </dl>
  );
}

const tickShown = (): number => session.shown.value?.tick ?? -1;

/** How it works now, in a sentence. */
const Character = ({ run, side }: StageProps) => {
  void figures.value;
  const organization = organizationAt(run, side, session.shown.peek()?.tick ?? -1);
  return organization ? <p class="character">{text.character(organization)}</p> : null;
};

/** What came of doing otherwise on a branch, by the arrivals that are settled on both stages. */
const Difference = ({ run, side, branching: { beside, since, instead } }: StageProps & { readonly branching: Branching }) => {
  void figures.value;
  const label = run.cast[beside]!.label;
  const away = instead === undefined ? '' : ` ${text.branch.instead(run.scenario.organizations.find(({ name }) => name === instead)?.label ?? instead)}`;
  if (since === undefined) return <p class="character">{text.branch.same(label)}{away}</p>;
  const settled = finalBefore(run.scenario, session.done.peek());
  const [mine, theirs] = [side, beside].map((k) => serviceOver(session.history()[k]!, since, settled)) as [number, number];
  const told = `${settled <= since ? text.branch.open(since, label) : text.branch.difference(since, mine, theirs, label)}${away}`;
  return <p class="character difference" title={told}>{told}</p>;
};

/** As far as it is told. */
function isGone(member: number, side: number): boolean {
  void figures.value;
  return untracked(() => isAway(member, side));
}

/** On a narrow stage one word; the sign says as much as it does. */
const Knocking = ({ isAway: isBack, words }: { readonly isAway: boolean; readonly words: string }) => (
  <>
    <Icon name={isBack ? 'bring' : 'knock'} /> <span class="long">{words}</span>
    <span class="short" aria-hidden="true">{isBack ? text.poke.back : text.poke.out}</span>
  </>
);

/** To whoever is chosen, on this stage. */
const Knock = ({ cast, side, member }: Pick<StageProps, 'cast' | 'side'> & { readonly member: number }) => {
  const press = () => {
    focus.stage.value = side;
    knockOut();
  };
  const name = text.member.name(member, cast.names);
  const gone = isGone(member, side);
  return <button type="button" class="knock" title={text.stage.knockTitle} onClick={press}><Knocking isAway={gone} words={gone ? text.stage.bringBack(name) : text.stage.knockOut(name)} /></button>;
};

/** Whoever stands highest of all on show; where a stage is alone in sight, of those on it. */
const useHighest = ({ run, side, alone = false }: StageProps): Highest =>
  useMemo(() => (alone ? { ...highestOf([run.cast[side]!]), stage: side } : highestOf(run.cast)), [run.cast, side, alone]);

/** While nobody is chosen: to whoever stands highest, on every stage in sight at once. */
const Poke = ({ run, side, alone = false, highest: { member, isBoss } }: StageProps & { readonly highest: Highest }) => {
  const stages = alone ? [side] : [...run.arms.keys()];
  const words = text.poke[isBoss ? 'boss' : 'hub'];
  const name = text.member.name(member, run.cast[side]!.names);
  const gone = isGone(member, side);
  const isFirst = run.arms.every(({ interventions = [] }) => interventions.length === 0);
  return (
    <button type="button" class={isFirst ? 'knock poke first' : 'knock poke'} title={text.poke.title(name, stages.length)} onClick={() => void poke(member, stages)}
      onPointerEnter={() => (focus.hovered.value = member)} onPointerLeave={() => (focus.hovered.value = -1)}>
      <Knocking isAway={gone} words={gone ? words.back : words.out} />
    </button>
  );
};

/** What one would do first, for whoever has not found the inspector, which offers it too. */
const First = (props: StageProps & { readonly highest: Highest }) => {
  const { cast, side, highest } = props;
  const member = focus.pinned.value;
  const members = useComputed(() => session.shown.value?.frames[side]?.members).value;
  if (members === undefined || inspecting.value) return null;
  if (member >= 0 && member < members) return <Knock cast={cast} side={side} member={member} />;
  return highest.stage === side ? <Poke {...props} /> : null;
};

/** Back out of it, where no other part of the page offers that. */
const Back = () => (canUndo.value && !inspecting.value ? <button type="button" class="square" aria-label={text.doing.undo} title={`${text.doing.undo} (Ctrl+Z)`} onClick={() => void undo()}><Icon name="undo" /></button> : null);

/** Few things over the picture: the first to do, its undoing, the inspector of this stage, and the way off the page for a branch. */
const Look = (props: StageProps) => {
  const { run, cast, side, head, tools, alone = false } = props;
  const highest = useHighest(props);
  const look = () => {
    const isOpen = inspecting.value && focus.stage.value === side;
    focus.stage.value = side;
    inspecting.value = !isOpen;
  };
  const isCopy = head === undefined && run.cast.length > 1 && cast.name in (session.request.value?.edits?.copied ?? {});
  return (
    <div class="look">
      <First {...props} highest={highest} />
      {head === undefined && !alone && highest.stage === side && <Back />}
      <button type="button" class="square" aria-expanded={inspecting.value && focus.stage.value === side} aria-label={text.stage.look(cast.label)} title={text.stage.look(cast.label)} onClick={look}><Icon name="look" /></button>
      {tools}
      {isCopy && <button type="button" class="square" aria-label={text.stage.close(cast.label)} title={text.stage.close(cast.label)} onClick={() => void close(side)}><Icon name="close" /></button>}
    </div>
  );
};

export function Stage(props: StageProps) {
  const { run, cast, side, tone, radii, watched = false } = props;
  const branching = branchingOf({ arms: run.arms, copies: session.request.value?.edits?.copied ?? {}, organizations: run.scenario.organizations }, side);
  const frame = useComputed(() => session.shown.value?.frames[side]);
  const lens = useMemo(createLens, []);
  const told = organisedWords(side, run.run);
  // Of the run on the page, not of the one last rendered: the picture is drawn before the words around it.
  const current = () => session.run.value ?? run;
  const isLed = useComputed(() => (organizationAt(current(), side, tickShown())?.settings.authority ?? 0) > 0);
  const capacity = useComputed(() => worldAt(current(), side, tickShown()).attention);
  return (
    <section class="stage" aria-labelledby={`stage-${side}`} data-organization={cast.name}>
      <header>
        <Mark cast={cast} tone={tone} />
        <div class="who">
          {props.head ?? <Name {...props} />}
          {told !== '' ? <p class="character organised">{told}</p> : branching ? <Difference {...props} branching={branching} /> : <Character {...props} />}
        </div>
        {narrow.value && !props.head && !props.alone && !watched && <Spark run={run} side={side} tones={tones.value} />}
        <Figures {...props} />
      </header>
      <div class="picture">
        <Later>
          <Members id={`members-${side}`} side={side} cast={cast} frame={frame} focus={focus} lens={lens} />
          {!watched && <Look {...props} />}
          <Field cast={cast} token={tone.token} isLed={isLed} capacity={capacity} frame={frame} player={player} focus={focus} radii={radii} lens={lens} side={side} watched={watched} />
        </Later>
      </div>
    </section>
  );
}
