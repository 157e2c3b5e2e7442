/**
 * Communities of a network: who has more ties among themselves than chance would give them. Members move to the community that
 * raises modularity most, in order, and communities are joined in the same way, until nothing is gained.
 * Blondel, Guillaume, Lambiotte and Lefebvre, J. Stat. Mech. (2008) P10008; here without chance, so that it always ends alike.
 */

/** Weights of ties by neighbour; a node's ties within itself count twice. */
type Graph = readonly ReadonlyMap<number, number>[];

const PASSES = 20;
/** Less than this is no gain but a rounding. */
const TINY = 1e-9;

function graphOf(members: number, ties: Uint32Array): Graph {
  const graph = Array.from({ length: members }, () => new Map<number, number>());
  const join = (i: number, j: number) => graph[i]!.set(j, (graph[i]!.get(j) ?? 0) + 1);
  for (let k = 0; k < ties.length; k += 2) {
    join(ties[k]!, ties[k + 1]!);
    join(ties[k + 1]!, ties[k]!);
  }
  return graph;
}

const sum = (weights: Iterable<number>): number => {
  let total = 0;
  for (const weight of weights) total += weight;
  return total;
};

/** Ties of a node to each community. */
function reach(node: ReadonlyMap<number, number>, i: number, home: Int32Array): Map<number, number> {
  const to = new Map<number, number>();
  for (const [j, weight] of node) if (j !== i) to.set(home[j]!, (to.get(home[j]!) ?? 0) + weight);
  return to;
}

/** One level: the community of every node, by the number of one of its members. */
function settled(graph: Graph): Int32Array {
  const degree = graph.map((node) => sum(node.values()));
  const all = sum(degree) || 1;
  const home = Int32Array.from(graph.keys());
  const mass = Float64Array.from(degree);
  const move = (i: number): boolean => {
    const from = home[i]!;
    mass[from]! -= degree[i]!;
    const to = reach(graph[i]!, i, home);
    const gain = (community: number) => (to.get(community) ?? 0) - (degree[i]! * mass[community]!) / all;
    let best = from;
    for (const community of to.keys()) if (gain(community) > gain(best) + TINY) best = community;
    home[i] = best;
    mass[best]! += degree[i]!;
    return best !== from;
  };
  for (let pass = 0; pass < PASSES; pass++) {
    let moved = false;
    for (const i of graph.keys()) moved = move(i) || moved;
    if (!moved) break;
  }
  return home;
}

/** Numbers without gaps, in order of first appearance. */
function renumbered(home: Int32Array): { readonly home: Int32Array; readonly count: number } {
  const numbers = new Map<number, number>();
  return { home: home.map((community) => numbers.get(community) ?? (numbers.set(community, numbers.size), numbers.size - 1)), count: numbers.size };
}

function joined(graph: Graph, home: Int32Array, count: number): Graph {
  const larger = Array.from({ length: count }, () => new Map<number, number>());
  graph.forEach((node, i) => {
    const own = larger[home[i]!]!;
    for (const [j, weight] of node) own.set(home[j]!, (own.get(home[j]!) ?? 0) + weight);
  });
  return larger;
}

/** The community of every member, numbered from 0. */
export function communitiesOf(members: number, ties: Uint32Array): Int32Array {
  let graph = graphOf(members, ties);
  let community = Int32Array.from(graph.keys());
  for (;;) {
    const { home, count } = renumbered(settled(graph));
    if (count === graph.length) return community;
    community = community.map((own) => home[own]!);
    graph = joined(graph, home, count);
  }
}
