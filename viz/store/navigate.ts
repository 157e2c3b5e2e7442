/** Opening what a link, a choice or a file asks for, and keeping the link true to what is on screen. */

import type { Organization } from '../../sim/index.ts';
import type { OpenRequest, Source } from '../../sim/worker/protocol.ts';
import { text } from '../text/en.ts';
import { decodeAddress, encodeAddress, type Address } from './address.ts';
import { awaited, notify, player, scenarioName, session } from './app.ts';
import { FRONT_PAGE, fromArchetype, loadScenario, scenarios } from './library.ts';
import { lastTick, type Run } from './page-run.ts';
import { FRONT, pathOf, route, routeOf, showsRun } from './route.ts';

/** All that one can choose about the run of a scenario. Where the reader lets go of a choice, the scenario's own applies. */
export type Choice = Omit<Address, 'scenario'>;

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

/** Archetypes that are not there are told, and left out. */
function added(add: Readonly<Record<string, string>>): Organization[] {
  return Object.entries(add).flatMap(([name, archetype]) => {
    const organization = fromArchetype(name, archetype);
    if (!organization) notify(text.notice.archetype(archetype));
    return organization ?? [];
  });
}

function requestOf(source: Source, { seed, show, add, copy, set, do: deeds }: Choice): OpenRequest {
  const edits = { ...(add ? { added: added(add) } : {}), ...(copy ? { copied: copy } : {}), ...(set ? { values: set } : {}) };
  return {
    source,
    ...(seed ? { seed } : {}),
    ...(Object.keys(edits).length > 0 ? { edits } : {}),
    ...(show ? { arms: show.map((organization, stage) => ({ organization, ...(deeds?.[stage]?.length ? { interventions: deeds[stage] } : {}) })) } : {}),
  };
}

/** What was chosen about the run that is open: the other way round. */
function choiceOf(run: Run, { edits = {} }: OpenRequest): Choice {
  const { added: more = [], copied = {}, values = {} } = edits;
  return {
    seed: run.seed,
    show: run.arms.map(({ organization }) => organization),
    ...(more.length > 0 ? { add: Object.fromEntries(more.map(({ name, extends: archetype }) => [name, archetype ?? name])) } : {}),
    ...(Object.keys(copied).length > 0 ? { copy: copied } : {}),
    ...(Object.keys(values).length > 0 ? { set: values } : {}),
    ...(run.arms.some(({ interventions }) => interventions?.length) ? { do: run.arms.map(({ interventions = [] }) => interventions) } : {}),
  };
}

/** What shipped scenarios are called, since one may be changed again before it is on the page. */
const names = new WeakMap<Source, string>();

async function openSource(source: Source, name: string | undefined, choice: Choice): Promise<boolean> {
  if (name !== undefined) names.set(source, name);
  const request = requestOf(source, choice);
  const opened = await session.open(request, choice.tick ?? -1);
  if (session.request.value === request) {
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

/** The run on screen again with something chosen otherwise, at the same tick. @returns whether it opened. */
export async function reopen(choice: Choice): Promise<boolean> {
  const now = session.current();
  if (!now) return false;
  const { source } = now.request;
  return openSource(source, names.get(source), { ...choiceOf(now.run, now.request), tick: session.goal(), ...choice });
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

/** A link to what the scenario does not have opens the scenario as it is instead. Deeds belong to stages, so a link with deeds must say who stands on them. */
async function openAsked(name: string, source: Source, asked: Choice): Promise<void> {
  if (asked.do && !asked.show) notify(text.notice.parts(['do']));
  if (await openSource(source, name, asked)) return;
  if (!asked.show && !asked.set) return;
  session.dismiss();
  const { show, add: _, copy: __, set, do: ___, ...rest } = asked;
  if (await openSource(source, name, rest)) notify(show && !set ? text.notice.organizations(show) : text.notice.changes);
}

export async function followAddress(): Promise<void> {
  const { address, unknown } = decodeAddress(location.hash);
  if (unknown.length > 0) notify(text.notice.parts(unknown));
  const known = scenarios.some((entry) => entry.name === address.scenario);
  const name = known && address.scenario ? address.scenario : (scenarios.find((entry) => entry.name === FRONT_PAGE) ?? scenarios[0])?.name;
  awaited.value = scenarios.find((entry) => entry.name === name);
  const source = name === undefined ? undefined : await fetched(name);
  if (name === undefined || !source) return;
  const { scenario, ...choice } = address;
  // What belongs to a scenario that is not here means nothing to the one shown instead.
  await openAsked(name, source, known || scenario === undefined ? choice : {});
  complain(address, name);
}

let written = '';

function replaceAddress(hash: string): void {
  written = hash;
  if (location.hash !== hash) history.replaceState(null, '', hash);
}

/** Only a choice that differs from the scenario's own pair need be in the link. */
function queryOf(run: Run, request: OpenRequest, scenario: string): string {
  const pair = run.scenario.organizations.slice(0, 2).map(({ name }) => name);
  const { show = [], ...choice } = choiceOf(run, request);
  const tick = session.goal();
  return encodeAddress({ scenario, ...choice, ...(tick >= 0 ? { tick } : {}), ...(show.join() === pair.join() && !choice.do ? {} : { show }) });
}

/** A link cannot carry a file of the reader's own. */
function link(): string | undefined {
  const [run, request] = [session.run.value, session.request.value];
  if (!run || !request) return undefined;
  return scenarioName.value === undefined ? pathOf(route.value) : `${pathOf(route.value)}?${queryOf(run, request, scenarioName.value)}`;
}

export function writeAddress(): void {
  const hash = link();
  if (hash !== undefined && !player.playing.value && showsRun(route.value)) replaceAddress(hash);
}

/** Another page, a link typed or pasted into the address bar, or Back. A link to a page alone takes the run along. */
export function addressChanged(): void {
  const { hash } = location;
  if (hash === written) return;
  const asked = routeOf(hash);
  if (!asked) notify(text.notice.page);
  route.value = asked ?? FRONT;
  if (!showsRun(route.value)) return;
  if (session.run.value && (!hash.includes('?') || hash === link())) writeAddress();
  else void followAddress();
}
