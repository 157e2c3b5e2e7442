export interface Wins {
  /** Worlds in which the first had more, in which the second had, and in which they were equal. */
  readonly first: number;
  readonly second: number;
  readonly ties: number;
}

/** Counts worlds by the sign of the difference, first minus second. Whether more is better is the measure's to say. */
export function winsOf(differences: readonly number[]): Wins {
  const count = (is: (d: number) => boolean) => differences.filter(is).length;
  return { first: count((d) => d > 0), second: count((d) => d < 0), ties: count((d) => d === 0) };
}
