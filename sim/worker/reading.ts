/** Reading scenarios from text, apart from the engine: whoever brings a scenario that is parsed already need not load the parser. */

import { parseScenario } from '../scenario/parse.ts';
import type { Parsed, ReadFile } from '../scenario/types.ts';
import type { SourceText } from './protocol.ts';

const archetypes = import.meta.glob<string>('../../scenarios/archetypes/*.yaml', { query: '?raw', import: 'default', eager: true });

/** What came with the scenario goes by the name the scenario calls it; the archetypes are always there. */
const readerOf =
  (files: Readonly<Record<string, string>>): ReadFile =>
  (name) =>
    files[name] ?? archetypes[`../../scenarios/${name}`];

export const read = ({ file, text, files }: SourceText): Parsed => parseScenario(file, text, readerOf(files));
