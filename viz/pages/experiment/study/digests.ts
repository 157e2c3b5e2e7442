/** Digests of finished trials, eight bytes each; which of them there are says which trials are finished. */

const LETTERS = 8;

export class Digests {
  /** Two a trial; both nought where there is none. A digest of noughts alone, one in 2⁶⁴, would only be run again. */
  private readonly words: Uint32Array<ArrayBuffer>;

  constructor(words: Uint32Array<ArrayBuffer>) {
    this.words = words;
  }

  static of(trials: number): Digests {
    return new Digests(new Uint32Array(2 * trials));
  }

  has(n: number): boolean {
    return (this.words[2 * n]! | this.words[2 * n + 1]!) !== 0;
  }

  get(n: number): string | undefined {
    return this.has(n) ? [0, 1].map((k) => this.words[2 * n + k]!.toString(16).padStart(LETTERS, '0')).join('') : undefined;
  }

  put(n: number, digest: string): void {
    for (const k of [0, 1]) this.words[2 * n + k] = Number.parseInt(digest.slice(k * LETTERS, (k + 1) * LETTERS), 16);
  }

  drop(n: number): void {
    this.words.fill(0, 2 * n, 2 * n + 2);
  }

  /** To be handed to a worker. */
  copied(): Uint32Array<ArrayBuffer> {
    return this.words.slice();
  }
}
