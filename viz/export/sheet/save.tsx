/** A button that saves a file, and tells how large it is where that is known. */

import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { take } from '../../text/en-take.ts';
import { type Made, save } from '../save.ts';
import type { Snapshot } from '../snapshot.ts';
import { TakeSign } from './signs.tsx';

/** What every card works with. */
export interface Taking {
  readonly snapshot: Snapshot;
  /** Says something to whoever waits for it. */
  readonly tell: (words: string) => void;
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The last that is being made. */
let before: Promise<unknown> = Promise.resolve();

/** One after another and each in a task of its own, so that the sheet answers meanwhile. */
function inTurn<T>(make: () => Promise<T>): Promise<T> {
  const mine = before.then(() => new Promise((go) => setTimeout(go))).then(make);
  before = mine.catch(() => {});
  return mine;
}

/** What is made as soon as it can be asked for; undefined until then, and where it cannot be made: that is told to whoever asks. */
export function useMade<T>(make: () => Promise<T | undefined>): ReadonlySignal<T | undefined> {
  const made = useSignal<T | undefined>(undefined);
  useEffect(() => {
    let isClosed = false;
    inTurn(async () => (isClosed ? undefined : make())).then((now) => (made.value = now), () => {});
    return () => (isClosed = true);
  }, []);
  return made;
}

/** For files that take no time to be made. */
export const useFiles = (make: () => Promise<readonly Made[]>, isThere = true) => ({ make, made: useMade(async () => (isThere ? make() : undefined)) });

const sizeOf = (files: readonly Made[]): number => files.reduce((sum, { blob }) => sum + blob.size, 0);

interface SaveProps extends Pick<Taking, 'tell'> {
  readonly label: string;
  readonly make: () => Promise<readonly Made[]>;
  readonly made?: ReadonlySignal<readonly Made[] | undefined>;
  /** Where that is known without its being made. */
  readonly bytes?: number | undefined;
  /** There is one before it that most will want. */
  readonly second?: boolean;
  readonly off?: boolean;
}

/** While the file is being made the button waits. */
export function Save({ label, make, made, tell, second = false, off = false, ...props }: SaveProps) {
  const busy = useSignal(false);
  const bytes = made?.value ? sizeOf(made.value) : props.bytes;
  const press = async () => {
    busy.value = true;
    tell(take.working);
    try {
      const files = made?.peek() ?? (await make());
      for (const file of files) save(file);
      tell(take.saved(files.map(({ name }) => name), sizeOf(files)));
    } catch (error) {
      tell(take.failed(reasonOf(error)));
    }
    busy.value = false;
  };
  return (
    <button type="button" class={second ? 'action second' : 'action'} disabled={off || busy.value} onClick={() => void press()}>
      <TakeSign name="save" />{label}{bytes !== undefined && <small> {take.size(bytes)}</small>}
    </button>
  );
}
