/** Redrawing in a pace that leaves the page its time, and workers theirs. */

/** Redrawing takes at most one part in so many. */
const SHARE = 20;
/** While a study is young every world is news; later it takes more of them to change what is seen: redraws are then a part of its age apart. */
const SOONEST_MS = 150;
const LATEST_MS = 2000;
const PART = 10;

let began = 0;
/** Ends each of the waits there are. */
const waits = new Set<() => void>();

/** To be called when a study begins to run. */
export function startPace(): void {
  began = performance.now();
}

/** To be called when nothing runs any more: what waits its turn is seen at once. */
export function endPace(): void {
  for (const end of waits) end();
}

function wait(ms: number): Promise<void> {
  return new Promise((go) => {
    const end = () => {
      clearTimeout(timer);
      waits.delete(end);
      go();
    };
    const timer = setTimeout(end, ms);
    waits.add(end);
  });
}

/** Makes a change that is seen, lets it be drawn, and waits until there may be another. */
export async function paced(change: () => void): Promise<void> {
  const before = performance.now();
  change();
  await new Promise((drawn) => setTimeout(drawn));
  const now = performance.now();
  const least = Math.min(LATEST_MS, Math.max(SOONEST_MS, (now - began) / PART));
  await wait(Math.max(least, SHARE * (now - before)));
}

/** Shows news at that pace; the last of it is always seen. */
export class Paced {
  private readonly show: () => void;
  private isNews = false;
  private isWaiting = false;

  constructor(show: () => void) {
    this.show = show;
  }

  news(): void {
    this.isNews = true;
    if (!this.isWaiting) void this.follow();
  }

  private async follow(): Promise<void> {
    this.isWaiting = true;
    while (this.isNews) {
      this.isNews = false;
      await paced(this.show);
    }
    this.isWaiting = false;
  }
}
