/** Something wrong with what the user gave us, in words for them: exit status 2. */
export class Mistake extends Error {}
