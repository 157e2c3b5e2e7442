/** An order of members round a ring in which those who are tied stand close: a walk that always goes on to whoever knows most of the last ones met. */

/** How many of the last ones met count; as far as a founder's ties reach along the ring of a small world. */
const MEMORY = 4;

function neighboursOf(members: number, ties: Uint32Array): readonly (readonly number[])[] {
  const neighbours: number[][] = Array.from({ length: members }, () => []);
  for (let k = 0; k < ties.length; k += 2) {
    neighbours[ties[k]!]!.push(ties[k + 1]!);
    neighbours[ties[k + 1]!]!.push(ties[k]!);
  }
  return neighbours;
}

/** Whoever is not in the ring yet and is tied to most of `recent`, the latest counting most; −1 where nobody is. */
function closest(neighbours: readonly (readonly number[])[], recent: readonly number[], placed: Uint8Array): number {
  const score = new Map<number, number>();
  recent.forEach((i, age) => {
    for (const j of neighbours[i]!) if (!placed[j]) score.set(j, (score.get(j) ?? 0) + 1 + (age + 1) / (10 * MEMORY));
  });
  let best = -1;
  for (const [j, s] of score) if (best < 0 || s > score.get(best)! || (s === score.get(best)! && j < best)) best = j;
  return best;
}

/** Puts the ones the walk passed by next to the neighbour they have most company at. */
function insert(ring: number[], neighbours: readonly (readonly number[])[], i: number): void {
  let [best, most] = [ring.length, -1];
  for (let at = 0; at < ring.length; at++) {
    const near = [-2, -1, 0, 1].filter((d) => neighbours[i]!.includes(ring[(at + d + ring.length) % ring.length]!)).length;
    if (near > most) [best, most] = [at, near];
  }
  ring.splice(best, 0, i);
}

export function ringOrder(members: number, ties: Uint32Array): readonly number[] {
  const neighbours = neighboursOf(members, ties);
  const placed = new Uint8Array(members);
  const ring: number[] = [];
  const passedBy: number[] = [];
  for (let next = 0; next >= 0; ) {
    ring.push(next);
    placed[next] = 1;
    next = closest(neighbours, ring.slice(-MEMORY), placed);
    if (next >= 0 && ring.length > 2 && !ring.slice(-MEMORY).some((i) => neighbours[next]!.includes(i))) break;
  }
  for (let i = 0; i < members; i++) if (!placed[i]) passedBy.push(i);
  for (const i of passedBy) insert(ring, neighbours, i);
  return ring;
}
