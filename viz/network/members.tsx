/** The list of members behind a canvas: the same picture for keyboard and screen reader. */

import { useComputed, useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Frame } from '../../sim/index.ts';
import type { Cast } from '../../sim/worker/protocol.ts';
import type { Focus } from '../store/focus.ts';
import { arrangeAs } from '../store/picture.ts';
import { text } from '../text/en.ts';
import { describedGroup, kindOfGroups, type Lens, walkGroups } from './units.ts';
import { type Step, walk } from './walk.ts';

interface MembersProps {
  readonly id: string;
  readonly side: number;
  readonly cast: Cast;
  readonly frame: ReadonlySignal<Frame | undefined>;
  readonly focus: Focus;
  readonly lens: Lens;
}

/** So many members are in the document at once, around the one chosen; set size and position tell the rest. */
const WINDOW = 200;

function describe(cast: Cast, frame: Frame | undefined, i: number): string {
  const name = text.member.name(i, cast.names);
  const trade = text.member.trade(cast.domain[i]!);
  if (!frame || i >= frame.members) return `${name}, ${trade}`;
  const activity = text.member.activity[frame.activity[i]!] ?? '';
  return text.member.state(name, trade, activity, frame.queue[i]!, text.two(frame.value[i]!), text.percent(frame.knowledge[i]!));
}

/** The group a member is drawn in; undefined where it is drawn alone. */
function describeGroup(cast: Cast, frame: Frame | undefined, lens: Lens, i: number): string | undefined {
  const groups = lens.groups.value;
  const group = groups?.of[i];
  return groups && group !== undefined && frame ? text.unit.state(describedGroup(cast, frame, groups, group, kindOfGroups(arrangeAs.value, cast))) : undefined;
}

/** Why a key led there, where it was not along the chart. */
function wayOf({ trust }: Step, from: number, names: Cast['names']): string {
  if (!trust) return '';
  const [name, much] = [text.member.name(from, names), text.two(trust.much)];
  return trust.whose === 'mine' ? text.member.trustedBy(name, much) : text.member.trusting(name, much);
}

/** At the latest after so long. */
const PATIENCE_MS = 1000;

const atLeisure = (act: () => void): void => void ('requestIdleCallback' in window ? requestIdleCallback(act, { timeout: PATIENCE_MS }) : setTimeout(act, PATIENCE_MS));

/** So many more at a time are put up. */
const HANDFUL = 25;

/** How many are listed beside the one chosen: they are many, and what is to be seen comes first. */
function useOthers(members: number): number {
  const listed = useSignal(0);
  const most = Math.min(WINDOW, members);
  useEffect(() => {
    if (listed.value < most) atLeisure(() => (listed.value += HANDFUL));
  }, [listed.value < most, listed.value]);
  return Math.min(listed.value, most);
}

/** The one chosen among others. */
function windowAround(active: number, members: number, others: number): readonly number[] {
  if (others === 0) return [active];
  const from = Math.max(0, Math.min(active - Math.floor(others / 2), members - others));
  return Array.from({ length: others }, (_, k) => from + k);
}

export function Members({ id, side, cast, frame, focus, lens }: MembersProps) {
  const list = useRef<HTMLDivElement>(null);
  const active = Math.max(0, Math.min(cast.boss.length - 1, focus.pinned.value));
  const chosen = focus.pinned.value >= 0;
  const listed = windowAround(active, cast.boss.length, useOthers(cast.boss.length));
  const came = useSignal({ to: -1, way: '' });
  const said = useComputed(() => describeGroup(cast, frame.value, lens, Math.max(0, focus.pinned.value)) ?? `${describe(cast, frame.value, Math.max(0, focus.pinned.value))}${came.value.to === focus.pinned.value ? came.value.way : ''}`);

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const look = () => {
    focus.stage.value = side;
    if (!chosen) focus.pinned.value = 0;
  };
  /** Among groups one goes from head to head. */
  const next = (key: string): Step | undefined => {
    const groups = lens.groups.peek();
    if (!groups) return walk(cast, frame.peek(), active, key);
    const to = walkGroups(cast, groups, groups.of[active]!, key);
    return to === undefined ? undefined : { to: groups.head[to]! };
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && lens.groups.peek()) lens.asked.value = active;
    if (event.key === 'Escape' && lens.isClose.peek()) {
      lens.asked.value = 'whole';
      return;
    }
    if (event.key === 'Escape') {
      focus.pinned.value = -1;
      list.current?.blur();
      return;
    }
    const step = event.shiftKey || event.altKey || event.ctrlKey || event.metaKey ? undefined : next(event.key);
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    came.value = { to: step.to, way: chosen ? wayOf(step, active, cast.names) : '' };
    focus.pinned.value = chosen ? step.to : 0;
  };

  return (
    <div class="members" role="listbox" tabIndex={0} ref={list} aria-label={text.stage.members(cast.label)} aria-activedescendant={chosen ? `${id}-${active}` : undefined}
      onKeyDown={press} onFocus={look}>
      {listed.map((i) => (
        <div key={i} id={`${id}-${i}`} role="option" aria-selected={chosen && i === active} aria-setsize={cast.boss.length} aria-posinset={i + 1}>
          {i === active ? said : describe(cast, undefined, i)}
        </div>
      ))}
    </div>
  );
}
