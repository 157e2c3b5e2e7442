/**
 * Parameters as the rules read them. An engine settles how it stores a field by the first value it meets there: whole
 * numbers begin as 0, fractions as ½, so that one scenario's `authority: 0` and the next one's 0.9 are the same kind of object.
 */

import type { int } from '../kit/int.ts';
import type { Settings, WorldParameters } from '../scenario/fields.ts';
import { change } from './change.ts';

export const FRACTION = 0.5;

export class LiveParameters implements WorldParameters {
  agents: int = 0;
  domains: int = 0;
  facets: int = 0;
  ticks: int = 0;
  load: number = FRACTION;
  parts: int = 0;
  interdependence: int = 0;
  deadline: int = 0;
  novelty: number = FRACTION;
  turbulence: number = FRACTION;
  feedback: number = FRACTION;
  knowledge: number = FRACTION;
  novice: number = FRACTION;
  attention: int = 0;
  effort: int = 0;
  hops: int = 0;
  spread: number = FRACTION;
  drift: number = FRACTION;

  constructor(from: Readonly<WorldParameters>) {
    change<WorldParameters>(this, from);
  }
}

export class LiveSettings implements Settings {
  authority: number = FRACTION;
  equipotency: number = FRACTION;
  purpose: number = FRACTION;
  permeability: number = FRACTION;
  reconcile: number = FRACTION;
  dyads: boolean = false;
  contacts: int = 0;
  bound: number = FRACTION;
  succession: int = 0;

  constructor(from: Readonly<Settings>) {
    change<Settings>(this, from);
  }
}
