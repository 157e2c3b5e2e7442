/** A short fingerprint of bytes, the same on every machine. Not a cryptographic one. */

/** Mixes one 32-bit word into the two lanes of `state`. The mixer is murmur3's (A. Appleby, public domain), once a lane. */
function word(state: Int32Array, value: number): void {
  const a = Math.imul(state[0]! ^ Math.imul(value, 0xcc9e2d51), 0x1b873593);
  const b = Math.imul(state[1]! ^ Math.imul(value, 0x85ebca6b), 0xc2b2ae35);
  state[0] = ((a << 13) | (a >>> 19)) + Math.imul(b, 5);
  state[1] = ((b << 15) | (b >>> 17)) ^ a;
}

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');

/** Sixteen hexadecimal digits of the bytes, in little-endian words; the length counts too. */
export function digest(bytes: Uint8Array): string {
  const state = Int32Array.of(0x9747b28c, bytes.length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length & ~3;
  for (let at = 0; at < whole; at += 4) word(state, view.getInt32(at, true));
  for (let at = whole; at < bytes.length; at++) word(state, bytes[at]!);
  word(state, 0x5bd1e995);
  word(state, state[1]!);
  return hex(state[0]!) + hex(state[1]!);
}
