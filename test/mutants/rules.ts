/** Mistakes in the rules of MODEL.md, and the tests of `test/model` that notice them. */

import type { Mutant } from './mutant.ts';

const rule = (name: string, by: string, mistakes: readonly (readonly [find: string, replace: string, why: string])[]): Mutant[] =>
  mistakes.map(([find, replace, why]) => ({ file: `sim/model/${name}.ts`, find, replace, why, tests: [`test/model/${by}.test.ts`] }));

export const mutants: readonly Mutant[] = [
  ...rule('rules/ahead', 'ahead', [['  ahead[AHEAD] = seen;', '  ahead[AHEAD] = seen;\n  w.members.value[first]! += 0.001;', 'reading ahead changes somebody’s mind']]),
  ...rule('step', 'returns', [['  returns(w);\n  turbulence(w);', '  turbulence(w);\n  returns(w);', 'newcomers know the world as it is after the tick’s turbulence']]),
  ...rule('step', 'births', [['  births(w);\n  act(w);', '  act(w);\n  births(w);', 'work is born after members have acted']]),
  ...rule('step', 'events/loss', [['  happen(w);\n  liveThrough', '  returns(w);\n  happen(w);\n  liveThrough', 'who is lost again in the tick of its return counts as a newcomer first']]),
  ...rule('rules/turn', 'turn', [
    ['if (left > 0) startTalk', 'startTalk', 'a talk is begun without attention left'],
    ['if (left > 0) startTalk', 'if (left > 0 && putBack(mail, i) === 0) startTalk', 'tasks that wait for an absent boss keep one from talking'],
    ['if (present[i]) turn(w, i)', 'turn(w, i)', 'absent members act'],
  ]),
  ...rule('rules/talk', 'talk-start', [
    ['>= constants.talkBelow', '> constants.talkBelow', 'one with three messages waiting is talked to'],
    ['trustIn(contacts, other) > trustIn(contacts, one)', 'trustIn(contacts, other) < trustIn(contacts, one)', 'the less trusted of two is talked to'],
    ['members.presentCount === posts.count && clock', 'clock', 'absent members are talked to'],
  ]),
  ...rule('rules/talk', 'talk', [
    ['> settings.bound', '>= settings.bound', 'values a bound apart clash'],
    ['Math.max(settings.reconcile, fromBoss ? settings.authority : 0)', 'settings.reconcile + (fromBoss ? settings.authority : 0)', 'reconciliation and authority add up'],
    ['if (!fromBoss) value', 'value', 'a boss that spoke moves'],
    [' && isConferred(w, contact)', '', 'a boss does not move at authority 0'],
    ['  learn(w, mirrorOf(w.contacts, contact), 0, 1);\n', '', 'a clash costs the trust of one side'],
  ]),
  ...rule('rules/talk', 'talk-news', [
    ['(chance < iHeeds ? 1 : 0)', '(chance < jHeeds ? 1 : 0)', 'i heeds as far as j trusts'],
    ['freshness(told) > freshness(held)', 'freshness(told) >= freshness(held)', 'evidence as fresh is taken over'],
    ['told ^ (difference & -isTelling)', 'told', 'who spoke learns nothing'],
  ]),
  ...rule('constants', 'talk-news', [['packet = 6', 'packet = 5', 'a talk goes through five facets']]),
  ...rule('rules/task', 'task', [
    ['!tasks.records[task + NOVEL] || ', '', 'routine tasks go up'],
    ['settings.authority === 0 || ', '', 'tasks go up without authority'],
    [' || coversAll(w, i, task)', '', 'tasks within the unit go up'],
    ['if (mail.records[message | KIND]! & Flag.rising) return true;', '', 'a task on its way up is drawn for again'],
    ['1 - settings.equipotency', 'settings.equipotency', 'equipotency the wrong way round'],
    ['const COST = 1', 'const COST = 2', 'a task costs two'],
  ]),
  ...rule('rules/task', 'task-waits', [
    ['members.present[boss] && ', '', 'tasks go up to an absent boss'],
    ['|= Flag.waits', '= Kind.task | Flag.rising | Flag.waits', 'a task that waits is not drawn for again'],
  ]),
  ...rule('rules/task', 'consent', [['Kind.part | Flag.own, i', 'Kind.part, i', 'one’s own parts need one’s own consent']]),
  ...rule('rules/decline', 'consent', [
    ['mirrorOf(contacts, mine), 0', 'mine, 0', 'who declines trusts less, not who asked'],
    ['  markTried(parts, tried, part, i);\n', '', 'who declined is not marked as tried'],
    ['return 1;', 'return 0;', 'declining costs nothing'],
  ]),
  ...rule('constants', 'consent', [['decline = 0.25', 'decline = 1', 'a decline weighs as much as a bad result']]),
  ...rule('trust', 'consent', [
    ['1 - (1 - authority) * (1 - inAgreement)', 'Math.max(authority, inAgreement)', 'consent is the larger of authority and agreement'],
    ['w.members.value[j]!) / 2', 'w.members.value[j]!)', 'alignment falls twice as fast'],
    ['(contact < 0 ? PRIOR_TRUST', '(contact < 0 ? 1', 'strangers are trusted fully'],
  ]),
  ...rule('trust', 'dyads', [
    ['>= constants.dyadTrust', '> constants.dyadTrust', 'trust at the threshold makes no dyad'],
    ['>= constants.dyadProof', '> constants.dyadProof', 'evidence at the threshold makes no dyad'],
    [' && earns(contacts, mirrorOf(contacts, contact))', '', 'one side’s trust makes a dyad'],
    ['!isConferred(w, contact) && ', '', 'a reporting line with authority may be a dyad'],
  ]),
  ...rule('constants', 'trust', [['memory = 30', 'memory = 31', 'memory is longer']]),
  ...rule('rules/work', 'work', [
    ['(held !== NO_BELIEF || posts.domain[i] === domain) && ', '', 'one learns by acting on what one knows nothing of'],
    [' || posts.domain[i] === domain', '', 'one does not learn one’s own trade by doing'],
    ['belief(truth === 1, clock.tick)', 'belief(truth === 1, 0)', 'evidence is old when it is new'],
    ['held & 1', '1 - (held & 1)', 'one acts against one’s belief'],
    ['  tally.messages++;\n', '', 'a result is no message'],
  ]),
  ...rule('rules/work', 'notices', [['if (!sameOpinion(held, seen)) sendNotices', 'sendNotices', 'what is no news is told']]),
  ...rule('rules/part', 'work', [['> w.parameters.hops', '>= w.parameters.hops', 'a part is worked one pass too early']]),
  ...rule('rules/pass', 'pass', [
    ['j !== from && ', '', 'a part goes back to the one it just came from'],
    ['w.members.present[j] === 1 && ', '', 'absent members are asked'],
    [' && !wasTried(w.parts, w.tried, part, j)', '', 'who was tried is asked again'],
    ['  parts.records[part + HOPS]!++;\n', '', 'hops are not counted'],
    ['trustIn(contacts, c) * alignment(w, i, j)', 'trustIn(contacts, c)', 'alignment does not count'],
    ['trustIn(contacts, c) * alignment', 'trustIn(contacts, mirrorOf(contacts, c)) * alignment', 'the trust of who is asked counts'],
    ['score > highest) {', 'score >= highest) {', 'of equal scores the latest contact is taken'],
    ['STRAY = 0.02', 'STRAY = 0.03', 'strangers to the trade score more'],
  ]),
  ...rule('rules/pass', 'pass-up-down', [
    ['OWN_TRADE = 0.05', 'OWN_TRADE = 0', 'a subordinate’s own trade adds nothing'],
    ['QUEUE_WEIGHT = 0.02', 'QUEUE_WEIGHT = 0.01', 'waiting messages weigh half'],
    ['QUEUE_COUNTED = 20', 'QUEUE_COUNTED = 100', 'more than twenty waiting messages count'],
    ['BOSS = 0.01', 'BOSS = 0.03', 'the boss comes before strangers'],
    ['  if (!(posts.coverage[j]! & (1 << wanted))) return -1;\n', '', 'subordinates without the trade are candidates'],
  ]),
  ...rule('rules/pass', 'book', [
    [' || parts.records[part + HOPS] !== 0', '', 'the book applies to parts that have travelled'],
    [' || tasks.records[parts.records[part + TASK]! + NOVEL]', '', 'the book applies to novel parts'],
    [' || settings.authority === 0', '', 'the book applies without authority'],
    [' || !members.present[named]', '', 'the book sends to the absent'],
    ['Kind.part | Flag.book', 'Kind.part', 'a request by the book is none'],
  ]),
  ...rule('rules/result', 'result', [
    ['? 0 : 1;', '? 1 : 0;', 'what comes over privileged ties is checked, the rest not'],
    ['power < parameters', 'power <= parameters', 'interdependence is one more'],
    ['valueAt[tasks.records[task + BORN]!]', 'valueAt[w.clock.tick]', 'value belongs to the tick in which it came in'],
  ]),
  ...rule('rules/result', 'trust', [
    ['    learn(w, mirrorOf(contacts, contact), right ? 1 : 0, right ? 0 : 1);\n', '', 'the worker does not learn to trust the owner'],
    ['Purpose.feedback, place', 'Purpose.feedback, 0', 'one draw for all parts of a task'],
  ]),
  ...rule('rules/pass', 'roads', [['isConferred(w, c)) w.tally.overConferred++', 'isDyad(w.contacts, c)) w.tally.overDyads++', 'parts over reporting lines count as over informal ties']]),
  ...rule('rules/ending', 'result', [[' && flags & PartFlag.done', '', 'a right part that came too late counts as kept']]),
  ...rule('rules/acquaintance', 'acquaintance', [
    ['trustIn(contacts, c) < trustIn(contacts, least)', 'trustIn(contacts, c) <= trustIn(contacts, least)', 'the youngest of the least trusted is dropped'],
    ['>= settings.contacts', '> settings.contacts', 'one contact more than the limit'],
    ['  makeRoom(w, i);\n', '', 'the owner makes no room'],
  ]),
  ...rule('contacts', 'acquaintance', [['  remove(contacts, j, mirror);\n', '', 'a tie is dropped from one side']]),
  ...rule('rules/notice', 'notice', [
    ['freshness(told) <= freshness(held)', 'freshness(told) < freshness(held)', 'evidence as fresh is taken over'],
    ['sendNotices(w, i, facet, from)', 'sendNotices(w, i, facet, -1)', 'news goes back to who told it'],
    ['if (!sameOpinion(held, told)) sendNotices', 'sendNotices', 'what is no news is passed on'],
  ]),
  ...rule('rules/notices', 'notices', [
    ['kindOf(contacts, c) === Tie.boss || ', '', 'the boss hears only of its units’ trades'],
    ['posts.domain[j] === domain || ', '', 'a partner of the trade is told by chance'],
    ['!members.present[j] || ', '', 'the absent are told'],
  ]),
  ...rule('constants', 'notices', [['relay = 0.25', 'relay = 0.4', 'partners of other trades are told more often']]),
  ...rule('rules/delivery', 'delivery', [
    ['  markTried(parts, tried, part, absent);\n', '', 'the absent one is not marked as tried'],
    ['  if (!members.present[sender]) return lose(w, message);\n', '', 'a part whose sender is absent too is not lost'],
    ['Kind.part | Flag.own | Flag.returned', 'Kind.part | Flag.returned', 'a bounced part needs consent'],
  ]),
  ...rule('events/leave', 'events/loss-desk', [[' && !(word & Flag.own)', '', 'a lost member’s own parts live on']]),
  ...rule('rules/delivery', 'events/loss-desk', [['  parts.records[part + EFFORT_LEFT] = 0;\n', '', 'work goes on where a lost member left it']]),
  ...rule('rules/expiry', 'expiry', [['> parameters.deadline', '>= parameters.deadline', 'tasks expire a tick early']]),
  ...rule('rules/returns', 'returns', [
    ['=== clock.tick) fill', '=== clock.tick - 1) fill', 'newcomers come a tick late'],
    ['    resetTrust(contacts, mirrorOf(contacts, c));\n', '', 'others trust the newcomer as they did who was there before'],
    ['parameters.novice', 'parameters.knowledge', 'newcomers know as much as founders'],
    ['    settleDyad(w, c);\n', '', 'a newcomer is a dyad partner'],
  ]),
  ...rule('rules/births', 'births', [
    ['Math.min(domains, parameters.parts)', 'Math.min(domains, 1)', 'the trades after the first are not drawn'],
    ['  if (!members.present[sensor]) return;\n', '', 'an absent sensor keeps its tasks'],
    ['  showQueue(mail, sensor);\n', '', 'others do not see what was born to a member'],
  ]),
  ...rule('demand', 'events/surge', [
    ['tick < event.at + event.length', 'tick <= event.at + event.length', 'a surge lasts a tick longer'],
    ['surge *= ', 'surge = ', 'of two surges one counts'],
  ]),
  ...rule('rules/turbulence', 'turbulence', [['w.posts.domain[i] === domain[m] && ', '', 'flips in other trades count for one’s own knowledge']]),
  ...rule('rules/values', 'values', [
    ['(value[i]! + noise) * keep', 'value[i]! * keep + noise', 'the pull comes before the noise'],
    ['(v > 1 ? 1 : ', '(', 'values leave their range'],
  ]),
  ...rule('events/loss', 'events/loss', [
    ['Math.round(fraction', 'Math.floor(fraction', 'members are rounded down'],
    ['|| i - j', '|| j - i', 'of hubs alike the higher index goes first'],
  ]),
  ...rule('events/happen', 'events/loss', [['event.target, event.fill ?? w', 'event.target, w', 'a loss’s own fill does not count']]),
  ...rule('events/happen', 'events/leave', [['event.member, event.fill ?? w', 'event.member, w', 'the fill of a leave does not count']]),
  ...rule('events/polarise', 'events/polarise', [['clip(value[i]! + (up ? size : -size))', 'value[i]! + (up ? size : -size)', 'values leave their range']]),
  ...rule('events/cutoff', 'events/cutoff', [
    ['clock.tick + length', 'clock.tick + length + 1', 'ties are cut off a tick longer'],
  ]),
  ...rule('contacts', 'events/cutoff', [['  history[(mirrorOf(contacts, c) << History.shift) | History.cutUntil] = until;\n', '', 'a tie is cut off one way']]),
  ...rule('events/rumour', 'events/rumour', [
    ['facts.truth[m] === 0', 'facts.truth[m] === 1', 'a rumour tells the truth'],
    ['clock.tick)', '0)', 'a rumour’s evidence is old'],
  ]),
  ...rule('events/set', 'events/set', [['  settleAllDyads(w);\n', '', 'a step introduced changes no tie']]),
  ...rule('events/shift', 'events/shift', [['Purpose.shift, nth', 'Purpose.shift, 0', 'two shifts of a tick are the same']]),
  ...rule('founding/formal', 'founding/tree', [
    ['places < domains', 'places <= domains', 'departments are a level too low'],
    ['manages[i] || ', '', 'managers belong to no department'],
    ['depth[i]! < level', 'depth[i]! <= level', 'departments take trades by index'],
  ]),
  ...rule('founding/informal', 'founding/network', [
    ['boss[i] === j || boss[j] === i || ', '', 'two with a reporting line are tied twice'],
    ['below(count, key', 'below(count - 1, key', 'nobody is rewired to the last member'],
    ['step <= k / 2', 'step < k / 2', 'each is linked to fewer along the ring'],
  ]),
  ...rule('founding/book', 'founding/book', [
    ['  if (within && chosen >= own) chosen++;\n', '', 'the book names who asks'],
    ['      if (place < 0) place = pick(all', '      if (false) place = pick(all', 'the book names no managers'],
    ['wanted(l.order[place]!)', 'true', 'the book names anybody'],
  ]),
  ...rule('founding/found', 'founding/members', [['parameters.knowledge, 0,', 'parameters.knowledge, 1,', 'founders’ evidence is of a tick that was not yet']]),
  ...rule('founding/people', 'founding/members', [['(2 * uniform(memberKey(members, i), Purpose.value, 0) - 1)', 'uniform(memberKey(members, i), Purpose.value, 0)', 'values are above 0']]),
  ...rule('events/leave', 'events/leave', [
    ['clock.tick + fill', 'clock.tick + fill + 1', 'a place is filled a tick late'],
    ['  for (const i of leaving) clearDesk(w, i);\n', '', 'what lay on the desk of a lost member stays there'],
  ]),
  ...rule('events/return', 'events/leave', [
    ['  if (members.present[i]) return;\n', '', 'who is there is counted twice when brought back'],
  ]),
  { file: 'sim/model/events/return.ts', find: '  members.presentCount++;\n', replace: '', why: 'who came back is not counted', tests: ['test/property/attention.test.ts'] },
  ...rule('rules/births', 'events/overload', [
    ['w.facts.bornAt[w.clock.tick]! += tasks', 'w.facts.bornAt[w.clock.tick]! += 1', 'further tasks are not counted as born'],
    ['n), further[at + SENSOR]!)', 'n), 0)', 'further work lands with somebody else'],
    ['further[at + FIRST]! - n', 'n', 'further tasks are those born anyway once more'],
  ]),
  ...rule('demand', 'events/overload', [['-1 - nth * MOST_FURTHER', '-1', 'two overloads of a tick bring the same tasks']]),
  ...rule('events/rewire', 'events/rewire', [
    ['filter((c) => kindOf(contacts, c) === Tie.informal)', 'filter(() => true)', 'reporting lines are rewired'],
    ['j !== i && contactOf', 'contactOf', 'a member is tied to itself'],
    ['dropped === undefined || made === undefined', 'dropped === undefined', 'a tie is dropped though no other can open'],
    ['key, Purpose.tied, nth', 'key, Purpose.tied, 0', 'two rewirings of a tick draw the same'],
  ]),
  ...rule('events/introduce', 'events/rewire', [
    ['  w.contacts = withRoom(w.contacts, Math.max(1, w.settings.contacts));\n', '', 'there is no room for arranged contacts where none open by working together'],
    ['  if (contactOf(w.contacts, i, j) !== NO_CONTACT) return;\n', '', 'who has a tie gets another'],
  ]),
  ...[
    ['odds', '  nextMessage(w);\n', '', 'draws told are those of the message before'],
    ['odds', 'w.settings.authority : authorityOver(w, contact)', 'w.settings.authority : 0', 'authority is left out of the odds'],
    ['taken', 'consentTo(w, i, message, Purpose.heed)', 'consentTo(w, i, message, Purpose.consent)', 'draws told are those of another purpose'],
    ['taken', '> freshness(held)', '>= freshness(held)', 'stale news is told as refused'],
    ['begun', '>= constants.talkBelow', '> constants.talkBelow', 'a talk is told that was not begun'],
  ].map(([name, find, replace, why]): Mutant => ({ file: `sim/run/why/${name}.ts`, find: find!, replace: replace!, why: why!, tests: ['test/run/why.test.ts'] })),
];
