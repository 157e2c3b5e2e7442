/**
 * Parameters as the rules read them. An engine settles how it stores a field by the first value it meets there: whole
 * numbers begin as 0, fractions as ½, so that one scenario's `authority: 0` and the next one's 0.9 are the same kind of object.
 */

import { settled } from '../kit/columns.ts';
import type { Settings, WorldParameters } from '../scenario/fields.ts';

export const FRACTION = 0.5;

export class LiveParameters implements WorldParameters {
  agents = 0;
  domains = 0;
  facets = 0;
  ticks = 0;
  load = FRACTION;
  parts = 0;
  interdependence = 0;
  deadline = 0;
  novelty = FRACTION;
  turbulence = FRACTION;
  feedback = FRACTION;
  knowledge = FRACTION;
  novice = FRACTION;
  attention = 0;
  effort = 0;
  hops = 0;
  spread = FRACTION;
  drift = FRACTION;

  constructor(from: Readonly<WorldParameters>) {
    change<WorldParameters>(this, from);
  }
}

export class LiveSettings implements Settings {
  authority = FRACTION;
  equipotency = FRACTION;
  purpose = FRACTION;
  permeability = FRACTION;
  reconcile = FRACTION;
  dyads = false;
  contacts = 0;
  bound = FRACTION;
  succession = 0;

  constructor(from: Readonly<Settings>) {
    change<Settings>(this, from);
  }
}

/** Parameters take on the values named in `to`. */
export function change<T extends WorldParameters | Settings>(parameters: T, to: Readonly<Partial<T>>): void {
  for (const name of Object.keys(to) as (keyof T)[]) parameters[name] = settled(to[name]!);
}
