/** The tick shown, on a slider: along the axis of the timeline, or on a bar of its own. */

import { useComputed } from '@preact/signals';
import { readings } from '../../store/beats.ts';
import type { Player } from '../../store/player.ts';
import type { Session } from '../../store/session.ts';
import { text } from '../../text/en.ts';

interface ScrubProps {
  readonly session: Session;
  readonly player: Player;
  /** The ticks it reaches. */
  readonly sight: readonly [number, number];
  /** Of the run. */
  readonly last: number;
}

export const Scrub = ({ session, player, sight, last }: ScrubProps) => {
  void readings.value;
  const tick = session.shown.peek()?.tick ?? -1;
  const place = useComputed(() => session.shown.value?.tick ?? -1);
  return (
    <input class="scrub" type="range" min={Math.ceil(sight[0])} max={Math.floor(sight[1])} step={1} value={place} aria-label={text.controls.scrub}
      aria-valuetext={text.controls.of(tick, last)} onInput={(event) => player.goTo(Number(event.currentTarget.value))} />
  );
};
