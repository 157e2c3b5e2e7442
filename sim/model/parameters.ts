/**
 * Parameters as the rules read them. Copied field by field: an engine keeps whole numbers apart from fractions only in
 * objects that are built one field at a time, and attention is counted in every step of a member's turn.
 */

import type { Settings, WorldParameters } from '../scenario/fields.ts';

export class LiveParameters implements WorldParameters {
  agents: number;
  domains: number;
  facets: number;
  ticks: number;
  load: number;
  parts: number;
  interdependence: number;
  deadline: number;
  novelty: number;
  turbulence: number;
  feedback: number;
  knowledge: number;
  novice: number;
  attention: number;
  effort: number;
  hops: number;
  spread: number;
  drift: number;

  constructor(from: Readonly<WorldParameters>) {
    this.agents = from.agents;
    this.domains = from.domains;
    this.facets = from.facets;
    this.ticks = from.ticks;
    this.load = from.load;
    this.parts = from.parts;
    this.interdependence = from.interdependence;
    this.deadline = from.deadline;
    this.novelty = from.novelty;
    this.turbulence = from.turbulence;
    this.feedback = from.feedback;
    this.knowledge = from.knowledge;
    this.novice = from.novice;
    this.attention = from.attention;
    this.effort = from.effort;
    this.hops = from.hops;
    this.spread = from.spread;
    this.drift = from.drift;
  }
}

export class LiveSettings implements Settings {
  authority: number;
  equipotency: number;
  purpose: number;
  permeability: number;
  reconcile: number;
  dyads: boolean;
  contacts: number;
  bound: number;
  succession: number;

  constructor(from: Readonly<Settings>) {
    this.authority = from.authority;
    this.equipotency = from.equipotency;
    this.purpose = from.purpose;
    this.permeability = from.permeability;
    this.reconcile = from.reconcile;
    this.dyads = from.dyads;
    this.contacts = from.contacts;
    this.bound = from.bound;
    this.succession = from.succession;
  }
}
