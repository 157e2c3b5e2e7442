/** Opening what a link, a choice or a file asks for, and keeping the link true to what is on screen. */

import type { OpenRequest, Source } from '../../sim/worker/protocol.ts';
import { text } from '../text/en.ts';
import { decodeAddress, encodeAddress, type Address } from './address.ts';
import { awaited, notify, player, scenarioName, session } from './app.ts';
import { FRONT_PAGE, loadScenario, scenarios } from './library.ts';
import { lastTick, type Run } from './page-run.ts';

/** Where the reader lets go of a choice, the scenario's own applies. */
interface Choice {
  readonly seed?: string;
  readonly tick?: number;
  readonly show?: readonly string[];
}

const titleOf = (name: string): string => scenarios.find((entry) => entry.name === name)?.title ?? name;

let asked = 0;

/** A shipped scenario; undefined where another was asked for while this one was on its way, or where it is not shipped. */
async function fetched(name: string): Promise<Source | undefined> {
  asked += 1;
  const mine = asked;
  const source = await loadScenario(name).catch(() => {
    notify(text.notice.unreachable(titleOf(name)));
    return undefined;
  });
  return mine === asked ? source : undefined;
}

const requestOf = (source: Source, { seed, show }: Choice): OpenRequest => ({ source, ...(seed ? { seed } : {}), ...(show ? { organizations: show } : {}) });

async function openSource(source: Source, name: string | undefined, choice: Choice): Promise<boolean> {
  const opened = await session.open(requestOf(source, choice), choice.tick ?? -1);
  if (opened) {
    scenarioName.value = name;
    writeAddress();
  }
  return opened;
}

export async function openScenario(name: string): Promise<void> {
  const source = await fetched(name);
  if (source) await openSource(source, name, {});
}

export const openFile = (source: Source): Promise<boolean> => openSource(source, undefined, {});

/** The run on screen again with another seed or other organisations, at the same tick. */
export async function reopen(choice: Choice): Promise<void> {
  const [run, request] = [session.run.value, session.request.value];
  if (!run || !request) return;
  const now = { seed: run.seed, show: run.cast.map(({ name }) => name), tick: session.goal() };
  await openSource(request.source, scenarioName.value, { ...now, ...choice });
}

/** 'storm' → 'storm-2' → 'storm-3': another world whose name can be said aloud. */
export function nextSeed(seed: string): string {
  const [, stem, number] = /^(.*?)(?:-(\d{1,9}))?$/.exec(seed) ?? [];
  return `${stem ?? seed}-${Number(number ?? 1) + 1}`;
}

function complain(asked: Address, name: string): void {
  if (asked.scenario !== undefined && asked.scenario !== name) notify(text.notice.scenario(asked.scenario, titleOf(name)));
  const run = session.run.value;
  if (run && asked.tick !== undefined && (asked.tick > lastTick(run) || asked.tick < -1)) notify(text.notice.tick(asked.tick, lastTick(run)));
}

/** A link to organisations that the scenario does not have opens the scenario's own pair instead. */
async function openAsked(name: string, source: Source, asked: Choice): Promise<void> {
  if (await openSource(source, name, asked)) return;
  if (!asked.show) return;
  session.dismiss();
  const { show, ...rest } = asked;
  if (await openSource(source, name, rest)) notify(text.notice.organizations(show));
}

export async function followAddress(): Promise<void> {
  const { address, unknown } = decodeAddress(location.hash);
  if (unknown.length > 0) notify(text.notice.parts(unknown));
  const known = scenarios.some((entry) => entry.name === address.scenario);
  const name = known && address.scenario ? address.scenario : (scenarios.find((entry) => entry.name === FRONT_PAGE) ?? scenarios[0])?.name;
  awaited.value = scenarios.find((entry) => entry.name === name);
  const source = name === undefined ? undefined : await fetched(name);
  if (name === undefined || !source) return;
  const { seed, tick, show } = address;
  // What belongs to a scenario that is not here means nothing to the one shown instead.
  await openAsked(name, source, known || address.scenario === undefined ? { ...(seed ? { seed } : {}), ...(tick === undefined ? {} : { tick }), ...(show ? { show } : {}) } : {});
  complain(address, name);
}

let written = '';

function replaceAddress(hash: string): void {
  written = hash;
  if (location.hash !== hash) history.replaceState(null, '', hash);
}

/** A link cannot carry a file of the reader's own. */
const NO_LINK = '#/';

/** Only a choice that differs from the scenario's own pair need be in the link. */
function linkTo(run: Run, scenario: string): string {
  const pair = run.scenario.organizations.slice(0, 2).map(({ name }) => name);
  const show = run.cast.map(({ name }) => name);
  const tick = session.goal();
  return encodeAddress({ scenario, seed: run.seed, ...(tick >= 0 ? { tick } : {}), ...(show.join() === pair.join() ? {} : { show }) });
}

export function writeAddress(): void {
  const run = session.run.value;
  if (!run || player.playing.value) return;
  replaceAddress(scenarioName.value === undefined ? NO_LINK : linkTo(run, scenarioName.value));
}

/** A link typed or pasted into the address bar, or Back. */
export function addressChanged(): void {
  if (location.hash !== written) void followAddress();
}
