/** The layouts of the classes that are compiled: fields one after another, each at a multiple of its own size. */

import { parseSync } from 'vite';
import type { Field, Kind, Layout, Layouts } from '../machine/layout.ts';
import { isColumn } from '../machine/layout.ts';

interface Class {
  readonly name: string;
  readonly parent: string | undefined;
  readonly fields: readonly { readonly name: string; readonly kind: Kind }[];
}

const sizes: Readonly<Record<string, number>> = { int: 4, number: 8, boolean: 1 };
const ADDRESS = 4;

const sizeOf = (kind: Kind): number => (typeof kind === 'string' && sizes[kind]) || ADDRESS;
const upTo = (at: number, multiple: number): number => Math.ceil(at / multiple) * multiple;

/** @returns undefined for what is not stored. */
function kindOf(type: any): Kind | undefined {
  if (type.type === 'TSNumberKeyword') return 'number';
  if (type.type === 'TSBooleanKeyword') return 'boolean';
  if (type.type !== 'TSTypeReference') return undefined;
  const name: string = type.typeName.name;
  if (name === 'Key') return 'Int32Array';
  return name === 'int' || isColumn(name as Kind) ? (name as Kind) : { store: name };
}

function classOf({ id, superClass, body }: any): Class {
  const fields = body.body.flatMap(({ type, key, typeAnnotation }: any) => {
    const kind = type === 'PropertyDefinition' ? kindOf(typeAnnotation.typeAnnotation) : undefined;
    return kind ? [{ name: key.name, kind }] : [];
  });
  return { name: id.name, parent: superClass?.name, fields };
}

const classesIn = (source: string): Class[] =>
  parseSync('source.ts', source).program.body.flatMap((statement: any) => (statement.declaration?.type === 'ClassDeclaration' ? [classOf(statement.declaration)] : []));

function layoutOf(name: string, classes: ReadonlyMap<string, Class>): Layout {
  const { parent, fields } = classes.get(name)!;
  const before = parent === undefined ? { fields: [], size: 0 } : layoutOf(parent, classes);
  const laid: Field[] = [...before.fields];
  let size = before.size;
  for (const { name: field, kind } of fields) {
    const at = upTo(size, sizeOf(kind));
    laid.push({ name: field, kind, at });
    size = at + sizeOf(kind);
  }
  return { fields: laid, size };
}

/** @param sources of all files that are compiled */
export function layouts(sources: readonly string[]): Layouts {
  const classes = new Map(sources.flatMap(classesIn).map((made) => [made.name, made]));
  return Object.fromEntries([...classes.keys()].map((name) => [name, layoutOf(name, classes)]));
}
