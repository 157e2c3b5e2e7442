/** Moves a world on, by compiled rules where there are any, and by the rules as they are written where there are none. */

/// <reference path="../machine/virtual.d.ts" />

import { compiled, fetched } from 'virtual:machine';
import type { Code } from '../machine/layout.ts';
import { Machine } from '../machine/machine.ts';
import type { Observation } from '../measures/observation.ts';
import { observe } from '../measures/observe.ts';
import { observationOf } from '../measures/record.ts';
import { happen, isEventful } from '../model/events/happen.ts';
import { step } from '../model/step.ts';
import type { World } from '../model/world.ts';

/** For whoever has long work before it, and would begin with the faster rules. */
export const rulesFetched = (): Promise<void> => fetched;

export class Engine {
  /** What was measured last. */
  readonly seen: Observation;
  private readonly w: World;
  private readonly given: Code | undefined;
  private machine: Machine | undefined;
  /** What `machine` was made of, or could not be. */
  private tried: Code | undefined;
  /** Whether somebody was given the world since it was last moved on, and may have changed it. */
  private isOut = false;
  private isOver = false;

  /** @param code compiled rules; those of the build where left out, as soon as they are there */
  constructor(w: World, code?: Code) {
    this.w = w;
    this.seen = observationOf(w.posts.count);
    this.given = code;
    this.useCompiled();
  }

  /** The world as it is now. Whoever asks for it may change it. @throws after `end` */
  get world(): World {
    this.refuseWhenOver();
    if (!this.isOut) this.machine?.take();
    this.isOut = true;
    return this.w;
  }

  /** The world as far as the measures of a tick go: its clock, its tally, and its columns. */
  get counted(): World {
    return this.w;
  }

  /** @throws after `end` */
  step(): void {
    this.refuseWhenOver();
    this.useCompiled();
    if (this.machine) this.stepBy(this.machine);
    else step(this.w);
  }

  /** Gives back what the world lies in. Neither it nor what was measured of it may be looked at any more. */
  end(): void {
    this.machine?.end();
    this.machine = undefined;
    this.isOver = true;
  }

  /** What the world lay in may be another's by then. */
  private refuseWhenOver(): void {
    if (this.isOver) throw new Error('The run ended.');
  }

  /** Takes the measures of the tick the world has just lived through. */
  measure(): void {
    if (this.machine) this.machine.measure();
    else observe(this.w, this.seen);
  }

  /** They may come in while a world is on its way, and go on from where it is. */
  private useCompiled(): void {
    const code = this.given ?? compiled();
    if (code === this.tried) return;
    this.tried = code;
    this.machine = code && Machine.of(code, this.w, this.seen);
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
