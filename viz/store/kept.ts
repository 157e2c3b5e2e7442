/** Names under which the browser keeps what is to be known before anything is drawn. */

export const THEME = 'heterarchy-theme';
/** There once somebody has been led through the first minute. */
export const LED = 'heterarchy-first-look';
/** Of one tab: the cell of a study one stands in. */
export const CELL = 'heterarchy-cell';
