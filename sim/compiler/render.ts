/** Writing a syntax tree out again, with some of its nodes in other words. */

export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** What a node becomes; undefined where it stays as it is, but for what it holds. */
export type Rewrite = (node: Node, render: (node: Node) => string) => string | undefined;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string' && typeof (value as Node).start === 'number';

/** The nodes directly within one, in order. */
const within = (node: Node): Node[] => Object.values(node).flatMap((value: unknown) => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [])).sort((a, b) => a.start - b.start);

/** The text of `tree`, a syntax tree of `source`. */
export function rewritten(source: string, tree: Node, rewrite: Rewrite): string {
  const render = (node: Node): string => {
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
