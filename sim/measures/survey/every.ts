/** Surveys are taken on ticks divisible by this. */
export const SURVEY_EVERY = 10;
