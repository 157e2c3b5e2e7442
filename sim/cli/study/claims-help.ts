/** What `claims --help` teaches beyond its options. */

import { PILOT } from '../../study/claim-worlds.ts';

export const claimsHelp = `
Each scenario is run as it stands, or as its claims set it (under, against), without what its study varies. All claims of one call
are one set: their levels are corrected by Holm, so that one in twenty sets, not one in twenty claims, has a wrong verdict.
  supported      the 95% interval of the mean difference lies on the side expected, and the mean is at least the margin
  contradicted   it lies on the other side, and the mean is at least the margin that way
  equivalent     the 90% interval lies within the margin
  undetermined   none of these: more worlds may tell
That two are the same is supported where the 90% interval lies within the margin, and contradicted by a difference of the margin
or more either way. That one has at least as much is supported where the 90% interval lies above minus the margin.

Mean and interval are of the difference by world, positive where it goes as the claim says, as they stand (not corrected).

Without --worlds, ${PILOT} other worlds (of the seed SEED/pilot) are run first, and only for their spread: a scenario is then run in as
many worlds as its claims take for an interval of half the margin either way, from ${PILOT} to --most.

--out FOLDER holds claims.json, claims.md (the same as a table in Markdown), the study behind each scenario in a folder of its name,
and the pilots in pilots. --format json prints what is in claims.json:
  {"heterarchy", "model", "claims": [{"scenario", "study", "id", "says", "measure", "expect", "under", "against", "margin", "source",
  "verdict", "n", "missing", "wins", "ties", "mean", "interval", "interval90", "pDifference", "pEquivalence"}]}
study is the hash of all that the figures follow from; n counts the worlds, missing those with nothing to measure, wins those that went
as the claim says (of same: within the margin; of at-least: above minus the margin), ties those without a difference. Both p are corrected for the set; below 0.05 decides. pEquivalence is that of a
difference of the margin or more (of at-least: of falling short by it).

Exit status: 0 whatever the verdicts; 1 a failure while running; 2 a scenario or a command line that is wrong.

Examples:
  heterarchy claims --out tried                 all that come with the project
  heterarchy claims scenarios/shift.yaml --worlds 100`;
