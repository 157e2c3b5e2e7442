/** The picture of one organisation: members, ties and messages on canvas, with a list of its members behind it for keyboard and screen reader. */

import { useComputed, useSignal, useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Frame } from '../../sim/index.ts';
import type { Cast } from '../../sim/worker/protocol.ts';
import { readPalette } from '../scales/colours.ts';
import type { Focus } from '../store/focus.ts';
import { pointAt, pointingWords } from '../store/pointing.ts';
import { arrangeAs, knowledge, layerOf, needles, sign } from '../store/picture.ts';
import type { Player } from '../store/player.ts';
import { theme } from '../store/theme.ts';
import { text } from '../text/en.ts';
import { type Placed, type Radii, useArranged } from './arranged.ts';
import { Inspector } from './inspector.tsx';
import { Layers } from './layers.tsx';
import { Looks } from './looks.tsx';
import { type Looking, useLooking } from './looking.ts';
import { centreFor, groupAt, memberAt } from './pick.ts';
import { CROWD, needsGroups, positionsOf, type Scene } from './scene.ts';
import { watchSize, type Size } from './surface.ts';
import { kindOfGroups, type Lens, partOf } from './units.ts';

export interface FieldProps {
  readonly side: number;
  readonly cast: Cast;
  readonly token: string;
  /** Positions hold authority. */
  readonly isLed: ReadonlySignal<boolean>;
  readonly capacity: ReadonlySignal<number>;
  readonly frame: ReadonlySignal<Frame | undefined>;
  readonly player: Player;
  readonly focus: Focus;
  readonly radii: Radii;
  readonly lens: Lens;
  /** There is nothing to press on it. */
  readonly watched: boolean;
}

/** How far from a member a pointer still means it. */
const REACH = 22;
/** How far from the disc of a group. */
const GROUP_REACH = 6;

/** A property as a signal, for what is drawn between two renderings. */
function useLatest<T>(value: T): ReadonlySignal<T> {
  const latest = useSignal(value);
  if (latest.peek() !== value) latest.value = value;
  return latest;
}

/** Until the members of another organisation have their places, the old picture stays. */
function useScene({ isLed, capacity, frame, ...props }: FieldProps, placed: ReadonlySignal<Placed | undefined>, view: Looking['view']): ReadonlySignal<Scene | undefined> {
  const [cast, token] = [useLatest(props.cast), useLatest(props.token)];
  const last = useRef<Scene | undefined>(undefined);
  const position = useComputed(() => positionsOf(cast.value.boss, isLed.value));
  const palette = useComputed(() => (theme.value, readPalette(token.value)));
  return useComputed(() => {
    const [{ at, cast: whose } = {}, now] = [placed.value, frame.value];
    if (!at || !now || whose !== cast.value || at.x.length !== now.members) return last.current;
    last.current = {
      at, frame: now, cast: whose, palette: palette.value, position: position.value, capacity: capacity.value,
      needles: needles.value, knowledge: knowledge.value, sign: sign.value, asGroups: needsGroups(at, view.value.k),
    };
    return last.current;
  });
}

/** What is not drawn one by one, in words. */
const Aside = ({ scene, isAwaited }: { readonly scene: ReadonlySignal<Scene | undefined>; readonly isAwaited: ReadonlySignal<boolean> }) => {
  const words = useComputed(() => {
    const [now, as] = [scene.value, arrangeAs.value];
    if (!now || now.cast.boss.length <= CROWD) return '';
    const { groups, x } = now.at;
    if (!now.asGroups) return text.stage.aggregated(x.length);
    return text.stage.grouped(x.length, groups.size.length, kindOfGroups(as, now.cast));
  }).value;
  // Mostly it is there before anybody could read that it is awaited.
  if (isAwaited.value) return <p class="aside awaited">{text.stage.arranging}</p>;
  return words === '' ? null : <p class="aside">{words}</p>;
};

/** What is asked for by pointing, where one is to point. */
const Pointing = () => (pointingWords.value === '' ? null : <p class="pointing" aria-hidden="true">{pointingWords.value}</p>);

/** A sign is drawn on one canvas, and what groups send each other on that of their ties. */
const standingOf = (now: Scene | undefined): string | undefined => (now?.asGroups && layerOf(sign.value) === 'messages' ? 'ties' : layerOf(sign.value));

/** Groups are what the list of members goes by too, and it asks for a closer look. */
function useLens({ lens }: FieldProps, scene: ReadonlySignal<Scene | undefined>, goal: ReadonlySignal<Placed | undefined>, looking: Looking, into: (group: number) => void): void {
  useSignalEffect(() => {
    lens.groups.value = scene.value?.asGroups ? goal.value?.at.groups : undefined;
  });
  useSignalEffect(() => {
    lens.isClose.value = looking.view.value.k > 1;
  });
  useSignalEffect(() => {
    const asked = lens.asked.value;
    if (asked === undefined) return;
    lens.asked.value = undefined;
    const group = asked === 'whole' ? undefined : goal.peek()?.at.groups.of[asked];
    if (asked === 'whole') looking.reset();
    else if (group !== undefined) into(group);
  });
}

export function Field(props: FieldProps) {
  const { side, cast, frame, player, focus, radii, watched } = props;
  const frameRef = useRef<HTMLDivElement>(null);
  const size = useSignal<Size | undefined>(undefined);
  const looking = useLooking(frameRef, size);
  const { placed, goal, isAwaited } = useArranged({ side, cast, radii, size, view: looking.view });
  const scene = useScene(props, placed, looking.view);
  const shownAt = useComputed(() => placed.value?.at);

  useEffect(() => {
    const element = frameRef.current;
    return element ? watchSize(element, (next) => (size.value = next)) : undefined;
  }, []);
  useSignalEffect(() => {
    const [at, member] = [goal.peek()?.at, focus.pinned.value];
    if (at && member >= 0 && member < at.x.length) looking.bring(at.x[member]!, at.y[member]!);
  });

  const over = (event: PointerEvent | MouseEvent): readonly [number, number] => {
    const box = frameRef.current!.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const under = (event: PointerEvent | MouseEvent): number => (shownAt.value ? memberAt(shownAt.value, ...over(event), REACH) : -1);
  const groupUnder = (event: PointerEvent | MouseEvent): number => (shownAt.value ? groupAt(shownAt.value.groups, ...over(event), GROUP_REACH) : -1);
  const into = (group: number) => {
    const [at, room] = [goal.peek()?.at, size.peek()];
    // All stages draw with the least radius there is.
    if (at && room) looking.into(partOf({ ...at, radius: Math.min(...Object.values(radii.peek())) }, group, room));
  };
  useLens(props, scene, goal, looking, into);
  const closer = (times: number) => {
    const [at, room, view] = [goal.peek()?.at, size.peek(), looking.view.peek()];
    const member = at && room ? centreFor(at, room, view, focus.pinned.peek()) : -1;
    if (at && times > 1 && member >= 0) looking.into({ x: at.x[member]!, y: at.y[member]!, k: view.k * times });
    else looking.closer(times);
  };
  const hover = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse') return;
    // Whoever stands for a group is the one looked at.
    focus.hovered.value = scene.peek()?.asGroups ? (shownAt.value?.groups.head[groupUnder(event)] ?? -1) : under(event);
  };
  const press = (event: MouseEvent) => {
    if (scene.peek()?.asGroups) {
      const group = groupUnder(event);
      if (group >= 0) into(group);
      return;
    }
    const member = under(event);
    if (pointAt(member)) return;
    focus.stage.value = side;
    focus.pinned.value = member === focus.pinned.value ? -1 : member;
  };
  const first = goal.value?.at;
  const standing = useComputed(() => standingOf(scene.value)).value;

  return (
    <div class="field" ref={frameRef} onPointerMove={hover} onPointerLeave={() => (focus.hovered.value = -1)} onClick={press}
      data-places={first ? `${first.x[0]},${first.y[0]}` : undefined} data-close={looking.view.value.k > 1} data-standing={standing}>
      <Layers scene={scene} player={player} focus={focus} />
      <Inspector cast={cast} frame={frame} focus={focus} at={shownAt} groups={props.lens.groups} />
      <Aside scene={scene} isAwaited={isAwaited} />
      <Pointing />
      {(!watched || looking.view.value.k > 1) && <Looks looking={looking} closer={closer} label={cast.label} back={watched} />}
    </div>
  );
}
