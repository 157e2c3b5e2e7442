/** Playback within somebody else's page: as little as it takes to watch, and the way to where one can do more. */

import { useComputed } from '@preact/signals';
import { Scrub } from '../../charts/timeline/scrub.tsx';
import { Clock, endOf, Key, PlayKey } from '../../stage/playback.tsx';
import { player, session } from '../../store/app.ts';
import { whole } from '../../store/chart.ts';
import { wholeLink } from '../../store/navigate.ts';
import { embed } from '../../text/en-embed.ts';
import { text } from '../../text/en.ts';

/** It leads to the tick shown. */
const Way = () => {
  void session.shown.value;
  void session.run.value;
  return <a class="way" href={wholeLink('twin')} target="_blank" rel="noopener" title={embed.fullTitle}>{embed.open}<span> {embed.where}</span></a>;
};

export function Bar() {
  const isFounding = useComputed(() => (session.shown.value?.tick ?? -1) < 0).value;
  const last = endOf(session.run.value);
  return (
    <section class="controls" aria-label={text.controls.group}>
      <Key name="start" label={text.controls.start} press={() => player.goTo(-1)} off={isFounding} />
      <PlayKey />
      <Scrub session={session} player={player} sight={whole(last + 1)} last={last} />
      <Clock />
      <Way />
    </section>
  );
}
