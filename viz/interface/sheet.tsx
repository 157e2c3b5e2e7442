/** A small sheet that opens beside its button; on a phone it rises from the foot of the page. Escape and a press elsewhere close it. */

import './sheet.css';
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { text } from '../text/en.ts';
import { Icon, type IconName } from './icons.tsx';

interface SheetProps {
  readonly id: string;
  readonly icon: IconName;
  /** What the button says aloud, and what stands on it in sight. */
  readonly label: string;
  readonly short?: string;
  readonly badge?: string;
  readonly title: string;
  readonly children: () => ComponentChildren;
}

const GAP = 6;

/** Under its button, or over it where there is more room, and within the window. */
function place(sheet: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const below = innerHeight - at.bottom - 2 * GAP;
  const isBelow = below >= Math.min(sheet.scrollHeight, at.top - 2 * GAP);
  sheet.style.setProperty('--left', `${Math.max(GAP, Math.min(at.left, innerWidth - sheet.offsetWidth - GAP))}px`);
  sheet.style.setProperty('--top', isBelow ? `${at.bottom + GAP}px` : 'auto');
  sheet.style.setProperty('--bottom', isBelow ? 'auto' : `${innerHeight - at.top + GAP}px`);
  sheet.style.setProperty('--most', `${isBelow ? below : at.top - 2 * GAP}px`);
}

export function Sheet({ id, icon, label, short, badge, title, children }: SheetProps) {
  const open = useSignal(false);
  const [sheet, button] = [useRef<HTMLDivElement>(null), useRef<HTMLButtonElement>(null)];
  const toggled = (event: Event) => {
    open.value = (event as ToggleEvent).newState === 'open';
    requestAnimationFrame(() => {
      if (open.value && sheet.current && button.current) place(sheet.current, button.current);
    });
  };
  return (
    <>
      <button ref={button} type="button" class={short ? 'plain' : 'plain square'} popovertarget={id} aria-label={label} title={label}>
        <Icon name={icon} />{short && <span>{short}</span>}{badge && <span class="badge">{badge}</span>}
      </button>
      <div ref={sheet} id={id} class="sheet" popover="auto" role="dialog" aria-label={title} onToggle={toggled}>
        {open.value && (
          <>
            <header>
              <h3>{title}</h3>
              <button type="button" class="plain square" popovertarget={id} popovertargetaction="hide" aria-label={text.help.close}><Icon name="close" /></button>
            </header>
            {children()}
          </>
        )}
      </div>
    </>
  );
}
