import { contactOf, NO_CONTACT, withRoom } from '../contacts.ts';
import { openContact } from '../rules/acquaintance.ts';
import type { World } from '../world.ts';

/** Two members without a tie become informal contacts, as by working together. */
export function introduce(w: World, i: number, j: number): void {
  if (contactOf(w.contacts, i, j) !== NO_CONTACT) return;
  // where contacts do not open by working together, there may be no room for them
  w.contacts = withRoom(w.contacts, Math.max(1, w.settings.contacts));
  openContact(w, i, j);
}
