/** Playback, always within reach at the foot of the page. */

import { useComputed } from '@preact/signals';
import { Icon, type IconName } from '../interface/icons.tsx';
import { Listening } from '../interface/listening.tsx';
import { player, session } from '../store/app.ts';
import { speeds } from '../store/player.ts';
import { lastTick, type Run } from '../store/page-run.ts';
import { text } from '../text/en.ts';
import { changeSpeed } from './keys.ts';

interface KeyProps {
  readonly name: IconName;
  readonly label: string;
  readonly press: () => void;
  readonly off?: boolean;
  /** One that small screens do without. */
  readonly spare?: boolean;
}

const Key = ({ name, label, press, off = false, spare = false }: KeyProps) => (
  <button type="button" class={spare ? 'key spare' : 'key'} aria-label={label} title={label} onClick={press} disabled={off}>
    <Icon name={name} />
  </button>
);

const PlayKey = () => {
  const playing = player.playing.value;
  const label = playing ? text.controls.pause : text.controls.play;
  return (
    <button type="button" class="play" onClick={player.toggle} disabled={!session.run.value}>
      <Icon name={playing ? 'pause' : 'play'} size={18} />
      <span>{label}</span>
    </button>
  );
};

const Speed = () => (
  <div class="speed" role="group" aria-label={text.controls.speedLabel}>
    <Key name="minus" label={text.controls.slower} press={() => changeSpeed(-1)} off={player.speed.value === speeds[0]} />
    <output aria-live="off">{text.controls.speed(player.speed.value)}</output>
    <Key name="plus" label={text.controls.faster} press={() => changeSpeed(1)} off={player.speed.value === speeds.at(-1)} />
  </div>
);

const endOf = (run: Run | undefined): number => (run ? lastTick(run) : -1);

/** Its words are of the moment: they change with every tick, without anything around them. */
const Clock = () => {
  const tick = useComputed(() => session.shown.value?.tick ?? -1);
  const name = useComputed(() => text.tick(tick.value));
  const run = session.run.value;
  const where = useComputed(() => (session.run.value ? text.clock(tick.value, lastTick(session.run.value)) : ''));
  return (
    <p class="clock" data-testid="clock" data-tick={tick}>
      <strong>{name}</strong>
      {run && <span>{where}</span>}
    </p>
  );
};

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
