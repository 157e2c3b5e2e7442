/** The layouts of the classes that are compiled: fields one after another, each at a multiple of its own size, and behind them the stores they hold. */

import type { ESTree } from 'vite';
import { parseSync } from 'vite';
import type { Field, HeldKind, Kind, Layout, Layouts } from '../machine/layout.ts';
import { isColumn, isHeld } from '../machine/layout.ts';

interface Class {
  readonly name: string;
  readonly parent: string | undefined;
  readonly fields: readonly { readonly name: string; readonly kind: Kind }[];
}

const sizes: Readonly<Record<string, number>> = { int: 4, number: 8, boolean: 1 };
const ADDRESS = 4;
/** A store begins at a multiple of the largest field it may have. */
const STORE_MULTIPLE = 8;

const sizeOf = (kind: Exclude<Kind, HeldKind>): number => sizes[kind] ?? ADDRESS;
const upTo = (at: number, multiple: number): number => Math.ceil(at / multiple) * multiple;
const nameOf = (node: ESTree.Node | null): string | undefined => (node?.type === 'Identifier' ? node.name : undefined);

/** @returns undefined for what is not stored: lists of objects */
function kindOf(type: ESTree.TSType): Kind | undefined {
  if (type.type === 'TSNumberKeyword') return 'number';
  if (type.type === 'TSBooleanKeyword') return 'boolean';
  const name = type.type === 'TSTypeReference' ? nameOf(type.typeName) : undefined;
  if (name === undefined || name === 'int') return name;
  if (name === 'Key') return 'Int32Array';
  return isColumn(name) ? name : { store: name };
}

function classOf({ id, superClass, body }: ESTree.Class): Class {
  const fields = body.body.flatMap((member) => {
    if (member.type !== 'PropertyDefinition' || !member.typeAnnotation) return [];
    const kind = kindOf(member.typeAnnotation.typeAnnotation);
    return kind ? [{ name: nameOf(member.key)!, kind }] : [];
  });
  return { name: id!.name, parent: nameOf(superClass), fields };
}

const classesIn = (source: string): Class[] =>
  parseSync('source.ts', source).program.body.flatMap((statement) => {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    return declared?.type === 'ClassDeclaration' ? [classOf(declared)] : [];
  });

/** The fields of its parent come first, so that it can be taken for one; what it holds comes last, since a compiler lays out the rest. */
function layoutOf(name: string, classes: ReadonlyMap<string, Class>): Layout {
  const { parent, fields } = classes.get(name)!;
  const before: Layout = parent === undefined ? { fields: [], size: 0 } : layoutOf(parent, classes);
  if (before.fields.some(({ kind }) => isHeld(kind))) throw new Error(`${name} extends ${parent}, which holds other stores: those would lie where its own fields do.`);
  const laid: Field[] = [...before.fields];
  let { size } = before;
  const lay = (field: string, kind: Kind, length: number, multiple: number): void => {
    const at = upTo(size, multiple);
    laid.push({ name: field, kind, at });
    size = at + length;
  };
  for (const { name: field, kind } of fields) if (!isHeld(kind)) lay(field, kind, sizeOf(kind), sizeOf(kind));
  for (const { name: field, kind } of fields) if (isHeld(kind)) lay(field, kind, layoutOf(kind.store, classes).size, STORE_MULTIPLE);
  return { fields: laid, size };
}

/** @param sources of all files that are compiled */
export function layouts(sources: readonly string[]): Layouts {
  const classes = new Map(sources.flatMap(classesIn).map((made) => [made.name, made]));
  return Object.fromEntries([...classes.keys()].map((name) => [name, layoutOf(name, classes)]));
}
