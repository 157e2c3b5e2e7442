/**
 * What a draw is for: part of its key. A new purpose gets a new number; numbers are never reused,
 * since that would change every published run.
 */
// world
export const truth = 1;
export const flip = 2;
export const births = 3;
export const sensor = 4;
export const novelty = 5;
export const taskDomain = 6;
export const taskFacet = 7;
export const shift = 8;
export const lost = 9;
export const rumourMember = 10;
export const rumourFacet = 11;
// members
export const value = 20;
export const founderKnows = 21;
export const newcomerKnows = 22;
export const drift = 23;
export const polarise = 24;
// organization
export const deal = 40;
export const functional = 41;
export const ring = 42;
export const rewire = 43;
export const rewireTo = 44;
export const book = 45;
export const cutoff = 46;
export const lead = 47;
export const consent = 48;
export const coin = 49;
export const observe = 50;
export const stray = 51;
export const openContact = 52;
export const feedback = 53;
export const relay = 54;
export const heed = 55;
export const clash = 56;
export const clashCosts = 57;
export const talkFacet = 58;
export const talkTo = 59;
export const untied = 60;
export const tied = 61;
