/** WebAssembly as far as it is used here; not every engine has it. */

interface Memory {
  readonly buffer: ArrayBuffer;
}

/** What compiled rules offer. */
export interface Exports {
  readonly memory: Memory;
  /** How often a column has come to lie elsewhere. */
  readonly moves: { readonly value: number };
  /** Where the world lies, and what is measured of it: always at the same place, so that rules need not be told. */
  readonly world: { readonly value: number };
  readonly observation: { readonly value: number };
  allocate(bytes: number): number;
  /** Gives back whatever was allocated: the world is gone, and another may be put in its place. */
  forget(): void;
  begin(): void;
  live(): void;
  measure(): void;
}

interface WebAssembly {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

/** Undefined where there is none. */
export const { WebAssembly: wasm } = globalThis as { readonly WebAssembly?: WebAssembly };
