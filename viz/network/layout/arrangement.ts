/** Where every member stands. Computed once for an organisation and a size of stage, and then left alone. */

/** Ways to arrange, none of which changes the model; `own`: a chart as a tree, a network as a ring. */
export const arrangements = ['own', 'ring', 'force', 'trade'] as const;
export type ArrangeAs = (typeof arrangements)[number];

export interface Question {
  readonly as: ArrangeAs;
  readonly boss: Int32Array;
  readonly domain: Uint8Array;
  /** [from, to] flattened: the ties at founding. */
  readonly ties: Uint32Array;
  readonly width: number;
  readonly height: number;
}

/** Where the members of one trade stand together. */
interface Quarter {
  readonly trade: number;
  readonly x: number;
  readonly y: number;
}

export interface Arrangement {
  /** How ties are led: along spines, round a middle, or straight across. */
  readonly kind: 'tree' | 'ring' | 'free';
  readonly width: number;
  readonly height: number;
  /** What rings lean towards. */
  readonly middle: { readonly x: number; readonly y: number };
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Radius of a member's circle. */
  readonly radius: number;
  /** Where a member hangs from a spine under its boss: the spine's x. NaN elsewhere. */
  readonly spine: Float32Array;
  /** How far down that spine begins. */
  readonly head: Float32Array;
  readonly quarters: readonly Quarter[];
  /** Units or communities, by which many are drawn as few. */
  readonly groups: Groups;
}

export interface Groups {
  /** Of each member. */
  readonly of: Int32Array;
  /** Members of each group, and where its disc stands, so that none hides another. */
  readonly size: Int32Array;
  /** Who stands for each: the head of a unit, the one with most ties elsewhere. */
  readonly head: Int32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly radius: Float32Array;
}

/** More members than this are drawn as groups until one looks closer. */
export const MANY = 400;
/** At the foot of a stage of groups, what they are stands in words: so many pixels are left to it. */
export const FOOT = 20;
/** Over the upper left of a stage with a boss lies what one can do to him: so many pixels, on stages wide enough that it does. */
export const HEAD = { height: 32, from: 400 };

export interface LayoutService {
  arrange(question: Question): Arrangement;
}

const none = (members: number): Float32Array => new Float32Array(members).fill(Number.NaN);

/** Before members are put into groups. */
export type Bare = Omit<Arrangement, 'groups'>;

/** An arrangement without spines or quarters. */
export const plain = ({ width, height }: Question, x: Float32Array, y: Float32Array, radius: number, kind: 'ring' | 'free' = 'free'): Bare => ({
  kind, width, height, middle: { x: width / 2, y: height / 2 }, x, y, radius, spine: none(x.length), head: none(x.length), quarters: [],
});
