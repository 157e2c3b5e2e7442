import type { Field, Quantity } from './fields.ts';
import { nearest } from './nearest.ts';
import { eventQuantities, general, parameters } from './paths.ts';
import { allowed } from './values.ts';

/** The words on one parameter, for the command and the page. */
export interface Description {
  /** Its full path, `organizations.*.authority`. */
  readonly path: string;
  readonly label: string;
  readonly help: string;
  readonly unit: string;
  /** 'a number from 0 to 1'. */
  readonly allowed: string;
  /** Absent for the quantities of events, which have none. */
  readonly default?: number | boolean;
  /** Whether a `set` event may change it while the model runs; absent for the quantities of events. */
  readonly settable?: boolean;
}

/** Every path that can be described, in the order of the tables. */
export const describedPaths = (): string[] => [...parameters.keys(), ...eventQuantities.keys()];

/**
 * The words on a parameter, by its path (`world.load`, `organizations.peers.authority`,
 * `events.shift.fraction`) or by its bare name (`permeability`), an event's only where one event alone has it.
 * Undefined where there is none; `nearestPath` says what may have been meant.
 */
export function describe(path: string): Description | undefined {
  const full = fullPath(path);
  const quantity = full === undefined ? undefined : (parameters.get(full) ?? eventQuantities.get(full));
  return full === undefined || quantity === undefined ? undefined : inWords(full, quantity);
}

/** The path that was probably meant by one that is unknown, or undefined where none is near. */
export function nearestPath(path: string): string | undefined {
  const bare = nearest(path, describedPaths().map(lastKey));
  return nearest(path, describedPaths()) ?? describedPaths().find((known) => lastKey(known) === bare);
}

const lastKey = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

function fullPath(path: string): string | undefined {
  const exact = describedPaths().find((known) => known === general(path));
  const [own, ofEvents] = [parameters, eventQuantities].map((table) => [...table.keys()].filter((known) => lastKey(known) === path));
  return exact ?? own?.[0] ?? (ofEvents?.length === 1 ? ofEvents[0] : undefined);
}

function inWords(path: string, quantity: Quantity): Description {
  const { label, help, unit } = quantity;
  const words = { path, label, help, unit, allowed: allowed(quantity) };
  return 'default' in quantity ? { ...words, default: (quantity as Field).default, settable: (quantity as Field).settable } : words;
}
