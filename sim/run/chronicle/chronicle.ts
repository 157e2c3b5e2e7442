/**
 * A chronicle: what happened to an organisation, tick by tick. It looks at the world from outside, between ticks, and tells what
 * differs from the last time it looked; a tie opened and dropped within one tick it does not see.
 */

import type { ScenarioEvent } from '../../scenario/types.ts';
import type { World } from '../../model/world.ts';
import type { Entry } from './entries.ts';
import { PeopleWatch } from './people.ts';
import { TaskWatch } from './tasks.ts';
import { TieWatch } from './ties.ts';

export class Chronicle {
  private readonly w: World;
  private readonly people: PeopleWatch;
  private readonly ties = new TieWatch();
  private readonly tasks = new TaskWatch();
  private truth: Uint8Array;

  constructor(w: World) {
    this.w = w;
    this.people = new PeopleWatch(w);
    this.truth = w.facts.truth.slice();
  }

  /** What happened since the last call. To be called after the founding and after every tick. */
  tell(): Entry[] {
    const { w } = this;
    return [...eventsOf(w), ...this.turned(), ...this.people.tell(w), ...this.ties.tell(w), ...this.tasks.tell(w)];
  }

  private turned(): Entry[] {
    const { facts, clock } = this.w;
    const facets = [...facts.truth.keys()].filter((m) => facts.truth[m] !== this.truth[m]);
    this.truth = facts.truth.slice();
    return facets.length > 0 ? [{ tick: clock.tick, kind: 'facts-turned', facets }] : [];
  }
}

const changesNothing = (event: ScenarioEvent): boolean =>
  event.type === 'set' && Object.keys(event.world).length === 0 && Object.keys(event.organization).length === 0;

function eventsOf({ events, clock }: World): Entry[] {
  const now = events.filter((event) => event.at === clock.tick && !changesNothing(event));
  return now.map((event) => ({ tick: event.at, kind: 'event', event }));
}
