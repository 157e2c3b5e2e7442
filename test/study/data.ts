/** Published data that tests of statistics share. */

/** Hours of sleep gained: drug 2 less drug 1 (A. R. Cushny and A. R. Peebles 1905, in Student 1908). Mean 1.58, sd 1.23, t = 4.06. */
export const sleep = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];

/** Two films rated by ten people: D. Lakens, Front. Psychol. 4 (2013) 863, table 1. */
export const films = { first: [9, 7, 8, 9, 8, 9, 9, 10, 9, 9], second: [9, 6, 7, 8, 7, 9, 8, 8, 8, 7] };

/** Spatial test data A: Efron and Tibshirani 1993, table 14.1. */
export const spatial = [48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41];

/** Weeks in remission under 6-MP, + for censored (E. J. Freireich et al., Blood 21 (1963) 699–716). */
export const remission = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'.split(' ').map((text) => ({ time: Number.parseInt(text, 10), censored: text.endsWith('+') }));
