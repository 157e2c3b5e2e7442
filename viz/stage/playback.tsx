/** What playback is made of, for whichever bar has room for it. */

import { useComputed } from '@preact/signals';
import { Icon, type IconName } from '../interface/icons.tsx';
import { player, session } from '../store/app.ts';
import { lastTick, type Run } from '../store/page-run.ts';
import { text } from '../text/en.ts';

interface KeyProps {
  readonly name: IconName;
  readonly label: string;
  readonly press: () => void;
  readonly off?: boolean;
  /** One that small screens do without. */
  readonly spare?: boolean;
}

export const Key = ({ name, label, press, off = false, spare = false }: KeyProps) => (
  <button type="button" class={spare ? 'key spare' : 'key'} aria-label={label} title={label} onClick={press} disabled={off}>
    <Icon name={name} />
  </button>
);

export const PlayKey = () => {
  const playing = player.playing.value;
  const label = playing ? text.controls.pause : text.controls.play;
  return (
    <button type="button" class="play" onClick={player.toggle} disabled={!session.run.value}>
      <Icon name={playing ? 'pause' : 'play'} size={18} />
      <span>{label}</span>
    </button>
  );
};

export const endOf = (run: Run | undefined): number => (run ? lastTick(run) : -1);

/** Keeps a line for what is not known yet. */
const BLANK = '\u00a0';

/** Its words are of the moment: they change with every tick, without anything around them. */
export const Clock = () => {
  const tick = useComputed(() => session.shown.value?.tick ?? -1);
  const name = useComputed(() => text.tick(tick.value));
  const where = useComputed(() => (session.run.value ? text.clock(tick.value, lastTick(session.run.value)) : BLANK));
  return (
    <p class="clock" data-testid="clock" data-tick={tick}>
      <strong>{name}</strong>
      <span>{where}</span>
    </p>
  );
};
