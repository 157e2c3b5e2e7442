import type { World } from '../world.ts';

/** Who is absent comes back itself, not a newcomer in its place: with what it knows, and with the trust there was. */
export function comeBack({ members }: World, i: number): void {
  if (members.present[i]) return;
  members.present[i] = 1;
  members.presentCount++;
}
