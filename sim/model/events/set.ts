import type { Settings, WorldParameters } from '../../scenario/fields.ts';
import { withRoom } from '../contacts.ts';
import { settleAllDyads } from '../trust.ts';
import type { World } from '../world.ts';

/** Parameters change from now on. */
export function change(w: World, world: Readonly<Partial<WorldParameters>>, organization: Readonly<Partial<Settings>>): void {
  Object.assign(w.parameters, world);
  Object.assign(w.settings, organization);
  if (w.settings.permeability > 0) w.contacts = withRoom(w.contacts, Math.max(1, w.settings.contacts));
  settleAllDyads(w);
}
