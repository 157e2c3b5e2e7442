/** For the ear, the keyboard and frames of other pages. */

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { prepare, taken } from './taken.ts';
import { unzipped } from './unzipped.ts';
import { inChromium, inDepth, shows, tickOf } from './visit.ts';

/** What was asked of the system's sound: of each voice its timbre, and the last pitch and loudness it was sent to. */
interface Heard {
  readonly type: string;
  pitch: number;
  gain: number;
}

/** Machines that run tests have no sound: voices are noted down instead. */
function catchSound(): void {
  const heard: Heard[] = [];
  const parameter = (note: (value: number) => void) => ({ setTargetAtTime: note });
  class Node {
    connect<T>(next: T): T {
      return next;
    }
  }
  let latest: Heard;
  Object.assign(window, {
    heard,
    AudioContext: class { currentTime = 0; destination = new Node(); close = async () => {}; },
    OscillatorNode: class extends Node {
      frequency: object;
      constructor(_: unknown, { type }: { type: string }) {
        super();
        const mine: Heard = { type, pitch: 0, gain: 0 };
        latest = mine;
        heard.push(mine);
        this.frequency = parameter((value) => { mine.pitch = value; });
      }
      start(): void {}
      stop(): void {}
    },
    GainNode: class extends Node { mine = latest; gain = parameter((value) => { this.mine.gain = value; }); },
    StereoPannerNode: Node,
  });
}

/** Sound is made by the browser itself, into memory instead of a loudspeaker: what is heard within the first half second. */
function renderSound(): void {
  Object.assign(window, {
    AudioContext: class extends OfflineAudioContext {
      constructor() {
        super(2, 24_000, 48_000);
        // Once the tones are set, and long before they die away.
        Object.assign(window, { rendered: new Promise((done) => setTimeout(done)).then(() => this.startRendering()) });
      }
      close = async () => {};
    },
  });
}

/** Of the left and of the right ear: the pitch that is loudest in it, in hertz, and how loud the other ear's is beside it. */
const ears = (page: Page): Promise<{ readonly pitch: number; readonly other: number }[]> => page.evaluate(async () => {
  await new Promise<void>((done) => {
    const look = () => ('rendered' in window ? done() : setTimeout(look, 20));
    look();
  });
  const sound = await (window as unknown as { rendered: Promise<AudioBuffer> }).rendered;
  Reflect.deleteProperty(window, 'rendered');
  // Once they have glided to where they stay; every fourth sample is enough for pitches as low as these.
  const [left, right] = [0, 1].map((ear) => sound.getChannelData(ear).filter((_, k) => k >= 12_000 && k % 4 === 0)) as [Float32Array, Float32Array];
  const loudness = (samples: Float32Array, hertz: number): number => {
    let [re, im] = [0, 0];
    for (const [k, sample] of samples.entries()) {
      const turn = (8 * Math.PI * hertz * k) / sound.sampleRate;
      re += sample * Math.cos(turn);
      im += sample * Math.sin(turn);
    }
    return Math.hypot(re, im);
  };
  const loudest = (samples: Float32Array): number => {
    let best = [0, 0];
    for (let hertz = 210; hertz <= 900; hertz += 2) best = [best, [loudness(samples, hertz), hertz]].sort((a, b) => b[0]! - a[0]!)[0]!;
    return best[1]!;
  };
  const pitches = [loudest(left), loudest(right)] as const;
  return [
    { pitch: pitches[0], other: loudness(left, pitches[1]) / loudness(left, pitches[0]) },
    { pitch: pitches[1], other: loudness(right, pitches[0]) / loudness(right, pitches[1]) },
  ];
});

const heard = (page: Page): Promise<Heard[]> => page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);

inChromium('the ear', ({ open }) => {
  test('hears nothing unasked, and then who serves more as the higher tone, in another timbre', async () => {
    const { page, complaints } = await open('#/?scenario=storm&tick=150');
    await shows(page, 150);
    await page.evaluate(catchSound);
    await page.keyboard.press('ArrowRight');
    expect(await heard(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sound' }).and(page.locator(':visible')).click();
    await expect.poll(async () => (await heard(page)).length).toBe(2);
    await page.keyboard.press('ArrowRight');
    await shows(page, 152);
    const served = (await page.locator('.figure.main dd').allTextContents()).map((words) => Number.parseInt(words, 10) / 100);
    const voices = await heard(page);
    expect(voices.map(({ type }) => type)).toEqual(['triangle', 'sine']);
    expect(voices.map(({ pitch }) => pitch)).toEqual(served.map((share) => expect.closeTo(220 * 2 ** (2 * share), -1)));
    // Hushed once nothing moves.
    await expect.poll(async () => (await heard(page)).map(({ gain }) => gain)).toEqual([0, 0]);
    expect(complaints).toEqual([]);
  });

  if (inDepth) test('has each organisation in an ear of its own, the higher the more it serves', async () => {
    const { page, complaints } = await open('#/?scenario=storm&tick=85');
    const button = page.getByRole('button', { name: 'Sound' }).and(page.locator(':visible'));
    const pitches: number[][] = [];
    await page.evaluate(renderSound);
    for (const [tick, key] of [[85, 'Shift+ArrowRight'], [100, 'End'], [399, 'Home']] as const) {
      await shows(page, tick);
      const served = (await page.locator('.figure.main dd').allTextContents()).map((words) => Number.parseInt(words, 10) / 100);
      await button.click();
      const sides = await ears(page);
      await button.click();
      for (const [k, { pitch, other }] of sides.entries()) {
        // As far as a share told in whole percents, and steps of two hertz, say.
        expect(Math.abs(pitch / (220 * 2 ** (2 * served[k]!)) - 1), `${pitch} Hz at ${served[k]}, tick ${tick}`).toBeLessThan(0.02);
        expect(other, 'of the other in this ear').toBeLessThan(0.5);
      }
      pitches.push(sides.map(({ pitch }) => pitch));
      await page.keyboard.press(key);
    }
    expect(new Set(pitches.map(([left]) => left)).size, 'pitches of one side').toBeGreaterThan(1);
    expect(complaints).toEqual([]);
  });

  test('is told on demand what is on screen, again and again', async () => {
    const { page } = await open('#/?scenario=storm&tick=212');
    await shows(page, 212);
    const said = () => page.getByTestId('summary').textContent();
    expect(await said()).toBe('');
    await page.keyboard.press('s');
    await expect.poll(said).toMatch(/^The storm, tick 212 of 399, paused\. Tick 212, 12 ticks after .* Functional hierarchy: \d+% served, \d+ messages? waiting, \d+ away\. Peer network: /);
    await page.keyboard.press('ArrowRight');
    await shows(page, 213);
    await page.getByRole('button', { name: 'Read out a summary' }).and(page.locator(':visible')).click();
    await expect.poll(said).toContain('tick 213 of 399');
  });
});

inChromium('the keyboard alone', ({ open }, browser) => {
  /** Tab until the focus is on what is meant. */
  async function tabTo(page: Page, name: RegExp): Promise<void> {
    for (let k = 0; k < 60; k++) {
      await page.keyboard.press('Tab');
      const label = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement | null;
        return [element?.getAttribute('aria-label'), element?.closest('label')?.textContent, element?.textContent].find((words) => words) ?? '';
      });
      if (name.test(label)) return;
    }
    throw new Error(`${name} is not reached by Tab.`);
  }

  test('drives a whole run: chooses it, plays, pauses, goes to an event, asks a member, listens, takes it along', async () => {
    const { page, complaints } = await open();
    await prepare(page, browser);
    await tabTo(page, /^Scenario/);
    await page.keyboard.type('A shift');
    await page.keyboard.press('Enter');
    await page.waitForURL(/scenario=shift/);
    await tabTo(page, /^Play$/);
    await page.keyboard.press('Space');
    await expect.poll(() => tickOf(page)).toBeGreaterThan(3);
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
    await page.keyboard.press('Shift+ArrowRight');
    await shows(page, 200);
    await tabTo(page, /.*/);
    await page.keyboard.press('Shift+Tab');
    while (!(await page.evaluate(() => document.activeElement?.getAttribute('role') === 'listbox'))) await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('[role=option][aria-selected=true]').first().textContent()).toMatch(/Member \d+, trade \d: .*waiting/);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => page.getByRole('listbox', { name: 'Members of Peer network' }).locator('[aria-selected=true]').textContent()).toMatch(/^Member \d+, .*; Member \d+ trusts nobody more, [\d.]+$/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('s');
    await expect.poll(() => page.getByTestId('summary').textContent()).toContain('A shift in the market, tick 200');
    await page.keyboard.press('t');
    const sheet = page.getByRole('dialog', { name: 'Take it along' });
    await sheet.getByRole('heading', { name: 'Cite' }).waitFor();
    await tabTo(page, /^Link to this run/);
    expect(await sheet.getByRole('textbox', { name: /^Link/ }).inputValue()).toMatch(/scenario=shift.*tick=200/);
    await tabTo(page, /^Series/);
    const { bytes } = await taken(page, browser, () => page.keyboard.press('Enter'));
    const [table] = [...await unzipped(bytes)].filter(([name]) => name.endsWith('.csv'));
    expect(table?.[1].bytes.toString('utf8').split('\n')).toHaveLength(2 * 201 + 2);
    await page.keyboard.press('Escape');
    expect(await sheet.count()).toBe(0);
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keys' });
    await help.getByText('What all chances of a run are drawn from.').waitFor();
    const told = await help.locator('kbd').allTextContents();
    const written = told.flatMap((words) => words.toLowerCase().replaceAll('−', '-').split(' '));
    for (const key of keys()) expect(written).toContain(key);
    expect(complaints).toEqual([]);
  });
});

/** The letters and marks that do something, as the code has them. */
const keys = (): string[] => [...readFileSync('viz/stage/keys.ts', 'utf8').matchAll(/^ {2}(?:'(\S)'|([a-z])): /gm)].map(([, mark, letter]) => (mark ?? letter)!);

inChromium('a frame in another page', ({ open }) => {
  test('shows the run, plays by key, and leads to the full page', async () => {
    const { page, complaints } = await open('#/embed?scenario=storm&tick=20', { viewport: { width: 700, height: 640 } });
    await shows(page, 20);
    expect(await page.locator('.stage').count()).toBe(2);
    await page.keyboard.press('ArrowRight');
    await shows(page, 21);
    await page.getByRole('slider', { name: 'Tick' }).fill('40');
    await shows(page, 40);
    await expect.poll(() => page.getByRole('link', { name: 'Open in Heterarchy' }).getAttribute('href')).toMatch(/#\/\?v=1&scenario=storm&seed=storm&tick=40$/);
    expect(complaints).toEqual([]);
  });

  test.each([[390, 640], [600, 400]])('has pictures, curves and a bar of its own in sight at once, and nothing else to press, at %i by %i', async (width, height) => {
    const { page } = await open('#/embed?scenario=storm&tick=60', { viewport: { width, height } });
    await shows(page, 60);
    await page.locator('.field[data-places]').nth(1).waitFor();
    const bar = (await page.getByRole('region', { name: 'Playback' }).boundingBox())!;
    expect(bar.y + bar.height).toBeLessThanOrEqual(height);
    for (const part of [...(await page.locator('.picture').all()), page.getByRole('img', { name: /^Work served over time/ })]) {
      const box = (await part.boundingBox())!;
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(60);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(bar.y);
    }
    expect(await page.evaluate(() => [document.documentElement.scrollHeight - innerHeight, document.documentElement.scrollWidth - innerWidth])).toEqual([0, 0]);
    const offered = page.locator('button, a[href], input, select, textarea').filter({ visible: true });
    // Where there is no room for the words of all that happens, they open; that changes nothing.
    const names = () => offered.evaluateAll((all) => all.map((each) => each.ariaLabel ?? each.textContent ?? '').filter((name) => !/^\d events, .* which\?$/.test(name)));
    const bare = ['To the founding', 'Play', 'Tick', 'Open in Heterarchy'];
    expect(await names()).toEqual(bare);
    // Whoever looks closer by hand is offered the way back, and nothing else.
    await page.locator('.picture').first().hover();
    await page.keyboard.down('Control');
    await expect.poll(async () => {
      await page.mouse.wheel(0, -240);
      return names();
    }).toEqual(['The whole picture: Functional hierarchy', ...bare]);
    await page.keyboard.up('Control');
    await page.getByRole('button', { name: 'The whole picture: Functional hierarchy' }).click();
    await expect.poll(names).toEqual(bare);
    await page.getByRole('button', { name: 'To the founding' }).click();
    await shows(page, -1);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(() => tickOf(page)).toBeGreaterThan(1);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  });

  test('is what the code of the frame shows', async () => {
    const { page } = await open('#/?scenario=storm&tick=20');
    await shows(page, 20);
    await page.keyboard.press('t');
    await page.getByText('See the code').click();
    const code = await page.getByRole('textbox', { name: 'Code of the frame' }).inputValue();
    await page.keyboard.press('Escape');
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), code);
    await page.frameLocator('iframe[title="The storm"]').locator('[data-testid=clock][data-tick="20"]').waitFor();
  });
});

inChromium('the page about it', ({ open }) => {
  test('has every claim with its verdict and a way to watch it, and says what it cannot say', async () => {
    const { page, complaints } = await open('#/about', { ready: '.about h1' });
    const rows = page.locator('.claims tbody tr');
    expect(await rows.count()).toBeGreaterThan(0);
    expect(await rows.evaluateAll((all) => all.filter((row) => !(row as HTMLElement).dataset['verdict'] || !row.querySelector('a[href^="#/?scenario="]')).length)).toBe(0);
    expect(await page.locator('.limits li').count()).toBeGreaterThan(5);
    expect(await page.locator('.sources li').count()).toBeGreaterThan(8);
    await rows.first().getByRole('link').click();
    await page.locator('.stage[data-organization]').first().waitFor();
    expect(complaints).toEqual([]);
  });
});
