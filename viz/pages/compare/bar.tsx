/** Who is compared: the choice on each stage, and what can be done with all of them. */

import { Icon } from '../../interface/icons.tsx';
import type { Choice } from '../../store/address.ts';
import { ways } from '../../store/library.ts';
import { chosen, reopen } from '../../store/navigate.ts';
import type { Run } from '../../store/page-run.ts';
import { compareText } from '../../text/en-compare.ts';
import { exchanged, joined, left, MOST_STAGES, type Newcomer, turned } from './roster.ts';
import { StageSettings, WorldSettings } from './settings.tsx';

const words = compareText.roster;

/** The whole roster is chosen anew: what the new choice does not name is let go. */
function take(change: (choice: Choice) => Choice): void {
  const choice = chosen();
  if (choice) void reopen({ add: {}, copy: {}, set: {}, do: [], ...change(choice) });
}

/** As options name them: `organization:peers`, `way:hybrid`. */
const newcomerOf = (option: string): Newcomer => {
  const at = option.indexOf(':');
  return option.slice(0, at) === 'way' ? { way: option.slice(at + 1) } : { organization: option.slice(at + 1) };
};

const Options = ({ run }: { readonly run: Run }) => (
  <>
    <optgroup label={words.here}>
      {run.unchanged.organizations.map(({ name, label }) => <option key={name} value={`organization:${name}`}>{label}</option>)}
    </optgroup>
    <optgroup label={words.ways}>
      {ways.map(({ name, label }) => <option key={name} value={`way:${name}`}>{label}</option>)}
    </optgroup>
  </>
);

/** In place of a stage's name: whom it shows, its settings, and the way off the stage. */
export const StageHead = ({ run, stage }: { readonly run: Run; readonly stage: number }) => {
  const cast = run.cast[stage]!;
  return (
    <>
      <h2 id={`stage-${stage}`}>
        <select class="quiet" value={`organization:${cast.name}`} aria-label={words.choose(stage)} onChange={(event) => take((choice) => exchanged(choice, stage, newcomerOf(event.currentTarget.value), run.unchanged))}>
          <Options run={run} />
        </select>
      </h2>
      <div class="stage-tools">
        <StageSettings run={run} stage={stage} />
        {run.cast.length > 1 && (
          <button type="button" class="plain square" aria-label={words.remove(cast.label)} title={words.remove(cast.label)} onClick={() => take((choice) => left(choice, stage))}><Icon name="close" size={13} /></button>
        )}
      </div>
    </>
  );
};

const Add = ({ run }: { readonly run: Run }) => {
  if (run.cast.length >= MOST_STAGES) return <span class="note">{words.full}</span>;
  const add = (select: HTMLSelectElement) => {
    const { value } = select;
    select.value = '';
    take((choice) => joined(choice, newcomerOf(value), run.unchanged));
  };
  return (
    <select class="quiet" value="" aria-label={words.addLabel} onChange={(event) => add(event.currentTarget)}>
      <option value="" disabled hidden>{words.add}</option>
      <optgroup label={words.againGroup}>
        {run.cast.map(({ name, label }, k) => <option key={k} value={`organization:${name}`}>{words.again(label)}</option>)}
      </optgroup>
      <Options run={run} />
    </select>
  );
};

export const Bar = ({ run }: { readonly run: Run }) => (
  <div class="roster" role="group" aria-label={words.label}>
    <WorldSettings run={run} />
    {run.cast.length > 1 && (
      <button type="button" class="plain" onClick={() => take(turned)}><Icon name="swap" /> {run.cast.length === 2 ? words.swap : words.move}</button>
    )}
    <Add run={run} />
  </div>
);
