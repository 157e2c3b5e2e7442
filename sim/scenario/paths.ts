import { eventFields, type Field, type Quantity, settingFields, smallWorldFields, treeFields, worldFields } from './fields.ts';

/** Every parameter of the model by its path; `*` stands for the name of any organisation. */
export const parameters: ReadonlyMap<string, Field> = new Map<string, Field>([
  ...under('world', worldFields),
  ...under('organizations.*', settingFields),
  ...under('organizations.*.formal', treeFields),
  ...under('organizations.*.informal', smallWorldFields),
]);

/** The quantities of events, by type: `events.shift.fraction`. */
export const eventQuantities: ReadonlyMap<string, Quantity> = new Map(Object.entries(eventFields).flatMap(([type, fields]) => under<Quantity>(`events.${type}`, fields)));

function under<F>(path: string, fields: Readonly<Record<string, F>>): [string, F][] {
  return Object.entries(fields).map(([name, field]) => [`${path}.${name}`, field]);
}

/** `organizations.peers.authority` → `organizations.*.authority`; other paths as they are. */
export const general = (path: string): string => path.replace(/^organizations\.[^.]+\./, 'organizations.*.');

/** The parameter at a path, such as `world.load`, `organizations.peers.authority` or `organizations.*.informal.k`. */
export const fieldAt = (path: string): Field | undefined => parameters.get(general(path));
