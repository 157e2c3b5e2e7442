import { type Quantity, settingDefaults, type WorldParameters } from './fields.ts';
import type { Draft } from './organizations.ts';
import type { Notebook, Place } from './problems.ts';
import { readPeople } from './people.ts';
import { formalForm, informalForm, type Section } from './sections.ts';
import type { Formal, Informal, Organization, ReadFile } from './types.ts';

/** Fills in every default, and builds what is given by edge lists out of their files. */
export function resolveOrganizations(drafts: readonly Draft[], world: WorldParameters, notebook: Notebook, readFile: ReadFile, agentsPlace: Place): Organization[] {
  const people = readPeople(drafts, world, notebook, readFile, agentsPlace);
  return drafts.map((draft) => ({
    name: draft.name,
    label: labelOf(draft, drafts),
    ...(draft.extends === undefined ? {} : { extends: draft.extends }),
    formal: generated(draft.formal, formalForm.types) as Formal,
    informal: generated(draft.informal, informalForm.types) as Informal,
    settings: { ...settingDefaults(), ...draft.settings },
    ...people.get(draft.name),
  }));
}

/** Its own label, else its archetype's title, with the name beside it where another has the same title. */
function labelOf(draft: Draft, drafts: readonly Draft[]): string {
  const { name, label, title } = draft;
  if (label !== undefined || title === undefined) return label ?? name;
  return drafts.some((other) => other !== draft && other.title === title) ? `${title} (${name})` : title;
}

function generated({ type, values }: Section, types: Readonly<Record<string, Readonly<Record<string, Quantity>>>>): { type: string } {
  if (type === 'none' || type === 'edges') return { type: 'none' };
  const defaults = Object.entries(types[type] ?? {}).map(([name, field]) => [name, (field as Quantity & { default: number }).default]);
  return { type, ...Object.fromEntries(defaults), ...values };
}
