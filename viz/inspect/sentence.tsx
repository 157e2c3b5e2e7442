/** A deed as a sentence with gaps: done by its button, or by Enter in any of its fields. */

import type { ComponentChildren } from 'preact';

interface SentenceProps {
  readonly button: string;
  readonly title?: string;
  /** Whether what stands in the gaps makes sense. */
  readonly sound: boolean;
  readonly act: () => void;
  readonly children: ComponentChildren;
}

export const Sentence = ({ button, title, sound, act, children }: SentenceProps) => {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    act();
  };
  return (
    <form class="sentence" noValidate onSubmit={submit}>
      <button type="submit" title={title} disabled={!sound}>{button}</button>
      {children}
    </form>
  );
};
