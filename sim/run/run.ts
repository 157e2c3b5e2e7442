/** A run: one organisation, one scenario, one seed, and whatever was done to it on the way. */

import { digest } from '../kit/digest.ts';
import type { Store } from '../kit/columns.ts';
import { found } from '../model/founding/found.ts';
import type { World } from '../model/world.ts';
import { Record } from '../measures/record.ts';
import type { Code } from '../machine/layout.ts';
import type { Organization, Scenario, ScenarioEvent } from '../scenario/types.ts';
import { capture } from './capture.ts';
import type { Frame } from './frame.ts';
import { stateDigest } from './digest.ts';
import { Engine } from './engine.ts';
import { restoreState, saveState, worldStores } from './state.ts';

/** Everything a run is a pure function of. */
export interface RunKey {
  readonly scenario: Scenario;
  readonly organization: Organization;
  readonly seed: string;
  readonly interventions: readonly ScenarioEvent[];
}

export const runKey = (scenario: Scenario, organization: Organization, seed = scenario.seed, interventions: readonly ScenarioEvent[] = []): RunKey => ({
  scenario, organization, seed, interventions,
});

/** Two words for what a state belongs to: world, organisation and seed. What is done to a run is not part of it, so a run can be forked. */
export function identityOf({ scenario, organization, seed }: RunKey): Int32Array {
  const text = JSON.stringify([scenario.world, organization, seed]);
  const name = digest(Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 255));
  return Int32Array.of(Number.parseInt(name.slice(0, 8), 16), Number.parseInt(name.slice(8), 16));
}

/**
 * The events that concern an organisation, interventions after the scenario's own of the same tick. One that is meant for others
 * stays in its place as a change of nothing: the draws of the events of a tick are told apart by their places.
 */
export function eventsFor({ scenario, organization, interventions }: RunKey): ScenarioEvent[] {
  const mine = (event: ScenarioEvent): ScenarioEvent => {
    if (!('only' in event) || !event.only || event.only.includes(organization.name)) return event;
    return { at: event.at, name: event.name, type: 'set', world: event.type === 'set' ? event.world : {}, organization: {} };
  };
  return [...scenario.events, ...interventions].map(mine).sort((a, b) => a.at - b.at);
}

export class Run {
  readonly key: RunKey;
  readonly record: Record;
  private readonly engine: Engine;

  /** @param code compiled rules; those of the build where left out. They do the same as the rules as they are written. */
  constructor(key: RunKey, code?: Code) {
    this.key = key;
    const world = found(key.scenario, key.organization, key.seed, eventsFor(key));
    this.record = new Record(key.scenario.world.ticks, world.parameters);
    this.engine = new Engine(world, code);
  }

  /** The organisation in its world, as it is now. */
  get world(): World {
    return this.engine.world;
  }

  /** The tick whose end the world stands at; −1 at the founding. */
  get tick(): number {
    return this.engine.counted.clock.tick;
  }

  get finished(): boolean {
    return this.tick >= this.key.scenario.world.ticks - 1;
  }

  /** @throws at the end of the run. */
  step(): void {
    if (this.finished) throw new Error(`The run ended at tick ${this.tick}.`);
    this.engine.step();
    this.engine.measure();
    this.record.write(this.engine.counted, this.engine.seen);
  }

  /** Steps until the end of tick t, or of the run. */
  advanceTo(t: number): void {
    while (!this.finished && this.tick < t) this.step();
  }

  frame(spare?: ArrayBuffer): Frame {
    return capture(this.world, spare);
  }

  /** Fingerprint of the whole state at the end of this tick. */
  digest(): string {
    return stateDigest(this.world);
  }

  /** The state with all that was recorded, as one buffer: `restore` it on a run of the same key to go on from here. */
  save(): ArrayBuffer {
    return saveState(this.stores(), identityOf(this.key));
  }

  /** @throws where the buffer is not a state of such a run. */
  restore(state: ArrayBuffer): void {
    restoreState(this.stores(), state, identityOf(this.key));
  }

  /** For one who has many runs to make: gives back what this one lies in. Neither its world nor its record may be looked at afterwards. */
  end(): void {
    this.engine.end();
    this.record.end();
  }

  private stores(): Store[] {
    const { world, record } = this;
    return [...worldStores(world), record, record.columns, record.leaders, record.carriers];
  }
}
