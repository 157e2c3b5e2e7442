/**
 * The text of a scenario with all that was changed on the page written into it: the same parameters, the organisations of the stages
 * first, and what was done to them as events. Comments and the order of things stay as they were.
 */

import { Document, isMap, isScalar, isSeq, parseDocument, type Scalar, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import type { ScenarioEvent } from '../../../sim/index.ts';
import type { Edits } from '../../../sim/worker/protocol.ts';
import type { Run } from '../../store/page-run.ts';
import { armNames } from '../names.ts';
import { writtenDeeds } from './deeds.ts';
import { makeRoom } from './room.ts';

export interface Changed {
  readonly run: Pick<Run, 'scenario' | 'seed' | 'arms'>;
  readonly edits: Edits;
  /** Lines to be put at its head as a comment. */
  readonly head: readonly string[];
}

/** Where parts of a text stand for each other, a change of one would change the others: then it is written out. */
function opened(text: string): Document {
  const document = parseDocument(text, { version: '1.2', schema: 'core' });
  let isShared = false;
  visit(document, { Alias: () => { isShared = true; } });
  return isShared ? new Document(document.toJS(), { aliasDuplicateObjects: false }) : document;
}

const organizationsOf = (document: Document): YAMLMap => document.get('organizations') as YAMLMap;
/** A key that was put in is the word itself. */
const nameOf = ({ key }: { readonly key: unknown }): string => String(isScalar(key) ? key.value : key);
const namesIn = (document: Document): string[] => organizationsOf(document).items.map(nameOf);

function put(document: Document, path: string, value: number | boolean): void {
  const steps = path.split('.');
  const names = steps[1] === '*' ? namesIn(document) : [steps[1]!];
  for (const name of names) document.setIn([steps[0], name, ...steps.slice(2)], value);
}

const eventsIn = (document: Document): YAMLMap[] => {
  const events = document.get('events');
  return isSeq(events) ? events.items.filter((item): item is YAMLMap => isMap(item)) : [];
};

/** An organisation that stands on a second stage becomes one of its own, to which all happens that happens to the first. */
function copyOrganization(document: Document, name: string, copy: string, label: string): void {
  const node = (organizationsOf(document).get(name) as YAMLMap).clone() as YAMLMap;
  node.set('label', label);
  document.setIn(['organizations', copy], node);
  for (const event of eventsIn(document)) {
    const only = event.get('only') as YAMLSeq<Scalar<string>> | undefined;
    if (only?.items.some((each) => each.value === name)) only.add(document.createNode(copy) as Scalar<string>);
  }
}

/** The first two of a file are the pair that is shown. */
function stagesFirst(document: Document, names: readonly string[]): void {
  const map = organizationsOf(document);
  const place = (pair: { readonly key: unknown }): number => {
    const at = names.indexOf(nameOf(pair));
    return at < 0 ? names.length : at;
  };
  map.items.sort((a, b) => place(a) - place(b));
}

/** Events without a name are called by their type and its number, which new ones would shift. */
function nameEvents(document: Document, events: readonly ScenarioEvent[]): void {
  const inTime = eventsIn(document).sort((a, b) => Number(a.get('at')) - Number(b.get('at')));
  for (const [k, event] of inTime.entries()) if (!event.has('name')) event.set('name', events[k]!.name);
}

function addEvents(document: Document, { scenario, arms }: Changed['run'], names: readonly string[], label: (name: string) => string): void {
  const stages = arms.map(({ organization, interventions = [] }, k) => ({ name: names[k]!, label: label(organization), deeds: interventions }));
  if (stages.every(({ deeds }) => deeds.length === 0)) return;
  nameEvents(document, scenario.events);
  if (!isSeq(document.get('events'))) document.set('events', document.createNode([]));
  const everyone = namesIn(document);
  for (const deed of writtenDeeds(stages, everyone, scenario.events.map(({ name }) => name))) document.addIn(['events'], document.createNode(deed, { flow: true }));
}

/** @throws Error in words where it cannot be written as a scenario */
export function editedText(text: string, { run, edits: { added = [], copied = {}, labels = {}, values = {} }, head }: Changed): string {
  const document = opened(text);
  if (String(document.get('seed') ?? '') !== run.seed) document.set('seed', run.seed);
  const label = (name: string) => run.scenario.organizations.find((each) => each.name === name)?.label ?? name;
  for (const { name, extends: archetype } of added) document.setIn(['organizations', name], document.createNode({ extends: archetype, label: label(name) }, { flow: true }));
  for (const [name, of] of Object.entries(copied)) copyOrganization(document, of, name, label(name));
  for (const [name, words] of Object.entries(labels)) document.setIn(['organizations', name, 'label'], words);
  for (const [path, value] of Object.entries(values)) put(document, path, value);
  const shown = run.arms.map(({ organization }) => organization);
  const names = armNames(shown, namesIn(document));
  for (const [k, name] of names.entries()) if (name !== shown[k]) copyOrganization(document, shown[k]!, name, `${label(shown[k]!)} ${name.slice(shown[k]!.length + 1)}`);
  makeRoom(document, namesIn(document), names);
  stagesFirst(document, names);
  addEvents(document, run, names, label);
  document.commentBefore = [...head.map((words) => ` ${words}`), ...(document.commentBefore ? [document.commentBefore] : [])].join('\n');
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
