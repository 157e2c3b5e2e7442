/** How wide words are on this machine, whose fonts nobody knows beforehand. */

const pen = document.createElement('canvas').getContext('2d');

/** @returns pixels, at a size in pixels. */
export function widthOf(words: string, size: number, weight = 400): number {
  if (!pen) return words.length * size * 0.6;
  pen.font = `${weight} ${size}px ${getComputedStyle(document.documentElement).fontFamily}`;
  return pen.measureText(words).width;
}

/** As much of the words as finds room, with … for the rest. */
export function fitted(words: string, room: number, size: number, weight = 400): string {
  if (widthOf(words, size, weight) <= room) return words;
  let end = words.length - 1;
  while (end > 1 && widthOf(`${words.slice(0, end)}…`, size, weight) > room) end--;
  return `${words.slice(0, end).trimEnd()}…`;
}
