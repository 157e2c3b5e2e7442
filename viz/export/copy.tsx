/** Text to be copied: shown, and copied by a button where the browser allows it. */

import { useRef } from 'preact/hooks';
import { take } from '../text/en-take.ts';

interface CopyProps {
  readonly label: string;
  readonly words: string;
  /** Lines shown; 1 is a field. */
  readonly lines?: number;
  readonly tell: (words: string) => void;
}

export function Copy({ label, words, lines = 1, tell }: CopyProps) {
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(words);
      tell(take.copied);
    } catch {
      tell(take.notCopied);
    }
  };
  return (
    <div class="copy">
      {lines === 1
        ? <input ref={field} type="text" readOnly value={words} aria-label={label} />
        : <textarea ref={field} readOnly rows={lines} value={words} aria-label={label} spellcheck={false} />}
      <button type="button" class="action second" aria-label={`${take.copy}: ${label}`} onClick={() => void copy()}>{take.copy}</button>
    </div>
  );
}
