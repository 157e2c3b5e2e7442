/** What is done to an organisation while it runs, as links write it: `120:loss(fraction=0.1,target=top)`. */

import type { ScenarioEvent } from '../../sim/index.ts';
import { decodeValue, type Value } from './value.ts';

export type Deed = ScenarioEvent;

/** Groups of a `set` are written out: `organization.authority=0.5`. */
function flat(fields: Readonly<Record<string, unknown>>, before = ''): string[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null ? flat(value as Record<string, unknown>, `${before}${name}.`) : [`${before}${name}=${String(value)}`],
  );
}

export function encodeDeed({ at, type, name: _, ...fields }: Deed): string {
  const words = flat(fields);
  return `${at}:${type}${words.length > 0 ? `(${words.join(',')})` : ''}`;
}

function grouped(words: readonly string[]): Record<string, unknown> | undefined {
  const fields: Record<string, unknown> = {};
  for (const word of words) {
    const [, path, text] = /^([\w.]+)=([\w.+-]+)$/.exec(word) ?? [];
    if (path === undefined || text === undefined) return undefined;
    put(fields, path.split('.'), decodeValue(text) ?? text);
  }
  return fields;
}

function put(fields: Record<string, unknown>, [first, second]: readonly string[], value: Value | string): void {
  if (second === undefined) fields[first!] = value;
  else fields[first!] = { ...(fields[first!] as object | undefined), [second]: value };
}

/** @returns undefined where it is not written as a deed; whether the engine knows it is for the worker to say. */
export function decodeDeed(text: string): Deed | undefined {
  const [, at, type, inside = ''] = /^(\d{1,6}):([a-z-]+)(?:\(([^()]*)\))?$/.exec(text) ?? [];
  const fields = type === undefined ? undefined : grouped(inside === '' ? [] : inside.split(','));
  if (!fields) return undefined;
  const groups = type === 'set' ? { world: {}, organization: {} } : {};
  return { at: Number(at), type, name: `${type}@${at}`, ...groups, ...fields } as Deed;
}

/** Deeds of the stages by names of their own: `leave@51`, and another one of that tick `leave@51-2`. What was done on several stages at once has one name. */
export function named(stages: readonly (readonly Deed[])[]): readonly (readonly Deed[])[] {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const deed of stages.flat()) {
    const [key, stem] = [encodeDeed(deed), `${deed.type}@${deed.at}`];
    if (names.has(key)) continue;
    const count = (counts.get(stem) ?? 0) + 1;
    counts.set(stem, count);
    names.set(key, count === 1 ? stem : `${stem}-${count}`);
  }
  return stages.map((deeds) => deeds.map((deed) => ({ ...deed, name: names.get(encodeDeed(deed))! })));
}
