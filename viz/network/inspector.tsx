/** A small card on the member one looks at. */

import type { ReadonlySignal } from '@preact/signals';
import type { Frame } from '../../sim/index.ts';
import type { Cast } from '../../sim/worker/protocol.ts';
import { session } from '../store/app.ts';
import { inspecting } from '../store/inspecting.ts';
import type { Focus } from '../store/focus.ts';
import { text } from '../text/en.ts';
import { bondsOf } from './bonds.ts';
import { arrangeAs } from '../store/picture.ts';
import type { Arrangement, Groups } from './layout/arrangement.ts';
import { tradesElsewhere } from './trades.ts';
import { describedGroup, kindOfGroups } from './units.ts';

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
  /** Members are drawn as these, and a card is on a whole group. */
  readonly groups: ReadonlySignal<Groups | undefined>;
}

/** The card stands on the other side of the stage from its member; on small screens, above or below it. */
function sideFor(at: Arrangement | undefined, member: number): string {
  const across = at && at.x[member]! < at.width / 2 ? 'at-right' : 'at-left';
  return `${across} ${at && at.y[member]! > at.height / 2 ? 'at-top' : 'at-bottom'}`;
}

const GroupCard = ({ cast, now, groups, group, at }: { readonly cast: Cast; readonly now: Frame; readonly groups: Groups; readonly group: number; readonly at: Arrangement | undefined }) => {
  const { name, members, away, working, coordinating, waiting } = describedGroup(cast, now, groups, group, kindOfGroups(arrangeAs.value, cast));
  return (
    <aside class={`inspector ${sideFor(at, groups.head[group]!)}`} aria-hidden="true">
      <h3>{name}</h3>
      <dl>
        <Row label={text.unit.members}>{String(members)}</Row>
        <Row label={text.unit.working}>{String(working)}</Row>
        <Row label={text.unit.coordinating}>{String(coordinating)}</Row>
        <Row label={text.unit.away}>{String(away)}</Row>
        <Row label={text.unit.waiting}>{String(waiting)}</Row>
      </dl>
    </aside>
  );
};

export function Inspector({ cast, frame, focus, at, groups: shownAs }: InspectorProps) {
  const [i, now] = [focus.member.value, frame.value];
  // What is chosen is in the inspector already, where that is open.
  if (!now || i < 0 || i >= now.members || (inspecting.value && focus.hovered.value < 0)) return null;
  const groups = shownAs.value;
  const group = groups?.of[i];
  if (groups && group !== undefined) return <GroupCard cast={cast} now={now} groups={groups} group={group} at={at.value} />;
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
