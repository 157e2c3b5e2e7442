/** Words that mean something of their own here can be asked about: by pointer, finger and key, and the answer stands at the foot of the inspector. */

import { signal } from '@preact/signals';
import { inspect } from '../text/inspect.ts';
import { words } from '../text/words.ts';

/** The word asked about; '' for none. */
const asked = signal('');

/** @returns whether there was anything to be taken away. */
export function endExplaining(): boolean {
  const was = asked.peek() !== '';
  asked.value = '';
  return was;
}

/** By every form of it. */
const known: ReadonlyMap<string, string> = new Map(words.flatMap(({ name, also = [] }) => [name, ...also].map((form) => [form, name] as const)));
const forms = new RegExp(`\\b(${[...known.keys()].sort((a, b) => b.length - a.length).join('|')})\\b`, 'gi');

const nameOf = (word: string): string | undefined => known.get(word.toLowerCase());

/** A sentence whose words can be asked about, each where it first stands. */
export const Explained = ({ children }: { readonly children: string }) => {
  const seen = new Set<string>();
  return (
    <>
      {children.split(forms).map((piece, k) => {
        const name = nameOf(piece);
        if (name === undefined || seen.has(name)) return piece;
        seen.add(name);
        return <button key={k} type="button" class="word" aria-expanded={asked.value === name} onClick={() => (asked.value = asked.peek() === name ? '' : name)}>{piece}</button>;
      })}
    </>
  );
};

export const Explanation = () => {
  const word = words.find(({ name }) => name === asked.value);
  return (
    <p class="explanation" role="status" hidden={!word}>
      {word && <span><strong>{word.name}</strong> {word.says}</span>}
      {word && <button type="button" class="plain small" onClick={endExplaining}>{inspect.understood}</button>}
    </p>
  );
};
