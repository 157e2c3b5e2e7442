/**
 * A frame: one organisation at the end of one tick, as one transferable buffer.
 *
 * Layout (little-endian): 8 header words (Int32) — magic, version, tick, members N, ties T, messages M, digestless spare, spare —
 * then the columns below, each starting on a multiple of 8 bytes.
 */

const MAGIC = 0x46525448; // 'HTRF'
const VERSION = 1;
const HEADER_BYTES = 32;

/** What a member is doing: the values of `activity`. */
export const Activity = { idle: 0, coordinating: 1, working: 2, waiting: 3, absent: 4 } as const;

/** Kinds of message: the values of `messageKind`. */
export const FrameMessage = { task: 0, part: 1, result: 2, notice: 3, talk: 4, returned: 5 } as const;

/** Bits of `tieFlags`. A conferred tie runs from the boss (`tieFrom`) to the subordinate (`tieTo`). */
export const TieFlag = { conferred: 1, dyad: 2, cut: 4, privileged: 8 } as const;

export interface Frame {
  readonly buffer: ArrayBuffer;
  readonly tick: number;
  readonly members: number;
  readonly ties: number;
  readonly messages: number;

  // one entry a member
  readonly activity: Uint8Array;
  /** Messages waiting at the end of the tick. */
  readonly queue: Uint32Array;
  /** Attention spent in this tick, as a share of what there was. */
  readonly spent: Float32Array;
  /** Value position in [−1, 1]; 0 is the purpose. */
  readonly value: Float32Array;
  /** Share of own-domain facets held rightly. */
  readonly knowledge: Float32Array;

  // one entry a tie
  readonly tieFrom: Uint32Array;
  readonly tieTo: Uint32Array;
  readonly tieFlags: Uint8Array;
  /** Trust of `tieFrom` in `tieTo`, and the other way. */
  readonly trustOut: Float32Array;
  readonly trustBack: Float32Array;

  // one entry a message sent in this tick (it arrives in the next)
  readonly messageFrom: Uint32Array;
  readonly messageTo: Uint32Array;
  readonly messageKind: Uint8Array;
}

interface Sizes {
  readonly members: number;
  readonly ties: number;
  readonly messages: number;
}

const aligned = (bytes: number): number => (bytes + 7) & ~7;

/** Bytes a frame of these sizes takes. */
const frameBytes = ({ members, ties, messages }: Sizes): number =>
  HEADER_BYTES + aligned(members) + 4 * aligned(members * 4) + 4 * aligned(ties * 4) + aligned(ties) + 2 * aligned(messages * 4) + aligned(messages);

/**
 * Lays an empty frame into `spare` where it is large enough, else into a new buffer.
 * @returns views that share the buffer; fill them.
 */
export function layFrame(tick: number, sizes: Sizes, spare?: ArrayBuffer): Frame {
  const bytes = frameBytes(sizes);
  const buffer = spare && spare.byteLength >= bytes ? spare : new ArrayBuffer(bytes);
  new Int32Array(buffer, 0, 8).set([MAGIC, VERSION, tick, sizes.members, sizes.ties, sizes.messages, 0, 0]);
  return readFrame(buffer);
}

/** @throws where the buffer is no frame of this version. */
export function readFrame(buffer: ArrayBuffer): Frame {
  if (buffer.byteLength < HEADER_BYTES) throw new Error('This buffer is too small to be a frame.');
  const [magic, version, tick, members, ties, messages] = new Int32Array(buffer, 0, 8) as unknown as [number, number, number, number, number, number];
  if (magic !== MAGIC) throw new Error('This buffer is not a frame: its first four bytes are wrong.');
  if (version !== VERSION) throw new Error(`This frame has version ${version}; this program reads version ${VERSION}.`);
  let at = HEADER_BYTES;
  const take = <T>(Type: new (b: ArrayBuffer, offset: number, length: number) => T, width: number, length: number): T => {
    const column = new Type(buffer, at, length);
    at += aligned(width * length);
    return column;
  };
  return {
    buffer, tick, members, ties, messages,
    activity: take(Uint8Array, 1, members),
    queue: take(Uint32Array, 4, members),
    spent: take(Float32Array, 4, members),
    value: take(Float32Array, 4, members),
    knowledge: take(Float32Array, 4, members),
    tieFrom: take(Uint32Array, 4, ties),
    tieTo: take(Uint32Array, 4, ties),
    tieFlags: take(Uint8Array, 1, ties),
    trustOut: take(Float32Array, 4, ties),
    trustBack: take(Float32Array, 4, ties),
    messageFrom: take(Uint32Array, 4, messages),
    messageTo: take(Uint32Array, 4, messages),
    messageKind: take(Uint8Array, 1, messages),
  };
}
