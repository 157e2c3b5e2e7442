/** What the rules stand on when compiled: typed arrays as plain places in memory, and numbers as JavaScript has them. */

/**
 * A column is the address of its first element. In the word before lie the bytes it has, in the word before that those there is room for.
 * Nothing looks whether an element is within: the rules as JavaScript do, and come out the same.
 */
const column = (name: string, element: string, bits: string, shift: number): string => `
@global @unmanaged class ${name} {
  @inline get length(): i32 { return load<i32>(changetype<usize>(this) - 4) >> ${shift}; }
  @inline @operator("[]") get(n: i32): ${element} { return load<${bits}>(changetype<usize>(this) + (<usize>n << ${shift})); }
  @inline @operator("[]=") set(n: i32, value: ${element}): void { store<${bits}>(changetype<usize>(this) + (<usize>n << ${shift}), <${bits}>value); }
  fill(value: ${element}, from: i32, to: i32): void { for (let n = from; n < to; n++) this.set(n, value); }
}
`;

export const memory = `
${column('Words', 'i32', 'i32', 2)}
${column('Numbers', 'f64', 'f64', 3)}
${column('Bytes', 'i32', 'u8', 0)}
${column('HalfWords', 'i32', 'u16', 1)}
const PAGE: usize = 65536;
const HEADER: usize = 8;

/** The first byte that can be taken. */
const BOTTOM: usize = (__heap_base + 7) & ~7;

/** The first byte that is not taken. Nothing is given back while a world lives: what grows doubles. */
let top: usize = BOTTOM;

/** How often a column has come to lie elsewhere. */
export let moves: i32 = 0;

/** Room for as many bytes, all nought. @returns its address, a multiple of 8 */
export function allocate(bytes: usize): usize {
  const at = top + HEADER;
  top = (at + bytes + 7) & ~7;
  const missing = <i32>((top + PAGE - 1) / PAGE) - memory.size();
  if (missing > 0) {
    moves++;
    // more than is needed now: memory that grows is looked at anew
    if (memory.grow(missing + (memory.size() >> 3)) < 0) unreachable();
  }
  store<u32>(at - 8, <u32>bytes);
  return at;
}

/** Gives all of it back. */
export function clear(): void {
  memory.fill(BOTTOM, 0, top - BOTTOM);
  top = BOTTOM;
}

/** A longer copy of a column of words. */
@global function grown(column: Words, length: i32): Words {
  const longer = allocate(<usize>length << 2);
  store<i32>(longer - 4, length << 2);
  memory.copy(longer, changetype<usize>(column), <usize>column.length << 2);
  moves++;
  return changetype<Words>(longer);
}

/** What kit/scaled.ts says. */
@global @inline function scaled(bits: i32, n: i32): i32 { return <i32>((<u64><u32>bits * <u64><u32>n) >> 32); }
@global @inline function leftOver(bits: i32, n: i32): i32 { return bits * n; }

@global @inline function whole<T>(value: T): i32 { return <i32>value; }
@global @inline function unsigned<T>(value: T): f64 { return <f64><u32>value; }
`;
