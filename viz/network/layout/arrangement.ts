/** Where every member stands. Computed once for an organisation and a size of stage, and then left alone. */

export interface Question {
  readonly boss: Int32Array;
  /** [from, to] flattened: the ties at founding. */
  readonly ties: Uint32Array;
  readonly width: number;
  readonly height: number;
}

export interface Arrangement {
  readonly kind: 'tree' | 'ring';
  readonly width: number;
  readonly height: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Radius of a member's circle. */
  readonly radius: number;
  /** Where a member hangs from a spine under its boss: the spine's x. NaN elsewhere. */
  readonly spine: Float32Array;
  /** How far down that spine begins. */
  readonly head: Float32Array;
}

export interface LayoutService {
  arrange(question: Question): Arrangement;
}
