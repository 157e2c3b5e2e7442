/** Light or dark: the system's unless the reader chose; and whether motion is welcome. */

import { computed, effect, signal } from '@preact/signals';
import { THEME } from './kept.ts';

export type Theme = 'light' | 'dark';

function followed(query: string) {
  const media = matchMedia(query);
  const matches = signal(media.matches);
  media.addEventListener('change', (event) => {
    matches.value = event.matches;
  });
  return matches;
}

/** Storage may be forbidden (private windows, files opened from disk). */
function remembered(): Theme | undefined {
  try {
    const stored = localStorage.getItem(THEME);
    return stored === 'light' || stored === 'dark' ? stored : undefined;
  } catch {
    return undefined;
  }
}

const systemDark = followed('(prefers-color-scheme: dark)');
const chosen = signal<Theme | undefined>(remembered());

export const stillness = followed('(prefers-reduced-motion: reduce)');
export const theme = computed<Theme>(() => chosen.value ?? (systemDark.value ? 'dark' : 'light'));

export function toggleTheme(): void {
  chosen.value = theme.value === 'dark' ? 'light' : 'dark';
  try {
    localStorage.setItem(THEME, chosen.value);
  } catch {
    // The choice then lasts for this page alone.
  }
}

effect(() => {
  document.documentElement.dataset['theme'] = theme.value;
});
