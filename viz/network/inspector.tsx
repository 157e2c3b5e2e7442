/** A small card on the member one looks at. */

import type { ReadonlySignal } from '@preact/signals';
import type { Frame } from '../../sim/index.ts';
import type { Cast } from '../../sim/worker/protocol.ts';
import { session } from '../store/app.ts';
import { inspecting } from '../store/inspecting.ts';
import type { Focus } from '../store/focus.ts';
import { text } from '../text/en.ts';
import { bondsOf } from './bonds.ts';
import type { Arrangement } from './layout/arrangement.ts';
import { tradesElsewhere } from './trades.ts';

const Row = ({ label, children, spare = false }: { readonly label: string; readonly children: string; readonly spare?: boolean }) => (
  <div class={spare ? 'spare' : undefined}>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

interface InspectorProps {
  readonly cast: Cast;
  readonly frame: ReadonlySignal<Frame | undefined>;
  readonly focus: Focus;
  readonly at: ReadonlySignal<Arrangement | undefined>;
}

/** The card stands on the other side of the stage from its member; on small screens, above or below it. */
function sideFor(at: Arrangement | undefined, member: number): string {
  const across = at && at.x[member]! < at.width / 2 ? 'at-right' : 'at-left';
  return `${across} ${at && at.y[member]! > at.height / 2 ? 'at-top' : 'at-bottom'}`;
}

export function Inspector({ cast, frame, focus, at }: InspectorProps) {
  const [i, now] = [focus.member.value, frame.value];
  // What is chosen is in the inspector already, where that is open.
  if (!now || i < 0 || i >= now.members || (inspecting.value && focus.hovered.value < 0)) return null;
  const bonds = bondsOf(now, i);
  const best = bonds[0];
  const boss = cast.boss[i]!;
  const elsewhere = tradesElsewhere(session.run.value?.cast ?? [], cast, i);
  const name = (member: number) => text.member.name(member, cast.names);
  return (
    <aside class={`inspector ${sideFor(at.value, i)}`} aria-hidden="true">
      <h3>{name(i)}</h3>
      <p>{text.member.trade(cast.domain[i]!)}, {text.member.activity[now.activity[i]!]}</p>
      {elsewhere !== '' && <p class="spare">{elsewhere}</p>}
      <dl>
        <Row label={text.member.queue}>{String(now.queue[i])}</Row>
        <Row spare label={text.member.value}>{text.two(now.value[i]!)}</Row>
        <Row label={text.member.knowledge}>{text.percent(now.knowledge[i]!)}</Row>
        <Row label={text.member.ties}>{`${bonds.length}${text.member.dyads(bonds.filter(({ isDyad }) => isDyad).length)}`}</Row>
        {boss >= 0 && <Row spare label={text.member.boss}>{name(boss)}</Row>}
        {best && <Row spare label={text.member.trusts}>{`${name(best.other)} ${text.two(best.trust)}`}</Row>}
      </dl>
    </aside>
  );
}
