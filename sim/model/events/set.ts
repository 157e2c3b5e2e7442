import type { Settings, WorldParameters } from '../../scenario/fields.ts';
import { withRoom } from '../contacts.ts';
import { change } from '../change.ts';
import { settleAllDyads } from '../trust.ts';
import type { World } from '../world.ts';

/** Parameters change from now on. */
export function set(w: World, world: Readonly<Partial<WorldParameters>>, organization: Readonly<Partial<Settings>>): void {
  change(w.parameters, world);
  change(w.settings, organization);
  if (w.settings.permeability > 0) w.contacts = withRoom(w.contacts, Math.max(1, w.settings.contacts));
  settleAllDyads(w);
}
