/** Words of the page within other people's pages. */

export const embed = {
  label: 'Heterarchy: a run to watch',
  full: 'Open in Heterarchy',
  fullTitle: 'The same run at the same tick on the full page, in a new tab',
} as const;
