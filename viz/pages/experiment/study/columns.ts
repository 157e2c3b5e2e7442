/**
 * Of the numbers of a study, those that are looked at: eight bytes a trial and column. The others are in the database, with these,
 * and are fetched when they are looked at. Columns are known by their places in the plan.
 */

export class Columns {
  private readonly size: number;
  private readonly held = new Map<number, Float64Array<ArrayBuffer>>();
  /** On their way: they take what is new meanwhile. */
  private readonly coming = new Map<number, Float64Array<ArrayBuffer>>();

  /** @param size Trials. */
  constructor(size: number) {
    this.size = size;
  }

  get places(): readonly number[] {
    return [...this.held.keys()];
  }

  holds(place: number): boolean {
    return this.held.has(place);
  }

  /** @throws RangeError where memory has no room for one more */
  expect(places: readonly number[]): void {
    for (const place of places) if (!this.coming.has(place)) this.coming.set(place, new Float64Array(this.size).fill(Number.NaN));
  }

  /** What was expected is there. */
  arrive(places: readonly number[]): void {
    for (const place of places) {
      this.held.set(place, this.coming.get(place)!);
      this.coming.delete(place);
    }
  }

  /** Lets go of all that is not wanted any more. */
  keep(wanted: readonly number[]): void {
    for (const place of this.places) if (!wanted.includes(place)) this.held.delete(place);
  }

  put(n: number, values: Float64Array): void {
    for (const columns of [this.held, this.coming]) for (const [place, column] of columns) column[n] = values[place]!;
  }

  /** NaN where nothing was put. @throws where the column is not held */
  value(place: number, n: number): number {
    const column = this.held.get(place);
    if (!column) throw new Error(`Column ${place} is looked at and not held.`);
    return column[n]!;
  }

  /** All columns, in the order of the plan, to be handed to a worker; of a study that holds them all. */
  copied(): readonly Float64Array<ArrayBuffer>[] {
    return this.places.toSorted((a, b) => a - b).map((place) => this.held.get(place)!.slice());
  }
}
