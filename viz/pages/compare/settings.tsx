/** The settings that matter, of one organisation or of the world: from the model's own table of fields. */

import { type Field, type Organization, settingFields, smallWorldFields, treeFields, worldFields } from '../../../sim/index.ts';
import { Sheet } from '../../interface/sheet.tsx';
import { session } from '../../store/app.ts';
import { change } from '../../store/doing.ts';
import type { Run } from '../../store/page-run.ts';
import { compareText } from '../../text/en-compare.ts';
import { differing, reset, valueAt, type Values } from './changes.ts';
import { Parameter } from './parameter.tsx';

const words = compareText.settings;

type Fields = Readonly<Record<string, Field>>;

const picked = (fields: Fields, names: readonly string[], before = ''): Fields => Object.fromEntries(names.map((name) => [before + name, fields[name]!]));

const ofWorld = picked(worldFields, ['load', 'novelty', 'turbulence', 'feedback', 'parts', 'interdependence', 'deadline', 'agents']);
const ofAll = picked(settingFields, ['authority', 'equipotency', 'purpose', 'permeability', 'reconcile', 'dyads', 'contacts', 'succession']);

/** A network without bosses has no span, and ties from a file no rewiring. */
const fieldsOf = ({ formal, informal }: Organization): Fields => ({
  ...ofAll,
  ...(formal.type === 'tree' ? picked(treeFields, ['span', 'functional'], 'formal.') : {}),
  ...(informal.type === 'small-world' ? picked(smallWorldFields, ['k', 'beta'], 'informal.') : {}),
});

/** Of the run on its way, if there is one: so that a switch does not fall back meanwhile. */
const valuesNow = (): Values => session.current()?.request.edits?.values ?? {};

const ResetAll = ({ prefix, run, count }: { readonly prefix: string; readonly run: Run; readonly count: number }) => {
  const press = () => void change((choice) => reset(choice, prefix, run.unchanged));
  return count === 0 ? <p class="note">{words.own}</p> : <button type="button" class="plain" onClick={press}>{words.resetAll}</button>;
};

const List = ({ fields, run, stage, prefix }: { readonly fields: Fields; readonly run: Run; readonly stage?: number; readonly prefix: string }) => (
  <div class="parameters">
    {Object.entries(fields).map(([key, field]) => {
      const [value, original] = [valueAt(run.scenario, prefix + key), valueAt(run.unchanged, prefix + key)];
      if (value === undefined || original === undefined) return null;
      return <Parameter key={key} field={field} target={stage === undefined ? { key } : { stage, key }} value={value} original={original} />;
    })}
  </div>
);

export const WorldSettings = ({ run }: { readonly run: Run }) => {
  const count = differing(valuesNow(), 'world.', run.unchanged).length;
  return (
    <Sheet id="settings-world" icon="sliders" label={words.world(count)} short={words.worldShort} title={words.worldTitle} {...(count > 0 ? { badge: String(count) } : {})}>
      {() => (
        <>
          <List fields={ofWorld} run={run} prefix="world." />
          <ResetAll prefix="world." run={run} count={count} />
        </>
      )}
    </Sheet>
  );
};

export const StageSettings = ({ run, stage }: { readonly run: Run; readonly stage: number }) => {
  const cast = run.cast[stage]!;
  const organization = run.scenario.organizations.find(({ name }) => name === cast.name);
  if (!organization) return null;
  const prefix = `organizations.${cast.name}.`;
  const count = differing(valuesNow(), prefix, run.unchanged).length;
  const isShared = run.cast.filter(({ name }) => name === cast.name).length > 1;
  return (
    <Sheet id={`settings-${stage}`} icon="sliders" label={words.open(cast.label, count)} title={cast.label} {...(count > 0 ? { badge: String(count) } : {})}>
      {() => (
        <>
          {isShared && <p class="note">{words.apart}</p>}
          <List fields={fieldsOf(organization)} run={run} stage={stage} prefix={prefix} />
          <ResetAll prefix={prefix} run={run} count={count} />
        </>
      )}
    </Sheet>
  );
};
