/** Brings a layout's own coordinates into the stage. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function boundsOf(x: Float32Array, y: Float32Array): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < x.length; i++) {
    left = Math.min(left, x[i]!);
    right = Math.max(right, x[i]!);
    top = Math.min(top, y[i]!);
    bottom = Math.max(bottom, y[i]!);
  }
  return { left, top, right, bottom };
}

/** Stretches `values` from [from, to] so that they span [margin, size − margin], centred, at no more than `most` per unit. */
export function spread(values: Float32Array, from: number, to: number, size: number, margin: number, most: number): number {
  const scale = to > from ? Math.min(most, (size - 2 * margin) / (to - from)) : 1;
  const middle = (from + to) / 2;
  for (let i = 0; i < values.length; i++) values[i] = size / 2 + (values[i]! - middle) * scale;
  return scale;
}
