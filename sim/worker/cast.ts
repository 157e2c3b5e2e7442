import type { Recording } from '../run/recording.ts';
import type { Cast } from './protocol.ts';

/** Ties at founding, [from, to] flattened. */
function tiesOf(recording: Recording): Uint32Array {
  const { ties, tieFrom, tieTo } = recording.frameAt(-1);
  const flat = new Uint32Array(2 * ties);
  for (let k = 0; k < ties; k++) {
    flat[2 * k] = tieFrom[k]!;
    flat[2 * k + 1] = tieTo[k]!;
  }
  return flat;
}

/** What a view has to know of an organisation once and for all. */
export function castOf(recording: Recording): Cast {
  const { run } = recording;
  const { organization } = run.key;
  const { boss, domain } = run.world.posts;
  return {
    name: organization.name,
    label: organization.label,
    authority: organization.settings.authority,
    dyads: organization.settings.dyads,
    boss: Int32Array.from(boss),
    domain: Uint8Array.from(domain),
    ties: tiesOf(recording),
    ...(organization.extends === undefined ? {} : { archetype: organization.extends }),
    ...(organization.names === undefined ? {} : { names: organization.names }),
  };
}
