/** A world and its measures, moved on by compiled rules. */

import type { Observation } from '../measures/observation.ts';
import type { World } from '../model/world.ts';
import type { Code } from './layout.ts';
import { Memory } from './memory.ts';
import type { Exports } from './wasm.ts';
import { wasm } from './wasm.ts';

/** Code is made ready once for all worlds. */
const modules = new WeakMap<Code, object>();
/** An instance that has been given back, for the next world: a new memory a run costs as much as founding one. */
const spares = new WeakMap<Code, Exports>();

function moduleOf(code: Code): object | undefined {
  if (!wasm) return undefined;
  const made = modules.get(code) ?? new wasm.Module(code.bytes);
  modules.set(code, made);
  return made;
}

/** @throws RangeError where there is no room for another memory */
function instanceOf(code: Code, module: object, { Instance }: NonNullable<typeof wasm>): Exports {
  const spare = spares.get(code);
  spares.delete(code);
  return spare ?? (new Instance(module, {}).exports as Exports);
}

export class Machine {
  private readonly code: Code;
  private readonly rules: Exports;
  private readonly memory: Memory;
  private readonly w: World;
  private readonly seen: Observation;
  private readonly world: number;
  private readonly observation: number;
  private readonly clock: number;
  private readonly tally: number;
  private moves = -1;

  /** @returns undefined where compiled code cannot be run, or there is no room for another memory: written rules do the same */
  static of(code: Code, w: World, seen: Observation): Machine | undefined {
    const module = moduleOf(code);
    if (!module || !wasm) return undefined;
    try {
      return new Machine(instanceOf(code, module, wasm), code, w, seen);
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }

  private constructor(rules: Exports, code: Code, w: World, seen: Observation) {
    this.code = code;
    this.rules = rules;
    this.memory = new Memory(rules, code.layouts);
    this.w = w;
    this.seen = seen;
    this.world = rules.world.value;
    this.observation = rules.observation.value;
    this.memory.put(seen, 'Observation', this.observation);
    this.put();
    this.clock = this.memory.addressIn('World', this.world, 'clock');
    this.tally = this.memory.addressIn('World', this.world, 'tally');
  }

  /** What has been changed from outside holds from now on. */
  put(): void {
    if (this.memory.put(this.w, 'World', this.world)) this.view();
  }

  /** The world as it is now, for whoever looks at it. */
  take(): void {
    this.memory.take(this.w, 'World', this.world);
  }

  begin(): void {
    this.rules.begin();
  }

  /** Clock and tally are those of the tick afterwards; other numbers of the world have to be taken. */
  live(): void {
    this.rules.live();
    if (this.rules.moves.value !== this.moves) this.view();
    this.memory.take(this.w.clock, 'Clock', this.clock);
    this.memory.take(this.w.tally, 'Tally', this.tally);
  }

  measure(): void {
    this.rules.measure();
  }

  /** Makes room for another world. This one's columns are no longer its own from here on. */
  end(): void {
    this.rules.forget();
    spares.set(this.code, this.rules);
  }

  private view(): void {
    this.memory.view(this.w, 'World', this.world);
    this.memory.view(this.seen, 'Observation', this.observation);
    this.moves = this.rules.moves.value;
  }
}
