interface Window {
  /** Workers begun with the page, by their names, until the page's own scripts take them. */
  begun?: Record<string, Worker>;
}

declare module 'virtual:scenarios' {
  const list: readonly { readonly name: string; readonly title: string; readonly question: string; readonly first: import('./shell.ts').FirstSight }[];
  export default list;
}

declare module 'virtual:archetypes' {
  const list: readonly import('../sim/index.ts').Organization[];
  export default list;
}

declare module '*.yaml?parsed' {
  const scenario: import('../sim/index.ts').Scenario;
  export default scenario;
}

declare module 'virtual:citation' {
  const citation: { readonly type: string; readonly title: string; readonly version: string; readonly 'date-released': string; readonly license: string; readonly authors: readonly { readonly name: string }[] };
  export default citation;
}

declare module 'virtual:model' {
  /** Sections of sim/MODEL.md in HTML. */
  const sections: { readonly limits: string; readonly references: string };
  export default sections;
}

declare module 'virtual:model-text' {
  const html: string;
  export default html;
}

declare module 'virtual:verdicts' {
  interface Judged {
    readonly id: string;
    readonly says: string;
    readonly source?: string;
    readonly measure: string;
    readonly margin: number;
    readonly scenario: string;
    /** Left out, as all that follows, where it has not been tried. */
    readonly verdict?: 'supported' | 'contradicted' | 'equivalent' | 'undetermined';
    readonly mean?: number | null;
    readonly interval?: { readonly low: number | null; readonly high: number | null };
    /** Worlds that count, and those in which it went so. */
    readonly n?: number;
    readonly wins?: number;
  }
  const verdicts: readonly Judged[];
  export default verdicts;
}

declare module 'gifenc' {
  type Colour = readonly [red: number, green: number, blue: number];
  interface FrameOptions {
    /** Of all pictures; with the first alone. */
    readonly palette?: readonly Colour[];
    /** Milliseconds. */
    readonly delay: number;
    readonly transparent: boolean;
    readonly transparentIndex: number;
    /** 1: the picture stays where the next one is transparent. */
    readonly dispose: number;
    /** Bits a colour's number takes. */
    readonly colorDepth: number;
  }
  interface Encoder {
    readonly writeFrame: (index: Uint8Array, width: number, height: number, options: FrameOptions) => void;
    readonly bytesView: () => Uint8Array<ArrayBuffer>;
    readonly bytes: () => Uint8Array<ArrayBuffer>;
    readonly finish: () => void;
    readonly stream: { readonly writeBytes: (bytes: readonly number[]) => void };
  }
  export const GIFEncoder: () => Encoder;
  /** @returns colours that stand for those of a picture. */
  export const quantize: (rgba: Uint8ClampedArray, most: number) => Colour[];
  /** @returns the number of the nearest colour, pixel by pixel. */
  export const applyPalette: (rgba: Uint8ClampedArray, palette: readonly Colour[]) => Uint8Array;
}
