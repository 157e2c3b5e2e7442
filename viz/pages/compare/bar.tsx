/** Who is compared: the choice on each stage, and what can be done with all of them. */

import { Icon } from '../../interface/icons.tsx';
import { Sheet } from '../../interface/sheet.tsx';
import { OrganiseAs } from '../../stage/organise.tsx';
import { Undoing } from '../../stage/undoing.tsx';
import type { Choice } from '../../store/address.ts';
import { change } from '../../store/doing.ts';
import { organise } from '../../store/organised.ts';
import { ways } from '../../store/library.ts';
import { narrow } from '../../store/narrow.ts';
import type { Run } from '../../store/page-run.ts';
import { compareText } from '../../text/en-compare.ts';
import { exchanged, joined, left, MOST_STAGES, type Newcomer, turned } from './roster.ts';
import { StageSettings, WorldSettings } from './settings.tsx';

const words = compareText.roster;

const take = (next: (choice: Choice) => Choice): void => void change(next);

/** As options name them: `organization:peers`, `way:hybrid`. */
const newcomerOf = (option: string): Newcomer => {
  const at = option.indexOf(':');
  return option.slice(0, at) === 'way' ? { way: option.slice(at + 1) } : { organization: option.slice(at + 1) };
};

/** Off the stages, while one that came in addition has its label. */
const isTaken = ({ cast }: Run, name: string, label: string): boolean => cast.every((each) => each.name !== name) && cast.some((each) => each.label === label);

const Options = ({ run }: { readonly run: Run }) => (
  <>
    <optgroup label={words.here}>
      {run.unchanged.organizations.map(({ name, label }) => <option key={name} value={`organization:${name}`}>{isTaken(run, name, label) ? words.own(label) : label}</option>)}
    </optgroup>
    <optgroup label={words.ways}>
      {ways.map(({ name, label }) => <option key={name} value={`way:${name}`}>{label}</option>)}
    </optgroup>
  </>
);

/** Its settings, and the way off the stage. */
export const StageTools = ({ run, stage }: { readonly run: Run; readonly stage: number }) => {
  const { label } = run.cast[stage]!;
  return (
    <div class="stage-tools">
      <StageSettings run={run} stage={stage} />
      {run.cast.length > 1 && (
        <button type="button" class="plain square" aria-label={words.remove(label)} title={words.remove(label)} onClick={() => take((choice) => left(choice, stage))}><Icon name="close" size={13} /></button>
      )}
    </div>
  );
};

/** In place of a stage's name: whom it shows, and where there is room what can be done with it. */
export const StageHead = ({ run, stage }: { readonly run: Run; readonly stage: number }) => {
  const cast = run.cast[stage]!;
  return (
    <>
      <h2 id={`stage-${stage}`}>
        <OrganiseAs value={`organization:${cast.name}`} where={words.where(stage)} choose={(option) => void organise(stage, (choice) => exchanged(choice, stage, newcomerOf(option), run.unchanged))}>
          <Options run={run} />
        </OrganiseAs>
      </h2>
      {!narrow.value && <StageTools run={run} stage={stage} />}
    </>
  );
};

const ADD = 'add-stage';

interface Offer {
  readonly label: string;
  readonly newcomer: Newcomer;
}

/** Buttons rather than a list: one that is walked through by key must not add whatever it comes by. */
const Offers = ({ run, title, offers }: { readonly run: Run; readonly title: string; readonly offers: readonly Offer[] }) => (
  <fieldset class="offers">
    <legend>{title}</legend>
    {offers.map(({ label, newcomer }, k) => (
      <button key={k} type="button" class="plain" popovertarget={ADD} popovertargetaction="hide" onClick={() => take((choice) => joined(choice, newcomer, run.unchanged))}>{label}</button>
    ))}
  </fieldset>
);

const Add = ({ run }: { readonly run: Run }) => {
  if (run.cast.length >= MOST_STAGES) return <span class="note">{words.full}</span>;
  const absent = run.unchanged.organizations.filter(({ name }) => run.cast.every((cast) => cast.name !== name));
  return (
    <Sheet id={ADD} icon="plus" label={words.add} short={words.add} title={words.add}>
      {() => (
        <>
          {absent.length > 0 && <Offers run={run} title={words.here} offers={absent.map(({ name, label }) => ({ label, newcomer: { organization: name } }))} />}
          <Offers run={run} title={words.ways} offers={ways.map(({ name, label }) => ({ label, newcomer: { way: name } }))} />
          <Offers run={run} title={words.againGroup} offers={run.cast.map(({ name, label }) => ({ label: words.again(label), newcomer: { organization: name } }))} />
        </>
      )}
    </Sheet>
  );
};

export const Bar = ({ run }: { readonly run: Run }) => (
  <div class="roster" role="group" aria-label={words.label}>
    <WorldSettings run={run} />
    {run.cast.length > 1 && (
      <button type="button" class="plain" onClick={() => take(turned)}><Icon name="swap" /> {run.cast.length === 2 ? words.swap : words.move}</button>
    )}
    <Add run={run} />
    <Undoing />
  </div>
);
