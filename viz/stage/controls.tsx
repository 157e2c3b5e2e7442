/** Playback, always within reach at the foot of the page. */

import { useComputed } from '@preact/signals';
import { Listening } from '../interface/listening.tsx';
import { player, session } from '../store/app.ts';
import { speeds } from '../store/player.ts';
import { text } from '../text/en.ts';
import { changeSpeed } from './keys.ts';
import { Clock, endOf, Key, PlayKey } from './playback.tsx';

const Speed = () => (
  <div class="speed" role="group" aria-label={text.controls.speedLabel}>
    <Key name="minus" label={text.controls.slower} press={() => changeSpeed(-1)} off={player.speed.value === speeds[0]} />
    <output aria-live="off">{text.controls.speed(player.speed.value)}</output>
    <Key name="plus" label={text.controls.faster} press={() => changeSpeed(1)} off={player.speed.value === speeds.at(-1)} />
  </div>
);

export function Controls() {
  const isFounding = useComputed(() => (session.shown.value?.tick ?? -1) < 0).value;
  const isOver = useComputed(() => (session.shown.value?.tick ?? -1) >= endOf(session.run.value)).value;
  return (
    <section class="controls" aria-label={text.controls.group}>
      <Clock />
      <div class="transport">
        <Key spare name="start" label={text.controls.start} press={() => player.goTo(-1)} off={isFounding} />
        <Key name="back" label={text.controls.back} press={() => player.step(-1)} off={isFounding} />
        <PlayKey />
        <Key name="step" label={text.controls.step} press={() => player.step(1)} off={isOver} />
        <Key spare name="end" label={text.controls.end} press={() => player.goTo(endOf(session.run.peek()))} off={isOver} />
      </div>
      <div class="aside">
        <Listening kind="key spare" />
        <Speed />
      </div>
    </section>
  );
}
