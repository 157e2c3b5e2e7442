/** What is taken along is what is on screen, and says where it comes from. */

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { parse } from 'yaml';
import { MODEL_VERSION } from '../../sim/index.ts';
import { DEED } from '../../viz/export/figure/event-sign.ts';
import { eventSigns } from '../../viz/interface/event-signs.ts';
import { version } from '../../package.json';
import { heterarchy, workshop } from '../cli/command.ts';
import { load, runTo } from './shipped.ts';
import { readGif, seenIn } from './gif.ts';
import { prepare, taken } from './taken.ts';
import { unzipped } from './unzipped.ts';
import { decoded, packetsOf, played } from './video.ts';
import { inChromium, inDepth, shows, typeInto } from './visit.ts';

const TICK = 61;
const { path, write } = workshop();

const digestsInNode = (name: string, tick: number): string[] => load(name).organizations.slice(0, 2).map((organization) => runTo(load(name), organization, tick).digest());

async function openSheet(page: Page): Promise<void> {
  await page.keyboard.press('t');
  await page.getByRole('dialog', { name: 'Take it along' }).getByRole('heading', { name: 'Link' }).waitFor();
}

/** Width and height as a PNG says them, and its texts. */
function readPng(bytes: Buffer) {
  const texts: Record<string, string> = {};
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const body = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at));
    if (bytes.toString('latin1', at + 4, at + 8) !== 'iTXt') continue;
    const end = body.indexOf(0);
    texts[body.toString('latin1', 0, end)] = body.toString('utf8', end + 5);
  }
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), texts };
}

const inWords = (bytes: number): string => (bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);

/** What lands on the clipboard, as the page asks for it. */
async function copied(page: Page, button: Locator): Promise<string> {
  const asked = page.evaluate(() => new Promise<string>((done) => {
    navigator.clipboard.writeText = async (words) => done(words);
  }));
  await button.click();
  return asked;
}

const withoutH264 = async (page: Page): Promise<void> => void await page.addInitScript(() => {
  const ask = VideoEncoder.isConfigSupported.bind(VideoEncoder);
  VideoEncoder.isConfigSupported = async (config) => (config.codec.startsWith('avc') ? { supported: false, config } : ask(config));
});

inChromium('taking along', ({ open }, browser) => {
  const at = async (hash: string, tick = TICK, before = async (_: Page): Promise<void> => {}) => {
    const visit = await open(hash, { before });
    await shows(visit.page, tick);
    await prepare(visit.page, browser);
    await openSheet(visit.page);
    const sheet = visit.page.getByRole('dialog', { name: 'Take it along' });
    // Its size stands behind the name as soon as it is known.
    const button = (name: string) => sheet.getByRole('button', { name: new RegExp(`^${name.replace(/[()]/g, '\\$&')}(?: [\\d.]+ [kM]B)?$`) });
    return { ...visit, sheet, button, take: (name: string) => taken(visit.page, browser, () => button(name).click()) };
  };
  const storm = `#/?scenario=storm&seed=other&tick=${TICK}`;

  test('a PNG of the picture: as large as it should be, and stamped', async () => {
    const { take, page, sheet, button, complaints } = await at(`#/?scenario=storm&tick=${TICK}`);
    const { name, bytes } = await take('PNG');
    // The picture on the sheet is the file, and its size stands on the button.
    const shown = await sheet.getByRole('img', { name: /^The picture as it will be saved\. Tick 61/ }).evaluate(async (picture) => new Uint8Array(await (await fetch((picture as HTMLImageElement).src)).arrayBuffer()).join());
    expect(shown).toBe(new Uint8Array(bytes).join());
    await expect.poll(() => button('PNG').textContent()).toBe(`PNG ${inWords(bytes.length)}`);
    const { width, height, texts } = readPng(bytes);
    expect(width).toBe(2560);
    expect(height).toBeGreaterThan(1800);
    expect(texts['Title']).toBe('The storm');
    for (const word of [`Heterarchy ${version}`, 'scenario storm', 'seed storm', `tick ${TICK}`, page.url(), ...digestsInNode('storm', TICK)]) expect(texts['Description']).toContain(word);
    expect(name).toBe(`heterarchy-storm-seed-storm-tick-${TICK}-v${version}-${digestsInNode('storm', TICK)[0]}.png`);
    const painted = await page.evaluate(async (source) => {
      const picture = await createImageBitmap(await (await fetch(source)).blob());
      const ink = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height }).getContext('2d')!;
      ink.drawImage(picture, 0, 0);
      return new Set(new Uint32Array(ink.getImageData(0, 600, picture.width, 400).data.buffer)).size;
    }, `data:image/png;base64,${bytes.toString('base64')}`);
    expect(painted, 'colours on the stages').toBeGreaterThan(100);
    expect(complaints).toEqual([]);
  });

  test('how each took a disturbance is in the picture with its numbers, and what is told as one by one, as on the timeline', async () => {
    const deeds = Array.from({ length: 9 }, (_, k) => `0@${51 + k}:leave(member=${k + 2})`).join(';');
    const { take, page } = await at(`#/?scenario=storm&tick=150&show=functional,peers&do=${deeds}&view=after:shift`, 150);
    const cells = await page.locator('.falls td').allTextContents();
    const told = await page.locator('.story .lead, .story .told, .reason').allTextContents();
    expect(told.join(' ')).toMatch(/^Tick 150, 50 ticks after .*Of what came in since, .*[.] .*against/);
    expect(cells.filter((words) => words.includes('%')).length).toBeGreaterThan(3);
    const { bytes } = await take('SVG');
    const read = await page.evaluate((svg) => {
      const picture = new DOMParser().parseFromString(svg, 'image/svg+xml');
      return { words: [...picture.querySelectorAll('text')].map((element) => element.textContent ?? ''), desc: picture.querySelector('desc')?.textContent, shades: picture.querySelectorAll('path[opacity="0.16"]').length };
    }, bytes.toString('utf8'));
    for (const words of ['Tick 100: 40% of the facts change', ...cells.filter((each) => each !== '')]) expect(read.words).toContain(words);
    expect(read.shades).toBe(2);
    const over = read.words.filter((words) => /^(\d deeds|member \d+ leaves|40% of the facts change|the top 5% leave|twice the work)$/.test(words));
    expect(over.filter((words) => words.startsWith('member')).length, 'no tower of words over the curves').toBeLessThan(2);
    expect(over).toContainEqual(expect.stringMatching(/^[89] deeds$/));
    expect(read.words.join(' ')).toMatch(/[89] deeds: Tick 5[12]: Functional hierarchy: member [23] leaves; .*Tick 59: Functional hierarchy: member 10 leaves\./);
    for (const words of told) expect([read.words.join(' '), read.desc]).toEqual([expect.stringContaining(words), expect.stringContaining(words)]);
  });

  test('an SVG of the picture: it parses, its words are text, and it needs nothing from elsewhere', async () => {
    const { take, page } = await at(`${storm.replace('#/', '#/compare')}&view=zoom:40..100&show=functional,peers&do=0@50:set(organization.authority=0)`);
    const verdict = await page.locator('.story .lead, .story .told, .reason').allTextContents();
    const { bytes } = await take('SVG');
    const source = bytes.toString('utf8');
    const read = await page.evaluate((svg) => {
      const picture = new DOMParser().parseFromString(svg, 'image/svg+xml');
      const words = [...picture.querySelectorAll('text')].map((element) => element.textContent ?? '');
      const paths = [...picture.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '');
      return { isBroken: picture.querySelector('parsererror') !== null, words, paths, desc: picture.querySelector('desc')?.textContent ?? '' };
    }, source);
    expect(read.isBroken).toBe(false);
    for (const word of ['Functional hierarchy', 'Peer network', 'Work served', '40% of the facts change', '45']) expect(read.words).toContain(word);
    expect(read.words, 'out of the stretch in sight').not.toContain('150');
    expect(read.paths.length).toBeGreaterThan(30);
    // What happened has its sign, and what the reader did the reader's.
    expect(read.paths).toEqual(expect.arrayContaining([eventSigns.shift.lines, DEED.solid]));
    expect(verdict.join(' ')).toMatch(/^So far .* points more: .*That is of [\d,]+ tasks/);
    for (const told of verdict) expect(read.words.join(' ')).toContain(told);
    expect(read.desc).toContain('seed other');
    expect(source.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/(?:href|src|url)\s*[=(]/);
    expect(source).not.toMatch(/NaN|undefined|rgb\(\d+ /);
  });

  test('the series are the bytes that the command writes, with a note of where they are from', async () => {
    const { take, page } = await at(storm);
    const { name, bytes } = await take('Series (CSV)');
    const found = await unzipped(bytes);
    const table = name.replace(/zip$/, 'csv');
    await heterarchy(['run', 'scenarios/storm.yaml', '--seed', 'other', '--ticks', String(TICK + 1), '--series', path('series.csv')]);
    expect(found.get(table)!.bytes.equals(readFileSync(path('series.csv')))).toBe(true);
    const { notes: [note], ...about } = JSON.parse(found.get(`${table}-metadata.json`)!.bytes.toString('utf8')) as { notes: object[] };
    expect(about).toMatchObject({ url: table, 'dc:title': 'The storm', 'dc:source': page.url() });
    const [functional, peers] = load('storm').organizations.map((organization) => runTo({ ...load('storm'), seed: 'other' }, organization, TICK).digest());
    expect(note).toEqual({ heterarchy: version, model: MODEL_VERSION, scenario: 'storm', seed: 'other', ticks: TICK + 1, tick: TICK, digests: { functional, peers } });
  });

  test('the page as one file opens from disk at the same tick, with the same digests, and can be saved again', async () => {
    const { take, button } = await at(storm);
    const { name, bytes } = await take('One HTML file');
    await expect.poll(() => button('One HTML file').textContent()).toBe(`One HTML file ${inWords(bytes.length)}`);
    const first = write(name, bytes);
    const again = await fromDisk(first);
    await prepare(again.page, browser);
    await openSheet(again.page);
    expect(await again.page.getByRole('textbox', { name: 'Link to this run' }).inputValue(), 'a link others can follow').toMatch(/^http.*seed=other&tick=61$/);
    const second = await taken(again.page, browser, () => again.page.getByRole('button', { name: 'One HTML file' }).click());
    expect(second.bytes.toString('utf8').match(/<script data-kept/g)).toHaveLength(1);
    await fromDisk(write(`again-${second.name}`, second.bytes));
  });

  /** Opened from disk it must show what the site shows, and ask for nothing. */
  async function fromDisk(path: string) {
    const visit = await open(pathToFileURL(path).href);
    await shows(visit.page, TICK);
    const digests = visit.page.locator(`[data-testid=digest][data-tick="${TICK}"]`);
    await expect.poll(() => digests.allTextContents()).toEqual(load('storm').organizations.map((organization) => runTo({ ...load('storm'), seed: 'other' }, organization, TICK).digest()));
    expect(visit.complaints).toEqual([]);
    return visit;
  }

  test('the scenario is a file that the command runs to the same digests', async () => {
    const { take } = await at(`#/?scenario=storm&seed=other&tick=${TICK}&set=world.load:0.3&show=functional,peers&do=0@20:set(organization.authority=0)`);
    const { name, bytes } = await take('Scenario (YAML)');
    const text = bytes.toString('utf8');
    expect(name).toBe('storm.yaml');
    const { stdout, stderr } = await heterarchy(['run', write(name, bytes), '--ticks', String(TICK + 1), '--format', 'json']);
    expect(stderr).toBe('');
    for (const { digest } of (JSON.parse(stdout) as { organizations: { digest: string }[] }).organizations) expect(text).toContain(digest);
  });

  if (inDepth) test('a video and a GIF have the pictures they should have, each of which can be decoded, and can be cancelled', async () => {
    const { page, complaints } = await at(storm);
    const sheet = page.getByRole('dialog', { name: 'Take it along' });
    // All there is, so that there is time to cancel however fast the machine is.
    await typeInto(sheet.getByRole('spinbutton', { name: 'From tick' }), '0');
    await typeInto(sheet.getByRole('spinbutton', { name: 'Ticks a second' }), '1');
    await sheet.getByRole('button', { name: 'Make a video' }).click();
    await sheet.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => sheet.getByRole('status').textContent()).toBe('Cancelled; nothing was saved.');
    for (const [field, value] of [['From tick', '58'], ['to tick', '61'], ['Ticks a second', '10']] as const) {
      await sheet.getByRole('spinbutton', { name: field }).press('ControlOrMeta+a');
      await page.keyboard.type(value);
    }
    const { name, bytes } = await taken(page, browser, () => sheet.getByRole('button', { name: 'Make a video' }).click());
    expect(name).toMatch(/tick-61-.*\.(?:mp4|webm)$/);
    const { tags, config, packets } = await packetsOf(bytes);
    expect(tags.title).toBe('The storm');
    expect(tags.comment).toContain('seed other');
    // Some encoders send a picture after those that build on it.
    expect(packets.map(({ timestamp }) => timestamp).sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, k) => expect.closeTo(k / 30, 2)));
    expect(await decoded(page, config, packets)).toEqual(Array.from({ length: 12 }, () => 1280));

    // The same ticks as a GIF; what it will take is said before, and all of the run is refused.
    await sheet.getByRole('combobox', { name: 'As' }).selectOption('GIF');
    await expect.poll(() => sheet.locator('section', { hasText: 'Ticks a second' }).textContent(), { message: 'its likely size' }).toMatch(/0\.4 s of GIF, about \d+ kB/);
    const gif = await taken(page, browser, () => sheet.getByRole('button', { name: 'Make a GIF' }).click());
    expect(gif.name).toMatch(/tick-61-.*\.gif$/);
    const { width, delays, loops, comment } = readGif(gif.bytes);
    expect({ width, delays, loops }).toEqual({ width: 960, delays: [10, 10, 10, 10], loops: true });
    // Whatever tick a picture shows, it says of which the digests are.
    for (const words of ['seed other', 'tick 58 to tick 61', 'Digests at tick 61: ', 'tick=61']) expect(comment).toContain(words);
    const seen = await seenIn(page, gif.bytes);
    expect(seen).toHaveLength(4);
    for (const { colours, changed } of seen) expect([colours > 20, changed > 100]).toEqual([true, true]);

    // At tick 2 nothing is settled: the film does not say what will be, though the page knows by now.
    await typeInto(sheet.getByRole('spinbutton', { name: 'From tick' }), '2');
    await typeInto(sheet.getByRole('spinbutton', { name: 'Ticks a second' }), '200');
    const quick = await taken(page, browser, () => sheet.getByRole('button', { name: 'Make a GIF' }).click());
    const [start, , end] = (await seenIn(page, quick.bytes)).map(({ share }) => share);
    expect(end, 'a share of two digits').toBeGreaterThan(100);
    expect(start, 'a dash').toBeLessThan(end! / 4);
    await typeInto(sheet.getByRole('spinbutton', { name: 'Ticks a second' }), '1');
    await sheet.getByText('and 15 s of GIF at most').waitFor();
    expect(await sheet.getByRole('button', { name: 'Make a GIF' }).isDisabled()).toBe(true);
    expect(complaints).toEqual([]);
  });

  if (inDepth) test('where there is no H.264 a video is a WebM, which plays, and can be gone through', async () => {
    const { page, sheet, complaints } = await at(storm, TICK, withoutH264);
    await typeInto(sheet.getByRole('spinbutton', { name: 'From tick' }), '58');
    await typeInto(sheet.getByRole('spinbutton', { name: 'Ticks a second' }), '20');
    const { name, bytes } = await taken(page, browser, () => sheet.getByRole('button', { name: 'Make a video' }).click());
    expect(name).toMatch(/tick-61-.*\.webm$/);
    const { comment } = (await packetsOf(bytes)).tags;
    for (const words of ['seed other', 'tick 58 to tick 61', 'Digests at tick 61: ']) expect(comment).toContain(words);
    const { width, seconds, at: there, colours } = await played(page, bytes, 'video/webm', 0.1);
    expect([width, colours > 100]).toEqual([1280, true]);
    expect([seconds, there]).toEqual([expect.closeTo(0.2, 1), expect.closeTo(0.1, 1)]);
    expect(complaints).toEqual([]);
  });

  test('how to cite it can be copied, and taken as a citation file', async () => {
    const { page, sheet, button, take } = await at(storm);
    const cited = await copied(page, button('Copy BibTeX'));
    expect(cited).toMatch(/^@software\{/);
    expect(await copied(page, button('In words'))).toContain(`Scenario storm; seed other; tick ${TICK}`);
    // Where a browser does not allow it the text comes into sight, selected.
    await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error('no'))));
    await button('Copy BibTeX').click();
    const field = sheet.getByRole('textbox', { name: 'BibTeX' });
    await expect.poll(() => field.evaluate((area) => getSelection()?.toString() ?? (area as HTMLTextAreaElement).value)).toBe(cited);
    for (const word of [version, 'seed other', `tick ${TICK}`, page.url()]) expect(cited).toContain(word);

    const { name, bytes } = await take('CITATION.cff');
    expect(name).toBe('CITATION.cff');
    expect(bytes.toString('utf8'), 'written once and pointed to, which not every reader follows').not.toMatch(/: [&*]\w+$/m);
    const { 'preferred-citation': run, ...program } = parse(bytes.toString('utf8')) as Record<string, unknown>;
    expect(program).toEqual(parse(readFileSync('CITATION.cff', 'utf8')));
    expect(run).toMatchObject({ type: 'software', title: program['title'], authors: program['authors'], version, url: page.url() });
    for (const word of ['scenario storm', 'seed other', `tick ${TICK}`]) expect((run as { notes: string }).notes).toContain(word);
  });

  test('under a thumb all of the sheet is in reach, from its picture to its last card', async () => {
    const { page } = await open(storm, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await shows(page, TICK);
    await openSheet(page);
    const sheet = page.getByRole('dialog', { name: 'Take it along' });
    await sheet.getByRole('img').waitFor();
    expect(await sheet.getByRole('img').evaluate((picture) => picture.getBoundingClientRect().width)).toBeGreaterThan(100);
    expect(await sheet.getByRole('heading', { level: 3 }).allTextContents()).toEqual(['Share', 'Show', 'Publish', 'Go on working']);
    const parts = sheet.locator('button, input, select, summary');
    expect(await parts.evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().height < 44 || each.getBoundingClientRect().right > innerWidth).map((each) => each.textContent))).toEqual([]);
    expect(await sheet.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
    await sheet.getByRole('button', { name: /^Scenario/ }).tap({ trial: true });
  });

  test('the link brings back values shown and the member chosen', async () => {
    const { page } = await open(`#/?scenario=calm&tick=12`);
    await shows(page, 12);
    await page.keyboard.press('v');
    await page.getByRole('listbox').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('combobox', { name: 'Measure' }).first().selectOption('trust');
    await page.waitForURL(/view=needles,member:\d+,measure:trust/);
    const chosen = () => page.locator('[role=option][aria-selected=true]').first().textContent();
    const before = await chosen();
    await page.reload();
    await shows(page, 12);
    expect(await chosen()).toBe(before);
    await page.getByText('How to read it').click();
    expect(await page.getByRole('button', { name: 'Values' }).getAttribute('aria-pressed')).toBe('true');
    expect(await page.getByRole('combobox', { name: 'Measure' }).first().inputValue()).toBe('trust');
  });
});
