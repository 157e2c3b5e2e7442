/** WebAssembly as far as it is used here; not every engine has it. */

interface Memory {
  readonly buffer: ArrayBuffer;
}

/** What compiled rules offer; stores are named by their addresses. */
export interface Exports {
  readonly memory: Memory;
  /** How often a column has come to lie elsewhere. */
  readonly moves: { readonly value: number };
  allocate(bytes: number): number;
  begin(world: number): void;
  live(world: number): void;
  measure(world: number, observation: number): void;
}

interface WebAssembly {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

/** Undefined where there is none. */
export const { WebAssembly: wasm } = globalThis as { readonly WebAssembly?: WebAssembly };
