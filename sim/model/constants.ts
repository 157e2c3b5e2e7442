/** Numbers the model fixes (MODEL.md §3, last lines). Parameters all the same: nothing in the rules repeats them. */
export const constants = {
  /** Trust evidence of a new contact: τ = 2/3. */
  priorAlpha: 2,
  priorBeta: 1,
  /** Most evidence α + β a contact remembers. */
  memory: 30,
  /** A dyad needs this trust, on at least this evidence, both ways. */
  dyadTrust: 0.8,
  dyadProof: 6,
  /** Share of their difference that two values move when they meet. */
  valuePull: 0.1,
  /** Facets a talk goes through. */
  packet: 6,
  /** Chance that a clash costs trust. */
  clash: 0.3,
  /** Evidence against a member that declines a part. */
  decline: 0.25,
  /** Chance that news outside its trade is passed to a dyad partner. */
  relay: 0.25,
  /** A talk is sent only to a member with a shorter queue. */
  talkBelow: 3,
} as const;
