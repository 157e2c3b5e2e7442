/** What is asked on the page, and the link that says so. */

import { batch, computed, effect, signal } from '@preact/signals';
import type { Scenario } from '../../../sim/index.ts';
import type { Source } from '../../../sim/worker/protocol.ts';
import { notify, session } from '../../store/app.ts';
import { cellVisited } from '../../store/cell-visited.ts';
import { FRONT_PAGE, loadScenario, scenarios } from '../../store/library.ts';
import { rewrite } from '../../store/hash.ts';
import { fileIn, isShipped, openFile } from '../../store/navigate.ts';
import { unpack } from '../../store/pack.ts';
import { pathOf, route } from '../../store/route.ts';
import { text as page } from '../../text/en.ts';
import { text } from '../../text/en-experiment.ts';
import { decodeStudy, encodeStudy, type StudyAddress } from './question/address.ts';
import { addressOf, pose, type Question, questionOf } from './question/question.ts';
import { present } from './study/conduct.ts';
import { nameOf } from './study/standing.ts';
import { asked as askedMeasure } from './study/state.ts';

/** The scenario asked about; without a name where it is a file of the reader's own. */
export interface Base {
  readonly name?: string;
  readonly scenario: Scenario;
  /** Of such a file: what links pack. */
  readonly source?: Source;
}

export const base = signal<Base>();
export const question = signal<Question>();
/** All of the question but the measure: every measure is taken anyway. */
const studied = computed(() => JSON.stringify({ ...question.value, measure: '' }));
export const posed = computed(() => {
  void studied.value;
  const now = question.peek();
  return base.value && now ? pose(now, base.value.scenario) : undefined;
});
/** The last question that could be put, of which the study on the page is: it stays while what is asked now cannot be. */
export const answered = signal<Question>();
/** The cell looked at, by its place in the design. */
export const chosen = signal<number>();

/** The file of the reader's own that is open, and what was changed in it on the other pages. */
export const own = computed((): { readonly base: Base & { readonly source: Source }; readonly address: StudyAddress } | undefined => {
  const [run, request] = [session.run.value, session.request.value];
  if (!run || !request || isShipped(request.source)) return undefined;
  const { added = [], copied = {}, labels = {}, values } = request.edits ?? {};
  const { source } = request;
  // A study has no words for copies and names given to them: then the file is taken as it stands now.
  if (Object.keys(copied).length + Object.keys(labels).length > 0) return { base: { scenario: run.scenario, source }, address: {} };
  const add = Object.fromEntries(added.map(({ name, extends: archetype }) => [name, archetype ?? name]));
  const asWritten = { ...run.unchanged, organizations: run.unchanged.organizations.filter(({ name }) => !Object.hasOwn(add, name)) };
  return { base: { scenario: asWritten, source }, address: { ...(values && { set: values }), ...(added.length > 0 && { add }) } };
});

/** Changes the question. */
export function ask(change: Partial<Question>): void {
  if (question.value) question.value = { ...question.value, ...change };
}

function put(next: Base, address: StudyAddress): void {
  batch(() => {
    base.value = next;
    question.value = questionOf(address, next.scenario);
    chosen.value = undefined;
  });
}

let asked = 0;

/** Asks about a shipped scenario. @returns whether it came, and nothing else was asked for meanwhile. */
export async function askAbout(address: StudyAddress): Promise<boolean> {
  asked += 1;
  const mine = asked;
  const name = address.scenario ?? FRONT_PAGE;
  const source = await loadScenario(name).catch(() => undefined);
  if (mine !== asked) return false;
  if (!source || !('scenario' in source)) {
    notify(page.notice.unreachable(name));
    return false;
  }
  put({ name, scenario: source.scenario }, address);
  return true;
}

export function askAboutOwn(): void {
  asked += 1;
  if (own.value) put(own.value.base, own.value.address);
}

/** What a link says that the study is about; undefined where it cannot, since a file of the reader's own is too long. */
export const subjectOf = ({ name, source }: Base): Pick<StudyAddress, 'scenario' | 'file'> | undefined => (name !== undefined ? { scenario: name } : source && fileIn(source));

/** What the page's link says now: without its subject, the page alone. */
export function linkOf(now: Question, on: Base): string {
  const subject = subjectOf(on);
  return subject ? `${pathOf('experiment')}?${encodeStudy(addressOf(now, on.scenario, subject))}` : pathOf('experiment');
}

let isUnpacking = false;

/** Opens the file a link carries, and asks about it. @returns whether it opened. */
async function askAboutPacked(address: StudyAddress): Promise<boolean> {
  asked += 1;
  const mine = asked;
  const source = address.file === undefined ? undefined : await unpack(address.file);
  if (!source) return false;
  isUnpacking = true;
  const opened = await openFile(source).finally(() => {
    isUnpacking = false;
  });
  if (mine !== asked) return true;
  if (opened && own.value) put(own.value.base, address);
  return opened;
}

/** Opens the study a link asks for; one without a question, or with the one that is open, changes nothing. */
export async function followLink(): Promise<void> {
  const { hash } = location;
  if (route.value !== 'experiment') return;
  if (base.value && question.value && (!hash.includes('?') || hash === linkOf(question.value, base.value))) return write();
  const { address, unknown } = decodeStudy(hash);
  if (unknown.length > 0) notify(page.notice.parts(unknown));
  if (!hash.includes('?') && own.value) return askAboutOwn();
  if (address.file !== undefined) return (await askAboutPacked(address)) ? undefined : askAboutFront();
  const known = address.scenario === undefined || scenarios.some(({ name }) => name === address.scenario);
  if (!known) notify(page.notice.scenario(address.scenario!, scenarios.find(({ name }) => name === FRONT_PAGE)?.title ?? ''));
  await askAbout(known ? address : {});
}

/** In place of a file that could not be unpacked. */
async function askAboutFront(): Promise<void> {
  notify(page.notice.file);
  await askAbout({});
}

/** Keeps the link true to what is asked. Coming to the page is no reason to: whoever comes by a link to another study wants that one. */
function write(): void {
  if (!base.value || !question.value || route.peek() !== 'experiment') return;
  rewrite(linkOf(question.value, base.value));
}

effect(write);

effect(() => {
  if (question.value && posed.value?.ok) answered.value = question.value;
});

let presented = '';
let about: Base | undefined;
/** A question that cannot be run leaves the last result on the page, unless it is about something else. */
effect(() => {
  const plan = posed.value?.ok ? posed.value.plan : undefined;
  if (!plan && about === base.value) return;
  about = base.value;
  const name = plan ? nameOf(plan) : '';
  if (name === presented) return;
  presented = name;
  const visited = cellVisited.peek();
  chosen.value = visited?.study === name ? visited.cell : undefined;
  present(plan);
});

/** A measure the scenario does not have gives way to the first there is. */
effect(() => {
  const wanted = question.value?.measure;
  if (wanted === undefined || !posed.value?.ok) return;
  const { columns } = posed.value.plan;
  if (columns.some(({ id }) => id === wanted)) {
    askedMeasure.value = wanted;
    return;
  }
  notify(text.noMeasure(wanted));
  ask({ measure: columns[0]!.id });
});

/** A file opened while the page is shown is asked about at once. */
effect(() => {
  if (own.value && route.value === 'experiment' && !isUnpacking && base.peek()?.source !== own.value.base.source) askAboutOwn();
});
