/** Texts to be copied, by a button where the browser allows it, and by hand where it does not. */

import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { take } from '../../text/en-take.ts';
import type { Taking } from './save.tsx';
import { TakeSign } from './signs.tsx';

/** @returns whether the browser allowed it. */
async function copied(words: string, tell: Taking['tell']): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    tell(take.copied);
    return true;
  } catch {
    tell(take.notCopied);
    return false;
  }
}

interface LineProps extends Pick<Taking, 'tell'> {
  readonly label: string;
  readonly words: string;
}

/** One line, in sight. */
export function CopyLine({ label, words, tell }: LineProps) {
  const field = useRef<HTMLInputElement>(null);
  const press = () => {
    field.current?.select();
    void copied(words, tell);
  };
  return (
    <div class="copy">
      <input ref={field} type="text" readOnly value={words} aria-label={label} />
      <button type="button" class="action" aria-label={`${take.copy}: ${label}`} onClick={press}><TakeSign name="copy" />{take.copy}</button>
    </div>
  );
}

interface Copied {
  readonly label: string;
  readonly button: string;
  readonly words: string;
  readonly lines: number;
}

interface TextsProps extends Pick<Taking, 'tell'> {
  /** What most will want comes first. */
  readonly texts: readonly Copied[];
  /** To whoever wants to read them before. */
  readonly look: string;
  /** More buttons beside those that copy. */
  readonly children?: ComponentChildren;
}

/** Texts of many lines, out of sight until somebody wants to read them or has to copy them by hand. */
export function CopyTexts({ texts, look, tell, children }: TextsProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const press = async (k: number) => {
    if (await copied(texts[k]!.words, tell) || !details.current) return;
    details.current.open = true;
    details.current.querySelectorAll('textarea')[k]?.select();
  };
  return (
    <>
      <div class="row">
        {texts.map(({ button }, k) => <button key={button} type="button" class={k === 0 ? 'action' : 'action second'} onClick={() => void press(k)}><TakeSign name="copy" />{button}</button>)}
        {children}
      </div>
      <details ref={details}>
        <summary>{look}</summary>
        {texts.map(({ label, words, lines }) => <textarea key={label} readOnly rows={lines} value={words} aria-label={label} spellcheck={false} />)}
      </details>
    </>
  );
}
