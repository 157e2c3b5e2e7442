/** Writing a syntax tree out again, with some of its nodes in other words. */

import type { ESTree } from 'vite';

export type Render = (node: ESTree.Node) => string;

/** What a node becomes; undefined where it stays as it is, but for what it holds. */
export type Rewrite = (node: ESTree.Node, render: Render) => string | undefined;

const isNode = (value: unknown): value is ESTree.Node => typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

/** The nodes directly within one, in order. */
const within = (node: ESTree.Node): ESTree.Node[] =>
  Object.values(node).flatMap((value: unknown) => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [])).sort((a, b) => a.start - b.start);

/** The text of `tree`, a syntax tree of `source`. */
export function rewritten(source: string, tree: ESTree.Node, rewrite: Rewrite): string {
  const render = (node: ESTree.Node): string => {
    const other = rewrite(node, render);
    if (other !== undefined) return other;
    let text = '';
    let at = node.start;
    for (const child of within(node)) {
      if (child.start < at) continue; // a shorthand is met twice
      text += source.slice(at, child.start) + render(child);
      at = child.end;
    }
    return text + source.slice(at, node.end);
  };
  return render(tree);
}
