/** Scenario files of the reader's own. */

import { expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { inChromium, shows } from './visit.ts';

const yaml = (text: string, name = 'mine.yaml') => ({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) });

const choose = (page: Page, ...files: ReturnType<typeof yaml>[]) => page.locator('input[type=file]').setInputFiles(files);

async function dropText(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(([file, body]) => {
    const data = new DataTransfer();
    data.items.add(new File([body ?? ''], file ?? ''));
    return data;
  }, [name, text]);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

/** How far, in rows and in letters of the line, the sign of a mistake is from the beginning of its line. */
const lettersBefore = (line: Locator) => line.evaluate((marked) => {
  const place = (node: Node, from: number, to: number) => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return range.getBoundingClientRect();
  };
  const words = [...marked.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '')!;
  const sign = [...marked.lastElementChild!.childNodes].find((node) => node.textContent!.includes('^'))!;
  const [first, at] = [place(words, 0, 1), sign.textContent!.indexOf('^')];
  const under = place(sign, at, at + 1);
  return { rows: Math.round((under.top - first.top) / first.height), letters: Math.round((under.left - first.left) / first.width) };
});

const good = `heterarchy: 1
title: Mine
question: Does a file of my own run?
seed: mine
world: {agents: 31, ticks: 60}
organizations:
  one: {extends: functional-hierarchy}
  two: {extends: peer-network}
`;

inChromium('a file of one’s own', ({ open }) => {
  test('dropped with mistakes: every one is told with its place, and the run stays', async () => {
    const { page, complaints } = await open('#/?scenario=storm&tick=30');
    await shows(page, 30);
    await dropText(page, 'broken.yaml', good.replace('extends: peer-network', 'extends: peer-network, permability: 0.5').replace('agents: 31', 'agents: 1'));
    const alert = page.getByRole('alert');
    await alert.waitFor();
    const words = await alert.textContent();
    expect(words).toContain('broken.yaml was not opened');
    expect(words).toMatch(/line 8, column \d+/);
    expect(words).toContain('permeability');
    expect(words).toMatch(/line 5, column \d+/);
    const marked = await alert.locator('.excerpt .marked').allTextContents();
    expect(marked).toEqual([expect.stringMatching(/› 5 {2}world: \{agents: 1, ticks: 60\}\n +\^/), expect.stringMatching(/› 8 {2} {2}two: \{extends: peer-network, permability: 0.5\}\n +\^/)]);
    // Each sign stands under the letter where the mistake begins: on the line below, at its column.
    const columns = (await alert.locator('.place').allTextContents()).map((place) => Number(/column (\d+)/.exec(place)?.[1]));
    expect(columns).toHaveLength(2);
    for (const [k, column] of columns.entries()) expect(await lettersBefore(alert.locator('.excerpt .marked').nth(k))).toEqual({ rows: 1, letters: column - 1 });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('storm');
    await page.getByRole('button', { name: 'Close' }).first().click();
    await page.keyboard.press('ArrowRight');
    await shows(page, 31);
    expect(complaints).toEqual([]);
  });

  test('dropped with mistakes on the way to a far tick: the way goes on', async () => {
    const { page } = await open('#/?scenario=storm&tick=399');
    await dropText(page, 'broken.yaml', 'heterarchy: 1\n');
    await page.getByRole('alert').waitFor();
    await shows(page, 399);
  });

  test('dropped without mistakes it runs, and the link carries it', async () => {
    const { page, complaints } = await open('#/?scenario=storm&tick=30');
    await shows(page, 30);
    await dropText(page, 'mine.yaml', good);
    await page.getByRole('heading', { level: 1, name: 'Does a file of my own run?' }).waitFor();
    await page.keyboard.press('End');
    await shows(page, 59);
    await page.waitForURL(/tick=59/);
    const digests = () => page.locator('[data-testid=digest][data-tick="59"]').allTextContents();
    await expect.poll(async () => (await digests()).length).toBe(2);
    const before = await digests();
    await page.reload();
    await shows(page, 59);
    await page.getByRole('heading', { level: 1, name: 'Does a file of my own run?' }).waitFor();
    await expect.poll(digests).toEqual(before);
    expect(complaints).toEqual([]);
  });

  test('dropped on a page to read, it is seen to run', async () => {
    const { page, complaints } = await open('#/about', { ready: 'h1' });
    await dropText(page, 'broken.yaml', 'heterarchy: 1\n');
    await page.getByRole('alert').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('alert').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => location.hash), 'nothing was opened').toBe('#/about');
    expect(await page.title()).toBe('About · Heterarchy');
    await dropText(page, 'mine.yaml', good);
    await page.getByRole('heading', { level: 1, name: 'Does a file of my own run?' }).waitFor();
    await expect.poll(() => page.title()).toBe('Mine · Watch · Heterarchy');
    await page.getByRole('button', { name: 'Step', exact: true }).click();
    await shows(page, 0);
    expect(complaints).toEqual([]);
  });

  test('in a link that was cut short: said, and the front page instead', async () => {
    const { page, complaints } = await open('#/?v=1&file=q1ZKy8xJVbJSys1My1OqBQA&tick=9');
    await page.getByRole('heading', { level: 1, name: /storm/ }).waitFor();
    expect(await page.locator('.notices [role=status]').textContent()).toContain('could not be unpacked');
    expect(complaints).toEqual([]);
  });

  test('too long for a link: the link leads to the page alone, and the sheet says so', async () => {
    const { page } = await open();
    // Digits of e, so to say: hardly to be compressed.
    const noise = Array.from({ length: 9000 }, (_, k) => `# ${Math.sin(k).toString(36)}`).join('\n');
    await dropText(page, 'long.yaml', `${good}${noise}\n`);
    await page.getByRole('heading', { level: 1, name: 'Does a file of my own run?' }).waitFor();
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/');
    await page.keyboard.press('t');
    await expect.poll(() => page.getByRole('dialog').textContent()).toContain('too long for a link');
  });

  test('chosen with its tables it runs on them', async () => {
    const { page } = await open();
    const text = good.replace('agents: 31', 'agents: 4, domains: 2').replace('{extends: functional-hierarchy}', '{extends: functional-hierarchy, formal: {edges: lines.csv}}').replace('{extends: peer-network}', '{extends: peer-network, informal: {edges: lines.csv}}');
    await choose(page, yaml(text), yaml('from,to\n0,1\n0,2\n2,3\n', 'lines.csv'));
    await page.getByRole('heading', { level: 1, name: 'Does a file of my own run?' }).waitFor();
    await expect.poll(() => page.locator('.members [role=option]').count()).toBe(8);
  });

  test('binary, huge or of another kind: a sentence each, and the run stays', async () => {
    const { page, complaints } = await open();
    await choose(page, { ...yaml(''), buffer: Buffer.from([0xff, 0xfe, 0x00, 0x80]) });
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('not text');
    await choose(page, { ...yaml(''), buffer: Buffer.alloc(1_200_000, 'x') });
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('1200 kB');
    await choose(page, yaml('a,b', 'table.csv'));
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('should end in .yaml');
    await page.keyboard.press('ArrowRight');
    await shows(page, 0);
    expect(complaints).toEqual([]);
  });
});
