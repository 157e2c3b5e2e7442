import { type Alias, isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { grouped, limits } from './limits.ts';
import { join, type Place, type Report } from './problems.ts';
import type { Entry, ScalarTree, Tree } from './tree.ts';

/** A tree, and how many values are in it once aliases are written out. */
interface Sized {
  readonly tree: Tree;
  readonly size: number;
}

interface Conversion {
  readonly placeAt: (offset: number) => Place;
  readonly report: Report;
  /** What each anchor stands for; 'open' while its own value is being read. */
  readonly anchors: Map<string, Sized | 'open'>;
  sound: boolean;
}

/**
 * Turns the library's nodes into trees; undefined where they hold what a scenario cannot (reported).
 * An alias shares its anchor's tree, so that a bomb of aliases costs nothing to measure and refuse.
 */
export function convert(contents: Node | null, placeAt: (offset: number) => Place, report: Report): Tree | undefined {
  const conversion: Conversion = { placeAt, report, anchors: new Map(), sound: true };
  const { tree, size } = contents ? toTree(contents, '', conversion) : refuse(null, '', 'the file is empty; it needs keys such as `heterarchy: 1`', conversion);
  if (size > limits.values) refuse(contents, '', `more than ${grouped(limits.values)} values with its aliases (*…) written out; use fewer`, conversion);
  return conversion.sound ? tree : undefined;
}

const offsetOf = (node: Node | null): number => node?.range?.[0] ?? 0;

function refuse(node: Node | null, path: string, message: string, conversion: Conversion): Sized {
  const place = conversion.placeAt(offsetOf(node));
  conversion.sound = false;
  conversion.report(place, path, message);
  return nothingAt(place);
}

const nothingAt = (place: Place): Sized => ({ tree: { kind: 'scalar', place, value: null, source: '' }, size: 1 });

function toTree(node: Node, path: string, conversion: Conversion): Sized {
  if (isAlias(node)) return toAnchored(node, path, conversion);
  if (node.tag) return refuse(node, path, 'tags (!…) are not used here; drop it', conversion);
  const anchor = isMap(node) || isSeq(node) || isScalar(node) ? node.anchor : undefined;
  if (anchor === undefined) return toPlain(node, path, conversion);
  if (conversion.anchors.has(anchor)) return refuse(node, path, `the anchor &${anchor} is given twice; rename one`, conversion);
  conversion.anchors.set(anchor, 'open');
  const sized = toPlain(node, path, conversion);
  conversion.anchors.set(anchor, sized);
  return sized;
}

function toAnchored(alias: Alias, path: string, conversion: Conversion): Sized {
  const sized = conversion.anchors.get(alias.source);
  if (sized === undefined) return refuse(alias, path, `*${alias.source} has no anchor &${alias.source} before it; give one, or write the value out`, conversion);
  return sized === 'open' ? refuse(alias, path, `*${alias.source} contains itself; write the value out`, conversion) : sized;
}

function toPlain(node: Node, path: string, conversion: Conversion): Sized {
  if (isMap(node)) return toMap(node, path, conversion);
  return isSeq(node) ? toList(node, path, conversion) : toScalar(node as Scalar, conversion);
}

function toScalar(node: Scalar, { placeAt }: Conversion): Sized {
  const value = node.value as ScalarTree['value'];
  return { tree: { kind: 'scalar', place: placeAt(offsetOf(node)), value, source: node.source ?? String(value) }, size: 1 };
}

function toList(node: YAMLSeq, path: string, conversion: Conversion): Sized {
  const items = node.items.map((item, index) => toTree(item as Node, join(path, index), conversion));
  return { tree: { kind: 'list', place: conversion.placeAt(offsetOf(node)), items: items.map((item) => item.tree) }, size: total(items) };
}

function toMap(node: YAMLMap, path: string, conversion: Conversion): Sized {
  const entries = new Map<string, Entry>();
  const sizes = node.items.map((pair) => addEntry(entries, pair, node, path, conversion));
  return { tree: { kind: 'map', place: conversion.placeAt(offsetOf(node)), entries }, size: total(sizes) };
}

const total = (items: readonly Sized[]): number => items.reduce((sum, item) => sum + item.size, 1);

function addEntry(entries: Map<string, Entry>, { key, value }: Pair, map: YAMLMap, path: string, conversion: Conversion): Sized {
  const name = nameOf(key);
  if (name === undefined) return refuse(isNode(key) ? key : map, path, 'a key must be a plain word', conversion);
  const place = conversion.placeAt(offsetOf(key as Node));
  const sized = isNode(value) ? toTree(value, join(path, name), conversion) : nothingAt(place);
  const first = entries.get(name);
  if (first) conversion.report(place, join(path, name), `\`${name}\`: given twice, first on line ${first.key.line}; keep one`);
  else entries.set(name, { key: place, value: sized.tree });
  return sized;
}

/** A key as it is written: names are texts, also those that look like numbers. */
function nameOf(key: unknown): string | undefined {
  if (!isScalar(key) || key.tag || key.anchor || key.value === null) return undefined;
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}
