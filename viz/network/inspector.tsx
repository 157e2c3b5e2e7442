/** A small card on the member one looks at. */

import type { ReadonlySignal } from '@preact/signals';
import { TieFlag, type Frame } from '../../sim/index.ts';
import type { Cast } from '../../sim/worker/protocol.ts';
import type { Focus } from '../store/focus.ts';
import { text } from '../text/en.ts';
import type { Arrangement } from './layout/arrangement.ts';

interface Bonds {
  ties: number;
  dyads: number;
  best: number;
  trust: number;
}

function bondsOf(frame: Frame, member: number): Bonds {
  const bonds: Bonds = { ties: 0, dyads: 0, best: -1, trust: -1 };
  for (let k = 0; k < frame.ties; k++) {
    const out = frame.tieFrom[k] === member;
    if (!out && frame.tieTo[k] !== member) continue;
    const trust = (out ? frame.trustOut : frame.trustBack)[k]!;
    bonds.ties += 1;
    if (frame.tieFlags[k]! & TieFlag.dyad) bonds.dyads += 1;
    if (trust <= bonds.trust) continue;
    bonds.trust = trust;
    bonds.best = out ? frame.tieTo[k]! : frame.tieFrom[k]!;
  }
  return bonds;
}

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
  if (!now || i < 0 || i >= now.members) return null;
  const bonds = bondsOf(now, i);
  const boss = cast.boss[i]!;
  const name = (member: number) => text.member.name(member, cast.names);
  return (
    <aside class={`inspector ${sideFor(at.value, i)}`} aria-hidden="true">
      <h3>{name(i)}</h3>
      <p>{text.member.trade(cast.domain[i]!)}, {text.member.activity[now.activity[i]!]}</p>
      <dl>
        <Row label={text.member.queue}>{String(now.queue[i])}</Row>
        <Row label={text.member.value}>{text.two(now.value[i]!)}</Row>
        <Row label={text.member.knowledge}>{text.percent(now.knowledge[i]!)}</Row>
        <Row label={text.member.ties}>{`${bonds.ties}${text.member.dyads(bonds.dyads)}`}</Row>
        {boss >= 0 && <Row spare label={text.member.boss}>{name(boss)}</Row>}
        {bonds.best >= 0 && <Row spare label={text.member.trusts}>{`${name(bonds.best)} ${text.two(bonds.trust)}`}</Row>}
      </dl>
    </aside>
  );
}
