/** Words of the page within other people's pages. */

export const embed = {
  label: 'Heterarchy: a run to watch',
  /** Where there is no room for where, it is not shown. */
  open: 'Open', where: 'in Heterarchy',
  fullTitle: 'The same run at the same tick on the full page, in a new tab',
} as const;
