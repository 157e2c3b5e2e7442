/** What is kept between visits, and for how long. */

import { useSignal } from '@preact/signals';
import { text } from '../../../text/en-experiment.ts';
import { forgetAll, MOST_KEPT } from '../study/kept.ts';
import { holdAll } from '../study/numbers.ts';
import { keeps, standing } from '../study/state.ts';

export const Kept = () => {
  const forgotten = useSignal(false);
  /** The study on the page stays. */
  const forget = async () => {
    if (standing.value) await holdAll(standing.value);
    await forgetAll();
    forgotten.value = true;
  };
  if (!keeps.value) return <p class="kept">{text.kept.not}</p>;
  return (
    <p class="kept">
      {text.kept.says(MOST_KEPT / 2 ** 20)} <button type="button" class="turn" onClick={() => void forget()}>{text.kept.forget}</button> <span role="status">{forgotten.value ? text.kept.forgotten : ''}</span>
    </p>
  );
};
