/** Words of the laboratory. */

export const lab = {
  title: (label: string): string => `${label}, and what it might be`,
  which: 'Organisation',
  parameters: 'Parameters',
  search: 'Find a parameter',
  none: (text: string): string => `No parameter is called anything like “${text}”.`,
  apply: 'Changes apply',
  now: 'from now on', nowTitle: 'As something done at the tick shown: what came before stays as it was',
  start: 'from the start', startTitle: 'The run begins again with the new value and comes back to this tick',
  restarts: 'only from the start',
  everyone: 'for every organisation: they share one world',
  usual: (value: string, of: string): string => `${of}: ${value}`,
  archetype: 'archetype', scenario: 'scenario', default: 'default',
  reset: (label: string, value: string): string => `${label} back to ${value}`,
  on: 'on', off: 'off',
  allowed: (kind: string, min: number, max: number, even: boolean): string => `Allowed is ${kind === 'number' ? 'a number' : even ? 'an even whole number' : 'a whole number'} from ${min} to ${max}.`,
  changed: (n: number): string => `${n} changed`,
  groups: {
    first: 'First of all',
    work: 'Work that arrives', learning: 'Facts and knowledge', attention: 'Attention', values: 'Values', structure: 'Structure', people: 'People and time',
  },
} as const;
