/** What is done to a run and what the page says of it, for tests of deeds and of the inspector. */

import type { Page } from 'playwright-core';
import { load, runTo } from './shipped.ts';

/** Chooses a member on a stage by keyboard. */
export async function choose(page: Page, stage: number, member: number): Promise<void> {
  await page.getByRole('listbox').nth(stage).focus();
  await page.keyboard.press('Home');
  for (let k = 0; k < member; k++) await page.keyboard.press('ArrowRight');
}

/** What Node has written down of a shipped scenario's first organisation, over ticks from … to − 1. */
export function sumInNode(name: string, column: 'kept' | 'promised', from: number, to: number): number {
  const scenario = load(name);
  return runTo(scenario, scenario.organizations[0]!, to - 1).record.columns[column].subarray(from, to).reduce((sum, x) => sum + x, 0);
}

/** Over the timeline, or in the lists of what is told as one there. */
export const done = (page: Page) => page.locator('.words:has(.deed) text, [data-deed=true]').evaluateAll((all) => all.map((each) => each.textContent?.replace(/^Tick \d+: ([^:]+ (hierarchy|network): )?/, '')));
export const away = (page: Page, stage: number) => page.locator('.stage').nth(stage).locator('.figure dd').first().textContent();
export const said = (page: Page) => page.getByTestId('said');
