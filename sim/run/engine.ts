/** Moves a world on, by compiled rules where there are any, and by the rules as they are written where there are none. */

/// <reference path="../machine/virtual.d.ts" />

import compiled from 'virtual:machine';
import type { Code } from '../machine/layout.ts';
import { Machine } from '../machine/machine.ts';
import type { Observation } from '../measures/observation.ts';
import { observe } from '../measures/observe.ts';
import { observationOf } from '../measures/record.ts';
import { happen, isEventful } from '../model/events/happen.ts';
import { step } from '../model/step.ts';
import type { World } from '../model/world.ts';

export class Engine {
  /** What was measured last. */
  readonly seen: Observation;
  private readonly w: World;
  private readonly machine: Machine | undefined;
  /** Whether somebody was given the world since it was last moved on, and may have changed it. */
  private isOut = false;

  /** @param code undefined for the rules as they are written */
  constructor(w: World, code: Code | undefined = compiled) {
    this.w = w;
    this.seen = observationOf(w.posts.count);
    this.machine = code && Machine.of(code, w, this.seen);
  }

  /** The world as it is now. Whoever asks for it may change it. */
  get world(): World {
    if (!this.isOut) this.machine?.take();
    this.isOut = true;
    return this.w;
  }

  /** The world as far as the measures of a tick go: its clock, its tally, and its columns. */
  get counted(): World {
    return this.w;
  }

  step(): void {
    if (this.machine) this.stepBy(this.machine);
    else step(this.w);
  }

  /** Takes the measures of the tick the world has just lived through. */
  measure(): void {
    if (this.machine) this.machine.measure();
    else observe(this.w, this.seen);
  }

  private stepBy(machine: Machine): void {
    if (this.isOut) machine.put();
    this.isOut = false;
    machine.begin();
    if (isEventful(this.w.events, this.w.clock.tick + 1)) {
      machine.take();
      happen(this.w);
      machine.put();
    }
    machine.live();
  }
}
