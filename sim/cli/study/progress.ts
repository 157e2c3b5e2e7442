/** How far a study is: a bar on a terminal, a line every tenth of the way elsewhere. On stderr. */

const WIDTH = 30;
/** Milliseconds between two looks of the bar. */
const EVERY = 100;

const clock = (seconds: number): string => {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = `${String(minutes).padStart(hours > 0 ? 2 : 1, '0')}:${String(Math.floor(seconds) % 60).padStart(2, '0')}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
};

export class Progress {
  private readonly began = performance.now();
  private readonly total: number;
  private readonly before: number;
  private done: number;
  private shown = 0;

  /** @param done Trials that were finished before this program began: they say nothing about its speed. */
  constructor(total: number, done: number) {
    this.total = total;
    this.before = done;
    this.done = done;
    if (done > 0) this.note(`${done} of ${total} trials are done already.`);
  }

  advance(trials: number): void {
    const tenths = Math.floor((10 * this.done) / this.total);
    this.done += trials;
    if (process.stderr.isTTY) this.draw();
    else if (Math.floor((10 * this.done) / this.total) > tenths) this.note(this.inWords());
  }

  /** Something worth a line of its own. */
  note(text: string): void {
    process.stderr.write(`${process.stderr.isTTY ? '\r\x1b[K' : ''}${text}\n`);
  }

  private draw(): void {
    const now = performance.now();
    if (now - this.shown < EVERY && this.done < this.total) return;
    this.shown = now;
    const full = Math.floor((WIDTH * this.done) / this.total);
    process.stderr.write(`\r\x1b[K${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${this.inWords()}${this.done === this.total ? '\n' : ''}`);
  }

  private inWords(): string {
    const seconds = (performance.now() - this.began) / 1000;
    const rate = (this.done - this.before) / seconds;
    const left = this.done === this.total ? `took ${clock(seconds)}` : `about ${clock((this.total - this.done) / rate)} left`;
    return `${this.done} of ${this.total} trials, ${rate.toPrecision(3)} a second, ${left}`;
  }
}
