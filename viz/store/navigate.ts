/** Opening what a link, a choice or a file asks for, and keeping the link true to what is on screen. */

import { signal } from '@preact/signals';
import type { Organization } from '../../sim/index.ts';
import type { OpenRequest, Source } from '../../sim/worker/protocol.ts';
import { text } from '../text/en.ts';
import { type Address, type Choice, decodeAddress, encodeAddress } from './address.ts';
import { awaited, notices, notify, player, scenarioName, session } from './app.ts';
import { aside } from './aside.ts';
import { named } from './deed.ts';
import { heard, rewrite } from './hash.ts';
import { FRONT_PAGE, fromArchetype, loadScenario, scenarios } from './library.ts';
import { MOST_LINK, pack, unpack } from './pack.ts';
import { lastTick, type Run } from './page-run.ts';
import { look, lookAlong, viewNow } from './looking.ts';
import { FRONT, pathOf, type Route, route, routeOf, showsRun } from './route.ts';

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

function requestOf(source: Source, { seed, show, add, copy, call, set, do: deeds }: Choice): OpenRequest {
  const edits = { ...(add ? { added: added(add) } : {}), ...(copy ? { copied: copy } : {}), ...(call ? { labels: call } : {}), ...(set ? { values: set } : {}) };
  const done = named(deeds ?? []);
  return {
    source,
    ...(seed ? { seed } : {}),
    ...(Object.keys(edits).length > 0 ? { edits } : {}),
    ...(show ? { arms: show.map((organization, stage) => ({ organization, ...(done[stage]?.length ? { interventions: done[stage] } : {}) })) } : {}),
  };
}

/** What was chosen about the run that is open: the other way round. */
function choiceOf(run: Run, { edits = {} }: OpenRequest): Choice {
  const { added: more = [], copied = {}, labels = {}, values = {} } = edits;
  return {
    seed: run.seed,
    show: run.arms.map(({ organization }) => organization),
    ...(more.length > 0 ? { add: Object.fromEntries(more.map(({ name, extends: archetype }) => [name, archetype ?? name])) } : {}),
    ...(Object.keys(copied).length > 0 ? { copy: copied } : {}),
    ...(Object.keys(labels).length > 0 ? { call: labels } : {}),
    ...(Object.keys(values).length > 0 ? { set: values } : {}),
    ...(run.arms.some(({ interventions }) => interventions?.length) ? { do: run.arms.map(({ interventions = [] }) => interventions) } : {}),
  };
}

/** The reader's own file as links carry it. */
const carried = signal<{ readonly source: Source; readonly packed: string }>();

async function carry(source: Source): Promise<void> {
  if (carried.peek()?.source !== source && 'text' in source) carried.value = { source, packed: await pack(source) };
}

/** What shipped scenarios are called, since one may be changed again before it is on the page. */
const names = new WeakMap<Source, string>();

/** Known from the start, and not only once the run is at its tick. */
export const isShipped = (source: Source): boolean => names.has(source);

async function openSource(source: Source, name: string | undefined, choice: Choice): Promise<boolean> {
  if (name !== undefined) names.set(source, name);
  const request = requestOf(source, choice);
  const opened = await session.open(request, choice.tick ?? -1);
  if (opened && name === undefined) await carry(source);
  if (session.request.value === request) {
    scenarioName.value = name;
    writeAddress();
  }
  return opened;
}

let arrivals = 0;

/** What one looked at in another run, and what was done aside, means nothing here. @returns which arrival it is: a later one has its own say. */
function arrive(): number {
  aside.value = {};
  lookAlong({});
  arrivals += 1;
  return arrivals;
}

export async function openScenario(name: string): Promise<void> {
  arrive();
  const source = await fetched(name);
  if (source) await openSource(source, name, {});
}

export function openFile(source: Source): Promise<boolean> {
  arrive();
  return openSource(source, undefined, {});
}

/** What is chosen about the run on screen, or about the one on its way there. */
export function chosen(): Choice | undefined {
  const now = session.current();
  return now && choiceOf(now.run, now.request);
}

/**
 * The run on screen again with something chosen otherwise, at the same tick; what was chosen a moment ago and is still on its way
 * stays chosen. @returns whether it opened.
 */
export async function reopen(choice: Choice): Promise<boolean> {
  await session.answered();
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
  const { show, add: _, copy: __, call: ___, set, do: ____, ...rest } = asked;
  if (await openSource(source, name, rest)) complainOfChanges(asked, session.run.value);
}

/** Of what the link names, only what is not there is told to be missing. */
function complainOfChanges({ show = [], set, do: deeds }: Choice, run: Run | undefined): void {
  const missing = show.filter((name) => run?.scenario.organizations.every((each) => each.name !== name));
  if (missing.length > 0) notify(text.notice.organizations(missing));
  if (missing.length === 0 || set || deeds) notify(text.notice.changes);
}

/** @returns whether it opened. */
async function openPacked(packed: string, choice: Choice): Promise<boolean> {
  const source = await unpack(packed);
  if (source === undefined) return false;
  carried.value = { source, packed };
  return openSource(source, undefined, choice);
}

export async function followAddress(): Promise<void> {
  const { address: { file, view, ...address }, unknown } = decodeAddress(location.hash);
  if (unknown.length > 0) notify(text.notice.parts(unknown));
  const mine = arrive();
  look(view ?? {});
  aside.value = address.off ?? {};
  if (file === undefined || !(await openPacked(file, address))) {
    if (file !== undefined) notify(text.notice.file);
    await openShipped(file === undefined ? address : {});
  }
  // Only now: on its way to the tick asked for the clock would take the stretch along.
  if (mine === arrivals) lookAlong(view ?? {});
}

async function openShipped(address: Address): Promise<void> {
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

/** Only a choice that differs from the scenario's own pair need be in the link. */
function queryOf(run: Run, request: OpenRequest, of: Pick<Address, 'scenario' | 'file'>): string {
  const pair = run.scenario.organizations.slice(0, 2).map(({ name }) => name);
  const { show = [], ...choice } = choiceOf(run, request);
  const tick = session.goal();
  return encodeAddress({ ...of, ...choice, off: aside.value, view: viewNow(), ...(tick >= 0 ? { tick } : {}), ...(show.join() === pair.join() && !choice.do ? {} : { show }) });
}

/** A file of the reader's own as links carry it; undefined where it is longer than `most`, or not packed yet. */
export function fileIn(source: Source, most = MOST_LINK): Pick<Address, 'file'> | undefined {
  const packed = carried.value?.source === source ? carried.value.packed : undefined;
  return packed !== undefined && packed.length <= most ? { file: packed } : undefined;
}

/** The reader's own file where it is no longer than `most`; undefined where a link cannot carry what is open. */
function subject({ source }: OpenRequest, most: number): Pick<Address, 'scenario' | 'file'> | undefined {
  // By what is known from the start: a run on its way to its tick is on the page already, and must not lose its link meanwhile.
  const scenario = names.get(source);
  return scenario === undefined ? fileIn(source, most) : { scenario };
}

/** What follows the address of the site for a page of the run that is open. Without its subject it is a link to the page alone. */
export function hashOf(page: Route = route.value, most = MOST_LINK): string {
  const [run, request] = [session.run.value, session.request.value];
  const of = request && subject(request, most);
  return run && request && of ? `${pathOf(page)}?${queryOf(run, request, of)}` : pathOf(page);
}

/** Whether links can say what is open. */
export const isCarried = (): boolean => hashOf().includes('?');

const here = (): string => location.href.replace(/#.*$/s, '');

/** Where others find the site; a page saved from it knows where that was. Undefined where it was never on any. */
export const homeAddress = (): string | undefined => document.querySelector<HTMLMetaElement>('meta[name=home]')?.content ?? (location.protocol.startsWith('http') ? here() : undefined);

export const wholeLink = (page: Route = route.value): string => `${homeAddress() ?? here()}${hashOf(page)}`;

export function writeAddress(): void {
  const hash = hashOf();
  if (session.run.value && !player.playing.value && showsRun(route.value)) rewrite(hash);
}

/** Another page, a link typed or pasted into the address bar, or Back. A link to a page alone takes the run along. */
export function addressChanged(): void {
  if (!heard()) return;
  notices.value = []; // They were of the link before.
  const { hash } = location;
  const asked = routeOf(hash);
  if (!asked) notify(text.notice.page);
  route.value = asked ?? FRONT;
  if (!showsRun(route.value)) return;
  if (session.run.value && (!hash.includes('?') || hash === hashOf())) writeAddress();
  else void followAddress();
}
