/**
 * A gate between the page and its study workers: tests say how many runs may pass, so a study is caught at work however fast the machine
 * is, and however short the study.
 */

import type { Page } from 'playwright-core';

interface Gate {
  /** How many batches may still pass. */
  left: number;
  /** Runs in the batches that have passed, and in those of them that have not been answered. */
  passed: number;
  inHand: number;
  /** Batches before the gate, first come first. */
  readonly waiting: (() => void)[];
}

/** What comlink sends to have trials run. */
interface Message {
  readonly id?: string;
  readonly path?: readonly string[];
  readonly argumentList?: readonly [{ readonly value: readonly number[] }];
}

/** Open until it is told otherwise. To be given to `open` as what is done before. */
export const withGate = async (page: Page): Promise<void> => void await page.addInitScript(() => {
  const gate: Gate = { left: Number.POSITIVE_INFINITY, passed: 0, inHand: 0, waiting: [] };
  const Original = Worker;
  Object.assign(window, {
    gate,
    Worker: class extends Original {
      override postMessage(message: Message, options?: StructuredSerializeOptions | Transferable[]): void {
        const pass = () => super.postMessage(message, options as StructuredSerializeOptions);
        if (message.path?.join() !== 'run') return pass();
        const count = () => {
          const runs = message.argumentList?.[0].value.length ?? 0;
          gate.left -= 1;
          gate.passed += runs;
          gate.inHand += runs;
          this.addEventListener('message', ({ data }: MessageEvent<Message>) => {
            if (data.id === message.id) gate.inHand -= runs;
          });
          pass();
        };
        if (gate.left > 0) count();
        else gate.waiting.push(count);
      }
    },
  });
});

/** Lets so many batches pass from now on, those that wait first. */
export const admit = (page: Page, batches: number): Promise<void> => page.evaluate((left) => {
  const { gate } = window as unknown as { gate: Gate };
  gate.left = left;
  while (gate.left > 0 && gate.waiting.length > 0) gate.waiting.shift()!();
}, batches);

/** Waits until so many workers have nothing to do but to wait at the gate. */
export async function caught(page: Page, workers: number): Promise<void> {
  await page.waitForFunction((count) => (window as unknown as { gate: Gate }).gate.waiting.length === count, workers);
}

/** Runs handed to workers so far, and how many of them are not back. */
export const handedOut = (page: Page): Promise<{ readonly passed: number; readonly inHand: number }> => page.evaluate(() => {
  const { passed, inHand } = (window as unknown as { gate: Gate }).gate;
  return { passed, inHand };
});
