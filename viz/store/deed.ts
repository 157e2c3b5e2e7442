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
