/** A rule broken on purpose: tests that pass all the same would prove nothing. */

export interface Mutant {
  /** The file it breaks, from the top of the project. */
  readonly file: string;
  /** What stands there, once; and what stands there instead. */
  readonly find: string;
  readonly replace: string;
  /** What is wrong with it, in words. */
  readonly why: string;
  /** The tests that must fail, as path filters of the test runner. */
  readonly tests: readonly string[];
}
