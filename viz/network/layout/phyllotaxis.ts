/**
 * A sunflower: point i at distance √(i + ½), each turned by the golden angle.
 * The turn is a multiplication by a constant, since sine and cosine differ between browsers and layouts must not.
 */

const TURN_COS = -0.7373688780783197;
const TURN_SIN = 0.6754902942615238;

export function phyllotaxis(count: number): { x: Float64Array; y: Float64Array } {
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  let [cos, sin] = [1, 0];
  for (let i = 0; i < count; i++) {
    const distance = Math.sqrt(i + 0.5);
    x[i] = distance * cos;
    y[i] = distance * sin;
    [cos, sin] = [cos * TURN_COS - sin * TURN_SIN, cos * TURN_SIN + sin * TURN_COS];
  }
  return { x, y };
}
