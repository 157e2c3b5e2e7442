/** Which tick, and how far through it, each picture of a film shows. Nothing of it turns on how long the making takes. */

export interface Cut {
  /** Ticks from … to, both shown; −1 is the founding. */
  readonly from: number;
  readonly to: number;
  /** Ticks a second. */
  readonly speed: number;
}

export interface Picture {
  readonly tick: number;
  /** 0 … 1: where the tick's messages are on their way. */
  readonly phase: number;
}

export interface Kind {
  /** Pictures a second. */
  readonly rate: number;
  readonly mostSeconds: number;
}

export const VIDEO: Kind = { rate: 30, mostSeconds: 300 };
/** A GIF keeps every picture whole or nearly so. */
export const GIF: Kind = { rate: 10, mostSeconds: 15 };

/** Where single messages would pass in a few pictures they are drawn as flow, as on the page. */
export const isHurried = ({ speed }: Cut): boolean => speed > 13;

export const pictures = ({ from, to, speed }: Cut, { rate }: Kind): number => Math.max(1, Math.round(((to - from + 1) * rate) / speed));

export const secondsOf = (cut: Cut, kind: Kind): number => pictures(cut, kind) / kind.rate;

export function pictureAt({ from, to, speed }: Cut, { rate }: Kind, k: number): Picture {
  const passed = (k * speed) / rate;
  const whole = Math.floor(passed + 1e-9);
  return { tick: Math.min(to, from + whole), phase: from + whole > to ? 1 : Math.max(0, passed - whole) };
}

/** @param last the last tick of the run. */
export const isSound = (cut: Cut, kind: Kind, last: number): boolean =>
  Number.isInteger(cut.from) && Number.isInteger(cut.to) && cut.from >= -1 && cut.to <= last && cut.from <= cut.to && cut.speed >= 0.25 && cut.speed <= 200 && secondsOf(cut, kind) <= kind.mostSeconds;
