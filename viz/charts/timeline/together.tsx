/** Several events told as one for want of lines: how many they are, and a list that opens under the pointer, with the focus or when it is pressed. */

import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { EventIcon } from '../../interface/icons.tsx';
import { isDeed, wordsFor } from '../../store/events.ts';
import type { Run } from '../../store/page-run.ts';
import { text } from '../../text/en.ts';
import { widthOf } from '../measure.ts';
import { allOf, type Band, type Label, type Lines } from './bands.ts';
import { Diamond, GAP, roomFor, SIGN, topOf } from './marks.tsx';
import { LANES, laneOf, type Plot } from './plot.ts';

const words = text.chart.together;

export function countOf(run: Run, bands: readonly Band[]): string {
  const deeds = bands.filter(({ event }) => isDeed(run, event)).length;
  return words.count(deeds, bands.length - deeds);
}

/** Lines there are over the curves, what takes how much room on them, and what would rather be told with what. */
export const linesOver = (run: Run, plot: Plot): Pick<Lines, 'widthOf' | 'lanes' | 'alike'> => ({
  widthOf: (band, more) => (more.length > 0 ? widthOf(countOf(run, allOf({ band, more })), plot.em, 600) + (2 * GAP + SIGN) * plot.em : roomFor(run, band, plot)),
  lanes: LANES,
  alike: (one, other) => isDeed(run, one.event) === isDeed(run, other.event),
});

interface TogetherProps {
  readonly label: Label;
  readonly plot: Plot;
  readonly run: Run;
  readonly goTo: (tick: number) => void;
}

/** Open while pointer or focus are on it; a finger opens it by pressing, and closes it by pressing elsewhere. */
function useOpen() {
  const [box, open] = [useRef<HTMLDivElement>(null), useSignal(false)];
  const set = (value: boolean) => () => (open.value = value);
  useEffect(() => {
    if (!open.value) return;
    const elsewhere = ({ target }: Event) => box.current?.contains(target as Node) || set(false)();
    document.addEventListener('pointerdown', elsewhere);
    return () => document.removeEventListener('pointerdown', elsewhere);
  }, [open.value]);
  const hands = {
    onPointerEnter: (event: PointerEvent) => event.pointerType === 'mouse' && set(true)(),
    onPointerLeave: (event: PointerEvent) => event.pointerType === 'mouse' && !box.current?.contains(document.activeElement) && set(false)(),
    onFocusIn: set(true),
    onFocusOut: ({ relatedTarget }: FocusEvent) => box.current?.contains(relatedTarget as Node | null) || set(false)(),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !open.value) return;
      event.stopPropagation();
      box.current?.querySelector('button')?.focus();
      set(false)();
    },
  };
  return { box, hands, isOpen: open.value, show: set(true) };
}

export const Together = ({ label, plot, run, goTo }: TogetherProps) => {
  const { box, hands, isOpen, show } = useOpen();
  const id = useId();
  const { em, width, narrow } = plot;
  const all = allOf(label);
  const count = countOf(run, all);
  const hasDeed = all.some(({ event }) => isDeed(run, event));
  return (
    <div class="together" ref={box} style={{ left: `${label.x}px`, top: `${topOf(label, em)}px`, height: `${laneOf(em)}px` }} {...hands}>
      <button type="button" class="count" aria-expanded={isOpen} aria-controls={id} aria-label={words.label(count, all[0]!.from, Math.max(...all.map(({ from }) => from)))} onClick={show}>
        <svg width={em} height={em} viewBox={`0 0 ${em} ${em}`} aria-hidden="true">{hasDeed ? <Diamond em={em} /> : <EventIcon type={label.band.event.type} size={em} />}</svg> {count}
      </button>
      <ol id={id} hidden={!isOpen} class={label.x > width / 2 ? 'to-left' : ''} style={narrow ? { left: `${-label.x}px`, width: `${width}px` } : undefined}>
        {all.map(({ event }, n) => <li key={n}><button type="button" class="go" data-deed={isDeed(run, event)} onClick={() => goTo(event.at)}>{text.chart.event(event.at, wordsFor(run, event))}</button></li>)}
      </ol>
    </div>
  );
};
