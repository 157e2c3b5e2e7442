/** Numbers the model fixes (MODEL.md §3, last lines). Parameters all the same: nothing in the rules repeats them. */
/** Trust evidence of a new contact: τ = 2/3. */
export const priorAlpha = 2;
export const priorBeta = 1;
/** Most evidence α + β a contact remembers. */
export const memory = 30;
/** A dyad needs this trust, on at least this evidence, both ways. */
export const dyadTrust = 0.8;
export const dyadProof = 6;
/** Share of their difference that two values move when they meet. */
export const valuePull = 0.1;
/** Facets a talk goes through. */
export const packet = 6;
/** Chance that a clash costs trust. */
export const clash = 0.3;
/** Evidence against a member that declines a part. */
export const decline = 0.25;
/** Chance that news outside its trade is passed to a dyad partner. */
export const relay = 0.25;
/** A talk is sent only to a member with a shorter queue. */
export const talkBelow = 3;
