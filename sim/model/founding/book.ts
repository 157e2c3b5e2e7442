/** The procedure book. MODEL.md §4. */

import { below, memberKey } from '../../kit/draw.ts';
import type { Key } from '../../kit/draw.ts';
import * as Purpose from '../purposes.ts';

/** Members in an order in which everyone below somebody comes right after them, and where each one's people end. */
interface Lines {
  readonly place: Int32Array;
  /** Place behind the last member below i. */
  readonly end: Int32Array;
  readonly order: Int32Array;
}

function lines(boss: Int32Array, fromTheTop: Int32Array): Lines {
  const count = boss.length;
  const people = new Int32Array(count).fill(1);
  for (let at = count - 1; at >= 0; at--) {
    const i = fromTheTop[at]!;
    if (boss[i]! >= 0) people[boss[i]!]! += people[i]!;
  }
  const place = new Int32Array(count);
  const nextFree = new Int32Array(count);
  let roots = 0;
  for (const i of fromTheTop) {
    const b = boss[i]!;
    place[i] = b < 0 ? roots : nextFree[b]!;
    if (b < 0) roots += people[i]!;
    else nextFree[b]! += people[i]!;
    nextFree[i] = place[i]! + 1;
  }
  const order = new Int32Array(count);
  for (let i = 0; i < count; i++) order[place[i]!] = i;
  return { place, end: place.map((p, i) => p + people[i]!), order };
}

/** Places of the members of one trade, ascending. */
const placesOf = (l: Lines, wanted: (i: number) => boolean): Int32Array =>
  Int32Array.from(Array.from(l.order.keys()).filter((place) => wanted(l.order[place]!)));

/** First index of `places` that is at least `value`. */
function lowerBound(places: Int32Array, value: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** One of the places in [from, to) other than `self`, uniformly; −1 where there is none. */
function pick(places: Int32Array, from: number, to: number, self: number, key: number, domain: number): number {
  const first = lowerBound(places, from);
  const size = lowerBound(places, to) - first;
  const own = lowerBound(places, self);
  const within = own >= first && own < first + size && places[own] === self;
  const others = within ? size - 1 : size;
  if (others === 0) return -1;
  let chosen = first + below(others, key, Purpose.book, domain);
  if (within && chosen >= own) chosen++;
  return places[chosen]!;
}

/**
 * Row i, column d: within the unit of the lowest of i and its superiors that covers d, one member of that trade that manages
 * nobody, else one of that trade; −1 where there is neither.
 */
export function procedureBook(
  boss: Int32Array, domain: Uint8Array, coverage: Int32Array, manages: Uint8Array, fromTheTop: Int32Array, domains: number, organization: Key,
): Int32Array {
  const count = boss.length;
  const l = lines(boss, fromTheTop);
  const book = new Int32Array(count * domains);
  for (let d = 0; d < domains; d++) {
    const hands = placesOf(l, (i) => domain[i] === d && !manages[i]);
    const all = placesOf(l, (i) => domain[i] === d);
    for (let i = 0; i < count; i++) {
      let unit = i;
      while (unit >= 0 && !(coverage[unit]! & (1 << d))) unit = boss[unit]!;
      let place = -1;
      if (unit >= 0) {
        const key = memberKey(organization, i);
        place = pick(hands, l.place[unit]!, l.end[unit]!, l.place[i]!, key, d);
        if (place < 0) place = pick(all, l.place[unit]!, l.end[unit]!, l.place[i]!, key, d);
      }
      book[i * domains + d] = place < 0 ? -1 : l.order[place]!;
    }
  }
  return book;
}
