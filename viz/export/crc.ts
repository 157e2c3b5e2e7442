/** CRC-32, which PNG and ZIP keep of what they hold (ISO 3309; PNG specification, annex D). */

const byByte = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let k = 0; k < 8; k++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** @param before Of the bytes that come before these. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let rest = ~before;
  for (const byte of bytes) rest = (rest >>> 8) ^ byByte[(rest ^ byte) & 0xff]!;
  return ~rest >>> 0;
}
