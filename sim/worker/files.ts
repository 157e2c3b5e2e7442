/** The files the simulation worker can read: the archetypes, and what came with the scenario. */

import type { ReadFile } from '../scenario/types.ts';

const archetypes = import.meta.glob<string>('../../scenarios/archetypes/*.yaml', { query: '?raw', import: 'default', eager: true });

/** `files` go by the names the scenario calls them. */
export const readerOf =
  (files: Readonly<Record<string, string>>): ReadFile =>
  (name) =>
    files[name] ?? archetypes[`../../scenarios/${name}`];
