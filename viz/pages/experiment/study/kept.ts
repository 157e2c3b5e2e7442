/**
 * Finished trials kept in the browser's own database, so that a reload loses none of them. A row belongs to an organisation in its
 * world, not to a study: more worlds, other levels or other company find what is there already.
 */

import { hashOf, MODEL_VERSION, type Organization, type Plan, type ScenarioEvent } from '../../../../sim/index.ts';
import { version } from '../../../../package.json';

export interface KeptRow {
  /** `CELL-WORLD-ORGANISATION`: see sim/study/design/trials.ts. */
  readonly id: string;
  readonly digest: string;
  readonly values: Float64Array;
  readonly curve?: Float64Array;
}

interface Chunk {
  readonly arm: string;
  readonly rows: readonly KeptRow[];
}

/** How much is kept of an organisation in its world, and when it was last asked for. */
interface Entry {
  readonly arm: string;
  readonly bytes: number;
  readonly used: number;
}

/** What was used longest ago goes first where it would be more than this. */
export const MOST_KEPT = 200 * 2 ** 20;

const bytesOf = (rows: readonly KeptRow[]): number => rows.reduce((sum, { values, curve }) => sum + values.byteLength + (curve?.byteLength ?? 0) + 100, 0);

/** By what rows of an organisation are known: all that they follow from but the cell and the world, which are in their ids. */
export function armsOf({ scenario, columns }: Plan): readonly string[] {
  const { seed, world, events, windows, organizations } = scenario;
  return organizations.map(({ label: _, ...organization }) => hashOf([version, MODEL_VERSION, seed, world, events.map((event) => eventFor(event, organization)), windows, organization, columns.map(({ id }) => id)]));
}

/** Whom else an event is for is nothing to an organisation. */
const eventFor = ({ only, ...event }: ScenarioEvent, { name }: Pick<Organization, 'name'>) => [event, only?.includes(name) ?? true];

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });

const over = (transaction: IDBTransaction): Promise<void> =>
  new Promise((done, fail) => {
    transaction.oncomplete = () => done();
    transaction.onabort = transaction.onerror = () => fail(transaction.error);
  });

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open('heterarchy-studies', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('chunks', { autoIncrement: true }).createIndex('arm', 'arm');
    request.result.createObjectStore('arms', { keyPath: 'arm' });
  };
  return settled(request);
}

let database: Promise<IDBDatabase> | undefined;
const opened = (): Promise<IDBDatabase> => (database ??= openDatabase());

/** Goes through all rows kept of an organisation, a chunk in memory at a time; they count as used now. @throws where the browser keeps nothing (private windows, pages opened from disk) */
export async function eachKept(arm: string, take: (row: KeptRow) => void): Promise<void> {
  const transaction = (await opened()).transaction(['chunks', 'arms'], 'readwrite');
  const arms = transaction.objectStore('arms');
  const entry = await settled<Entry | undefined>(arms.get(arm));
  if (!entry) return;
  arms.put({ ...entry, used: Date.now() } satisfies Entry);
  const request = transaction.objectStore('chunks').index('arm').openCursor(arm);
  for (let cursor = await settled(request); cursor; cursor = await settled(request)) {
    for (const row of (cursor.value as Chunk).rows) take(row);
    cursor.continue();
  }
}

/** Keeps rows, by the organisation they are of: they are there after a crash once this is done. @throws where there is no room, or nothing is kept at all */
export async function keep(found: readonly (readonly [arm: string, rows: readonly KeptRow[]])[]): Promise<void> {
  const transaction = (await opened()).transaction(['chunks', 'arms'], 'readwrite');
  const [chunks, arms] = [transaction.objectStore('chunks'), transaction.objectStore('arms')];
  for (const [arm, rows] of found) {
    chunks.add({ arm, rows } satisfies Chunk);
    const before = arms.get(arm) as IDBRequest<Entry | undefined>;
    before.onsuccess = () => arms.put({ arm, bytes: (before.result?.bytes ?? 0) + bytesOf(rows), used: Date.now() } satisfies Entry);
  }
  await over(transaction);
}

/** Forgets what was used longest ago until the rest fits. @param needed Those in use, which stay. */
export async function makeRoom(needed: readonly string[]): Promise<void> {
  const all = await settled<Entry[]>((await opened()).transaction('arms').objectStore('arms').getAll());
  let total = all.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const { arm, bytes } of all.filter((each) => !needed.includes(each.arm)).sort((a, b) => a.used - b.used)) {
    if (total <= MOST_KEPT) return;
    await forget(arm);
    total -= bytes;
  }
}

async function forget(arm: string): Promise<void> {
  const transaction = (await opened()).transaction(['chunks', 'arms'], 'readwrite');
  const chunks = transaction.objectStore('chunks');
  const keys = await settled(chunks.index('arm').getAllKeys(arm));
  for (const key of keys) chunks.delete(key);
  transaction.objectStore('arms').delete(arm);
  await over(transaction);
}

/** Forgets everything. */
export async function forgetAll(): Promise<void> {
  const transaction = (await opened()).transaction(['chunks', 'arms'], 'readwrite');
  for (const name of ['chunks', 'arms']) transaction.objectStore(name).clear();
  await over(transaction);
}
