/** Looking closer at one stage, by button. */

import { Icon, type IconName } from '../interface/icons.tsx';
import { text } from '../text/en.ts';
import type { Looking } from './looking.ts';
import { CLOSEST } from './view.ts';

const STEP = 1.6;

interface LooksProps {
  readonly looking: Looking;
  /** So many times closer, to where there is something to be seen. */
  readonly closer: (times: number) => void;
  readonly label: string;
  /** The way back alone, for whoever came closer by hand where there is nothing else to press. */
  readonly back: boolean;
}

export const Looks = ({ looking, closer, label, back }: LooksProps) => {
  const { k } = looking.view.value;
  const key = (name: IconName, words: string, press: () => void, off: boolean) => (
    <button type="button" class="plain square" aria-label={`${words}: ${label}`} title={words} disabled={off} onClick={press}><Icon name={name} size={13} /></button>
  );
  return (
    <div class="looks" role="group" aria-label={text.stage.looks(label)} onClick={(event) => event.stopPropagation()}>
      {!back && key('plus', text.stage.closer, () => closer(STEP), k >= CLOSEST)}
      {!back && k > 1 && key('minus', text.stage.farther, () => closer(1 / STEP), false)}
      {k > 1 && key('whole', text.stage.all, looking.reset, false)}
    </div>
  );
};
