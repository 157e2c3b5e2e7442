/** The picture of one organisation: members, ties and messages on canvas, with a list of its members behind it for keyboard and screen reader. */

import { batch, effect, useComputed, useSignal, type ReadonlySignal, type Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Frame } from '../../sim/index.ts';
import type { Cast } from '../../sim/worker/protocol.ts';
import { readPalette } from '../scales/colours.ts';
import type { Focus } from '../store/focus.ts';
import type { Player } from '../store/player.ts';
import { picking } from '../store/inspecting.ts';
import { theme } from '../store/theme.ts';
import { Inspector } from './inspector.tsx';
import type { Arrangement } from './layout/arrangement.ts';
import { Layers } from './layers.tsx';
import { arrange } from './layout/client.ts';
import { memberAt } from './pick.ts';
import { positionsOf, type Scene } from './scene.ts';
import { watchSize, type Size } from './surface.ts';

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
  readonly needles: ReadonlySignal<boolean>;
  /** Radii that the stages have room for: all draw with the least, since members are of one size everywhere. */
  readonly radii: Signal<Readonly<Record<string, number>>>;
}

/** How far from a member a pointer still means it. */
const REACH = 22;

/** An arrangement, and whose it is. */
interface Placed {
  readonly cast: Cast;
  readonly at: Arrangement;
}

/** A property as a signal, for what is drawn between two renderings. */
function useLatest<T>(value: T): ReadonlySignal<T> {
  const latest = useSignal(value);
  if (latest.peek() !== value) latest.value = value;
  return latest;
}

/** Lays out for this cast and size; an answer that comes too late for its question is dropped. */
function useArrangement({ cast, side, radii }: FieldProps, size: ReadonlySignal<Size | undefined>): ReadonlySignal<Placed | undefined> {
  const placed = useSignal<Placed | undefined>(undefined);
  useEffect(
    () =>
      effect(() => {
        if (!size.value) return;
        let late = false;
        void arrange({ boss: cast.boss, ties: cast.ties, ...size.value }).then((at) => {
          if (late) return;
          batch(() => {
            placed.value = { cast, at };
            radii.value = { ...radii.peek(), [side]: at.radius };
          });
        });
        return () => {
          late = true;
        };
      }),
    [cast],
  );
  useEffect(() => () => {
    const { [side]: _, ...others } = radii.peek();
    radii.value = others;
  }, []);
  return placed;
}

/** Until the members of another organisation have their places, the old picture stays. */
function useScene(props: FieldProps, placed: ReadonlySignal<Placed | undefined>): ReadonlySignal<Scene | undefined> {
  const { isLed, capacity, frame, needles, radii } = props;
  const [cast, token] = [useLatest(props.cast), useLatest(props.token)];
  const last = useRef<Scene | undefined>(undefined);
  const radius = useComputed(() => Math.min(...Object.values(radii.value)));
  const position = useComputed(() => positionsOf(cast.value.boss, isLed.value));
  const palette = useComputed(() => (theme.value, readPalette(token.value)));
  return useComputed(() => {
    const [{ at, cast: whose } = {}, now] = [placed.value, frame.value];
    if (!at || !now || whose !== cast.value || at.x.length !== now.members) return last.current;
    last.current = { at: { ...at, radius: radius.value }, frame: now, cast: whose, palette: palette.value, position: position.value, capacity: capacity.value, needles: needles.value };
    return last.current;
  });
}

export function Field(props: FieldProps) {
  const { cast, frame, player, focus } = props;
  const frameRef = useRef<HTMLDivElement>(null);
  const size = useSignal<Size | undefined>(undefined);
  const placed = useArrangement(props, size);
  const arrangement = useComputed(() => placed.value?.at);
  const scene = useScene(props, placed);

  useEffect(() => {
    const element = frameRef.current;
    return element ? watchSize(element, (next) => (size.value = next)) : undefined;
  }, []);

  const under = (event: PointerEvent | MouseEvent): number => {
    const box = frameRef.current?.getBoundingClientRect();
    return box && arrangement.value ? memberAt(arrangement.value, event.clientX - box.left, event.clientY - box.top, REACH) : -1;
  };
  const hover = (event: PointerEvent) => {
    if (event.pointerType === 'mouse') focus.hovered.value = under(event);
  };
  const pin = (event: MouseEvent) => {
    const member = under(event);
    const pick = picking.value;
    if (pick && member >= 0) {
      picking.value = undefined;
      pick(member);
      return;
    }
    focus.stage.value = props.side;
    focus.pinned.value = member === focus.pinned.value ? -1 : member;
  };

  return (
    <div class="field" ref={frameRef} onPointerMove={hover} onPointerLeave={() => (focus.hovered.value = -1)} onClick={pin}
      data-places={arrangement.value ? `${arrangement.value.x[0]},${arrangement.value.y[0]}` : undefined}>
      <Layers scene={scene} player={player} focus={focus} />
      <Inspector cast={cast} frame={frame} focus={focus} at={arrangement} />
    </div>
  );
}
