import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node as YamlNode, parseDocument, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { refuseNesting, refuseText } from './guard.ts';
import { grouped, limits } from './limits.ts';
import { join, type Place, type Report } from './problems.ts';

/** A text as read: plain maps, lists and scalars, each knowing where it stands. Nothing of the YAML library is left in it. */
export type Tree = MapTree | ListTree | ScalarTree;
export interface MapTree {
  readonly kind: 'map';
  readonly place: Place;
  readonly entries: ReadonlyMap<string, Entry>;
}
export interface Entry {
  readonly key: Place;
  readonly value: Tree;
}
export interface ListTree {
  readonly kind: 'list';
  readonly place: Place;
  readonly items: readonly Tree[];
}
export interface ScalarTree {
  readonly kind: 'scalar';
  readonly place: Place;
  readonly value: string | number | boolean | null;
  /** As written, so that a seed of 007 stays one. */
  readonly source: string;
}

/**
 * Reads YAML 1.2. Undefined where the text cannot be read as one document of maps, lists and
 * scalars; the reasons are reported. Keys given twice are reported, and the first one kept.
 */
export function readTree(file: string, text: string, report: Report): Tree | undefined {
  const lines = new LineCounter();
  const refusal = refuseText(text, limits.scenarioText) ?? refuseNesting(text);
  if (refusal) {
    report({ file, ...placeIn(text, refusal.offset) }, '', refusal.message);
    return undefined;
  }
  const document = parseDocument(text, { version: '1.2', schema: 'core', lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  return refuseErrors(document, place, report) ? undefined : convert(document, place, report);
}

/** Line and column of an offset, from 1. */
export function placeIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1) as string).length + 1 };
}

const remedies: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'indent with spaces, not tabs',
  MULTIPLE_DOCS: 'keep one scenario in a file, and drop the line ---',
  BAD_INDENT: 'line it up with its neighbours',
  MISSING_CHAR: 'close the quote or bracket, or put the missing mark there',
  TAG_RESOLVE_FAILED: 'tags (!…) are not used here; drop it',
  BLOCK_AS_IMPLICIT_KEY: 'put quotes round a text that holds a colon',
  MULTILINE_IMPLICIT_KEY: 'a key stays on one line, followed by a colon',
};

function refuseErrors(document: Document.Parsed, place: (offset: number) => Place, report: Report): boolean {
  const errors = [...document.errors, ...document.warnings];
  for (const { code, message, pos } of errors)
    report(place(pos[0]), '', `not valid YAML: ${message}; ${remedies[code] ?? 'check indentation, quotes, colons and brackets here'}`);
  return errors.length > 0;
}

interface Sized {
  readonly tree: Tree;
  /** Values in it, aliases written out. */
  readonly size: number;
}

/** The library's nodes as trees. An alias shares its anchor's tree, so that a bomb of aliases costs nothing to measure. */
function convert(document: Document.Parsed, place: (offset: number) => Place, report: Report): Tree | undefined {
  const anchors = new Map<string, Sized | 'open'>();
  let sound = true;
  const refuse = (node: YamlNode | null, path: string, message: string): Sized => {
    sound = false;
    const here = place(node?.range?.[0] ?? 0);
    report(here, path, message);
    return { tree: { kind: 'scalar', place: here, value: null, source: '' }, size: 1 };
  };

  const toTree = (node: YamlNode | null, path: string): Sized => {
    if (isAlias(node)) return toAnchored(node, node.source, path);
    if (node === null || !(isMap(node) || isSeq(node) || isScalar(node))) return refuse(node, path, 'the file is empty; it needs keys such as `heterarchy: 1`');
    if (node.tag) return refuse(node, path, `tags (${node.tag}) are not used here; drop it`);
    if (node.anchor && anchors.has(node.anchor)) return refuse(node, path, `the anchor &${node.anchor} is given twice; rename one`);
    if (node.anchor) anchors.set(node.anchor, 'open');
    const sized = isMap(node) ? toMap(node, path) : isSeq(node) ? toList(node, path) : toScalar(node);
    if (node.anchor) anchors.set(node.anchor, sized);
    return sized;
  };
  const toAnchored = (node: YamlNode, name: string, path: string): Sized => {
    const sized = anchors.get(name);
    if (sized === undefined) return refuse(node, path, `*${name} has no anchor &${name} before it`);
    return sized === 'open' ? refuse(node, path, `*${name} contains itself`) : sized;
  };
  const toScalar = (node: Scalar): Sized => {
    const value = node.value as ScalarTree['value'];
    return { tree: { kind: 'scalar', place: place(node.range?.[0] ?? 0), value, source: node.source ?? String(value) }, size: 1 };
  };
  const toList = (node: YAMLSeq, path: string): Sized => {
    const items = node.items.map((item, index) => toTree(item as YamlNode, join(path, index)));
    return { tree: { kind: 'list', place: place(node.range?.[0] ?? 0), items: items.map((item) => item.tree) }, size: total(items) };
  };
  const toMap = (node: YAMLMap, path: string): Sized => {
    const entries = new Map<string, Entry>();
    const sizes: Sized[] = [];
    for (const { key, value } of node.items) {
      if (!isScalar(key) || key.tag || key.anchor || key.value === null) {
        refuse(isScalar(key) || isAlias(key) || isMap(key) || isSeq(key) ? key : node, path, 'a key must be a plain word');
        continue;
      }
      const name = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
      const keyPlace = place(key.range?.[0] ?? 0);
      const sized = value === null ? toScalar(key) : toTree(value as YamlNode, join(path, name));
      sizes.push(sized);
      const first = entries.get(name);
      if (first) report(keyPlace, join(path, name), `\`${name}\`: given twice, first on line ${first.key.line}; keep one`);
      else entries.set(name, { key: keyPlace, value: value === null ? { kind: 'scalar', place: keyPlace, value: null, source: '' } : sized.tree });
    }
    return { tree: { kind: 'map', place: place(node.range?.[0] ?? 0), entries }, size: total(sizes) };
  };

  const { tree, size } = toTree(document.contents, '');
  if (size > limits.values) refuse(document.contents, '', `more than ${grouped(limits.values)} values with its aliases (*…) written out; use fewer`);
  return sound ? tree : undefined;
}

const total = (items: readonly Sized[]): number => items.reduce((sum, item) => sum + item.size, 1);
