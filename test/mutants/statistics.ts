/** Broken rules that the tests of properties, of statistics and of golden digests must see. */

import type { Mutant } from './mutant.ts';

/** Keyed draws, and what is made of them. */
const draws: readonly Mutant[] = [
  { file: 'sim/kit/draw.ts', find: 'Math.imul(once ^ (once >>> 15), 0x735a2d97)', replace: 'once', why: 'one round less of mixing', tests: ['test/statistical/draws.test.ts'] },
  { file: 'sim/kit/draw.ts', find: 'Math.imul(count, 0x165667b1)', replace: 'Math.imul(count, 0x00010000)', why: 'counts differ in their upper bits only', tests: ['test/statistical/draws.test.ts'] },
  { file: 'sim/kit/draw.ts', find: 'Math.imul(purpose, 0xc2b2ae35)', replace: 'Math.imul(purpose, 0x165667b1)', why: 'a purpose is a count more', tests: ['test/statistical/draws.test.ts'] },
  { file: 'sim/kit/draw.ts', find: '(tick[0]! + Math.imul(member + 1, 0x9e3779b1)) | 0', replace: '(tick[0]! + Math.imul(member + 1, 0x9e370000)) | 0', why: 'members share keys', tests: ['test/statistical/draws.test.ts'] },
  { file: 'sim/kit/draw.ts', find: '  const a = finish((stream[0]!', replace: '  tick |= 1;\n  const a = finish((stream[0]!', why: 'two ticks share their draws', tests: ['test/statistical/draws.test.ts', 'test/statistical/values.test.ts', 'test/statistical/facets.test.ts'] },
  { file: 'sim/kit/draw.ts', find: 'scaled(bits(member, purpose, count), n);', replace: 'Math.min(n - 1, Math.round(uniform(member, purpose, count) * n));', why: 'rounded instead of cut: the last comes up more often, the first less', tests: ['test/statistical/draws.test.ts', 'test/statistical/births.test.ts'] },
  { file: 'sim/kit/draw.ts', find: 'k + below(list.length - k, member, purpose, k)', replace: 'below(list.length, member, purpose, k)', why: 'the naive shuffle', tests: ['test/statistical/draws.test.ts', 'test/statistical/births.test.ts'] },
  { file: 'sim/kit/draw.ts', find: '(bits(member, purpose, count) >>> 0) < p * 4294967296;', replace: '(bits(member, purpose, count) >>> 0) < p * 4200000000;', why: 'what is likely happens too seldom', tests: ['test/statistical/draws.test.ts', 'test/statistical/facets.test.ts'] },
  { file: 'sim/kit/draw.ts', find: 'seedrandom(`${seed}\\u0000${stream}`)', replace: 'seedrandom(seed)', why: 'all streams are one', tests: ['test/statistical/draws.test.ts'] },
];

/** Closed forms. */
const forms: readonly Mutant[] = [
  { file: 'sim/kit/poisson.ts', find: 'total += byInversion(mean / chunks, fine(memberKey(tick, chunk), purpose))', replace: 'total += byInversion(mean / chunks, fine(memberKey(tick, 0), purpose))', why: 'all chunks of a large mean are one number: the mean is right, the variance is not', tests: ['test/statistical/births.test.ts'] },
  { file: 'sim/kit/poisson.ts', find: 'while (u >= cumulated && p > 0)', replace: 'while (u >= cumulated && k < 9)', why: 'no number beyond nine', tests: ['test/statistical/births.test.ts'] },
  { file: 'sim/model/demand.ts', find: 'surge *= event.factor', replace: 'surge = event.factor', why: 'of two surges only one counts', tests: ['test/statistical/births.test.ts'] },
  { file: 'sim/model/rules/births.ts', find: 'Math.min(domains, parameters.parts)', replace: 'Math.min(domains, parameters.parts) - 1', why: 'the last trade of a task is not drawn', tests: ['test/statistical/births.test.ts'] },
  { file: 'sim/model/rules/births.ts', find: 'below(facets, key, Purpose.taskFacet, n)', replace: 'below(facets, key, Purpose.taskFacet, 0)', why: 'all parts of a task are on one facet', tests: ['test/statistical/births.test.ts'] },
  { file: 'sim/model/rules/births.ts', find: 'deck[n % domains]!', replace: 'deck[Math.min(n, domains - 1)]!', why: 'the last trade fills up a task, instead of the first ones again', tests: ['test/statistical/births.test.ts'] },
  { file: 'sim/model/rules/births.ts', find: 'chance(parameters.novelty, key, Purpose.novelty, 0)', replace: 'chance(parameters.novelty * 0.9, key, Purpose.novelty, 0)', why: 'a tenth less is novel', tests: ['test/statistical/births.test.ts'] },
  { file: 'sim/model/rules/turbulence.ts', find: 'chance(probability, memberKey(key, m), purpose, count)', replace: 'chance(probability, memberKey(key, m >> 1), purpose, count)', why: 'neighbouring facets flip together', tests: ['test/statistical/facets.test.ts'] },
  { file: 'sim/model/rules/turbulence.ts', find: 'chance(probability, memberKey(key, m), purpose, count)', replace: 'chance(probability, memberKey(key, m), purpose, 0)', why: 'two shifts in one tick flip the same facets, and so none', tests: ['test/statistical/facets.test.ts'] },
  { file: 'sim/model/rules/turbulence.ts', find: 'truth[m]! ^= 1', replace: 'truth[m] = 1', why: 'a facet once true is true for ever', tests: ['test/statistical/facets.test.ts'] },
  { file: 'sim/model/trust.ts', find: '1 - (1 - authority) * (1 - inAgreement)', replace: 'Math.max(authority, inAgreement)', why: 'authority and trust do not add up', tests: ['test/statistical/consent.test.ts'] },
  { file: 'sim/model/rules/part.ts', find: 'trustOf(w, contact) * alignment(w, i, from)', replace: 'trustOf(w, contact)', why: 'alignment plays no part', tests: ['test/statistical/consent.test.ts'] },
  { file: 'sim/model/rules/part.ts', find: '& Flag.book ? settings.authority : authorityOver(w, contact)', replace: '& Flag.book ? 0 : authorityOver(w, contact)', why: 'the procedure book has no authority', tests: ['test/statistical/consent.test.ts'] },
  { file: 'sim/model/trust.ts', find: '(contact >= 0 && isConferred(w, contact) ? w', replace: '(contact >= 0 && kindOf(w.contacts, contact) === Tie.boss ? w', why: 'authority works downwards only', tests: ['test/statistical/consent.test.ts'] },
  { file: 'sim/model/rules/task.ts', find: 'turnChance(w, 1 - settings.equipotency, Purpose.lead)', replace: 'turnChance(w, settings.equipotency, Purpose.lead)', why: 'equipotency turned round', tests: ['test/statistical/leadership.test.ts'] },
  { file: 'sim/model/rules/task.ts', find: '!tasks.records[task + NOVEL] || posts.boss[i]!', replace: 'posts.boss[i]!', why: 'routine tasks go up too', tests: ['test/statistical/leadership.test.ts'] },
  { file: 'sim/model/rules/task.ts', find: 'settings.authority === 0 || coversAll(w, i, task)', replace: 'settings.authority === 0', why: 'tasks within the unit go up too', tests: ['test/statistical/leadership.test.ts'] },
  { file: 'sim/model/rules/work.ts', find: 'turnBelow(w, 2, Purpose.coin)', replace: '1', why: 'no coin: everything unknown is taken for true', tests: ['test/statistical/knowledge.test.ts'] },
  { file: 'sim/model/rules/work.ts', find: 'turnChance(w, parameters.feedback, Purpose.observe)', replace: '!right', why: 'truth shows where the act was wrong', tests: ['test/statistical/knowledge.test.ts'] },
  { file: 'sim/model/rules/result.ts', find: 'power < parameters.interdependence', replace: 'power <= parameters.interdependence', why: 'one power too many', tests: ['test/statistical/knowledge.test.ts'] },
  { file: 'sim/model/rules/result.ts', find: '!turnChance(w, parameters.feedback, Purpose.feedback, place)', replace: '!turnChance(w, 0.8 * parameters.feedback, Purpose.feedback, place)', why: 'the outcome shows too seldom', tests: ['test/statistical/knowledge.test.ts'] },
  { file: 'sim/model/rules/result.ts', find: '    learn(w, mirrorOf(contacts, contact), right ? 1 : 0, right ? 0 : 1);\n', replace: '', why: 'only the owner learns whom to trust', tests: ['test/statistical/knowledge.test.ts', 'test/statistical/docking.test.ts'] },
  { file: 'sim/model/founding/people.ts', find: 'chance(p, key, purpose, f)', replace: 'chance(p, key, purpose, 0)', why: 'who knows one facet knows all', tests: ['test/statistical/knowledge.test.ts'] },
  { file: 'sim/model/rules/returns.ts', find: 'parameters.novice', replace: 'parameters.knowledge', why: 'newcomers know as much as founders', tests: ['test/statistical/knowledge.test.ts'] },
  { file: 'sim/model/founding/people.ts', find: '(2 * uniform(memberKey(members, i), Purpose.value, 0) - 1) * spread', replace: '(uniform(memberKey(members, i), Purpose.value, 0) + uniform(memberKey(members, i), Purpose.value, 1) - 1) * spread', why: 'values are triangular, not uniform', tests: ['test/statistical/values.test.ts'] },
  { file: 'sim/model/rules/values.ts', find: '(value[i]! + noise) * keep', replace: 'value[i]! * keep + noise', why: 'the noise of the tick is not drawn to the purpose', tests: ['test/statistical/values.test.ts'] },
  { file: 'sim/model/rules/values.ts', find: 'memberKey(key, i), Purpose.drift', replace: 'memberKey(key, i >> 1), Purpose.drift', why: 'neighbours are moved together', tests: ['test/statistical/values.test.ts'] },
  { file: 'sim/model/events/polarise.ts', find: 'Purpose.polarise, nth', replace: 'Purpose.polarise, 0', why: 'two polarisations in one tick toss one coin', tests: ['test/statistical/values.test.ts'] },
  { file: 'sim/model/founding/informal.ts', find: 'chance(beta, key, Purpose.rewire, step)', replace: 'chance(beta, key, Purpose.rewire, 0) && step > 1', why: 'the first link of each is never led elsewhere', tests: ['test/statistical/networks.test.ts'] },
  { file: 'sim/model/founding/informal.ts', find: 'below(count, key, Purpose.rewireTo, step)', replace: 'below(count >> 3, key, Purpose.rewireTo, step)', why: 'links are led to the first members only', tests: ['test/statistical/networks.test.ts'] },
  { file: 'sim/model/founding/informal.ts', find: 'sample(count, count, memberKey(organization, 0), Purpose.ring)', replace: 'Int32Array.from({ length: count }, (_, i) => i)', why: 'the ring is in order of number', tests: ['test/statistical/networks.test.ts'] },
  { file: 'sim/model/founding/formal.ts', find: 'chance(formal.functional, memberKey(organization, i), Purpose.functional, 0)', replace: 'chance(formal.functional, memberKey(organization, 0), Purpose.functional, 0)', why: 'all hands share one coin', tests: ['test/statistical/networks.test.ts'] },
  { file: 'sim/model/founding/found.ts', find: 'Uint8Array.from(places, (place) => place % domains)', replace: 'Uint8Array.from(places, (_, place) => place % domains)', why: 'trades are not dealt, but numbered', tests: ['test/statistical/networks.test.ts'] },
  { file: 'sim/model/rules/result.ts', find: 'turnChance(w, settings.permeability, Purpose.openContact)', replace: 'turnChance(w, settings.permeability * settings.permeability, Purpose.openContact)', why: 'both must be permeable', tests: ['test/statistical/networks.test.ts', 'test/statistical/docking.test.ts'] },
  { file: 'sim/model/events/loss.ts', find: 'sample(posts.count, size, memberKey(w.draws.now.world, nth), Purpose.lost)', replace: 'sample(posts.count - 1, size, memberKey(w.draws.now.world, nth), Purpose.lost)', why: 'the last member is never lost', tests: ['test/statistical/networks.test.ts'] },
  { file: 'sim/model/rules/talk.ts', find: 'trustIn(contacts, other) > trustIn(contacts, one) ? other : one', replace: 'one', why: 'talk is with anybody', tests: ['test/statistical/talk.test.ts'] },
  { file: 'sim/model/rules/talk.ts', find: 'scaled(leftOver(drawn, open), open)', replace: 'scaled(drawn, open)', why: 'both draws are one', tests: ['test/statistical/talk.test.ts'] },
  { file: 'sim/model/rules/talk.ts', find: 'turnChance(w, 1 - bridged, Purpose.clash)', replace: 'turnChance(w, bridged, Purpose.clash)', why: 'who reconciles clashes', tests: ['test/statistical/talk.test.ts'] },
  { file: 'sim/model/rules/talk.ts', find: 'Math.max(settings.reconcile, fromBoss ? settings.authority : 0)', replace: 'settings.reconcile', why: 'authority bridges nothing', tests: ['test/statistical/talk.test.ts'] },
  { file: 'sim/model/constants.ts', find: 'clash = 0.3', replace: 'clash = 0.4', why: 'clashes cost too much', tests: ['test/statistical/talk.test.ts'] },
  { file: 'sim/model/constants.ts', find: 'packet = 6', replace: 'packet = 5', why: 'a talk goes through five facets', tests: ['test/statistical/talk.test.ts'] },
  { file: 'sim/model/rules/talk.ts', find: 'Purpose.talkFacet, count + n', replace: 'Purpose.talkFacet, count', why: 'a talk goes through one facet six times', tests: ['test/statistical/talk.test.ts'] },
];

/** What holds at every tick of every run. */
const always: readonly Mutant[] = [
  { file: 'sim/model/rules/turn.ts', find: 'tally.idle += left;', replace: '', why: 'idle attention is not accounted for', tests: ['test/property/attention.test.ts'] },
  { file: 'sim/model/rules/work.ts', find: 'left < needed ? left : needed', replace: 'needed', why: 'work is finished on borrowed attention', tests: ['test/property/attention.test.ts'] },
  { file: 'sim/model/rules/returns.ts', find: 'members.returnTick[i] === clock.tick', replace: 'members.returnTick[i]! < clock.tick', why: 'places are filled a day late', tests: ['test/property/attention.test.ts'] },
  { file: 'sim/model/rules/turbulence.ts', find: '(word & 1) === truth[m] ? 1 : -1', replace: '(word & 1) === truth[m] ? 1 : 0', why: 'who held a fact rightly is still counted when it turned', tests: ['test/property/beliefs.test.ts'] },
  { file: 'sim/model/rules/talk.ts', find: 'if ((isTold | isTelling) !== 0 && !sameOpinion(held, told)) changeMind(w, isTold ? i : j, facet, isTold ? held : told, isTold ? told : held);', replace: '', why: 'what is learned in talk is not counted', tests: ['test/property/beliefs.test.ts'] },
  { file: 'sim/model/events/polarise.ts', find: 'clip(value[i]! + (up ? size : -size))', replace: 'value[i]! + (up ? size : -size)', why: 'values are pushed out of their range, and drawn back from there', tests: ['test/statistical/values.test.ts'] },
  { file: 'sim/model/rules/delivery.ts', find: 'if (!members.present[sender]) return lose(w, message);', replace: 'if (sender >= 0) return lose(w, message);', why: 'nothing bounces', tests: ['test/property/conservation.test.ts'] },
  { file: 'sim/model/rules/delivery.ts', find: '  parts.records[part + HOLDER] = sender;\n', replace: '', why: 'a part that bounced is thought to be with the absent', tests: ['test/property/conservation.test.ts'] },
  { file: 'sim/model/rules/delivery.ts', find: '  parts.records[part + EFFORT_LEFT] = 0;\n', replace: '', why: 'work goes on where somebody else left off', tests: ['test/property/conservation.test.ts'] },
  { file: 'sim/model/rules/decline.ts', find: '  parts.records[part + HOLDER] = from;\n', replace: '', why: 'a part that was declined is thought to be with who declined it', tests: ['test/property/conservation.test.ts'] },
  { file: 'sim/model/rules/notice.ts', find: 'discard(mail, takeHead(mail, i));', replace: 'takeHead(mail, i);', why: 'the memory of read notices is never used again', tests: ['test/property/conservation.test.ts'] },
  { file: 'sim/model/rules/pass.ts', find: 'parts.records[part + HOPS]!++;', replace: '', why: 'passes are not counted', tests: ['test/statistical/docking.test.ts'] },
  { file: 'sim/model/rules/part.ts', find: 'w.parts.records[part + HOPS]! > w.parameters.hops', replace: 'w.parts.records[part + HOPS]! > w.parameters.hops + 1', why: 'a part travels one pass too far', tests: ['test/property/conservation.test.ts'] },
  { file: 'sim/model/rules/pass.ts', find: 'carries(w, c) && !wasTried(w.parts, w.tried, part, j)', replace: 'carries(w, c)', why: 'who declined is asked again', tests: ['test/property/conservation.test.ts'] },
  { file: 'sim/model/rules/expiry.ts', find: '> parameters.deadline', replace: '> parameters.deadline + 1', why: 'tasks live a day too long', tests: ['test/property/conservation.test.ts'] },
  { file: 'sim/model/rules/births.ts', find: 'if (!members.present[sensor]) return;', replace: 'if (!members.present[sensor] || sensor === 0) return;', why: 'what the first member senses is dropped', tests: ['test/property/conservation.test.ts', 'test/statistical/births.test.ts'] },
  { file: 'sim/model/tasks.ts', find: '  giveBack(tasks, task);\n', replace: '', why: 'the memory of ended tasks is never used again', tests: ['test/property/conservation.test.ts'] },
  { file: 'sim/model/contacts.ts', find: '  markDyad(contacts, mirrorOf(contacts, c), is);\n', replace: '', why: 'a dyad has one side', tests: ['test/property/ties.test.ts'] },
  { file: 'sim/model/rules/returns.ts', find: '    settleDyad(w, c);\n', replace: '', why: 'a newcomer keeps the dyads of who was there before', tests: ['test/property/ties.test.ts'] },
  { file: 'sim/model/contacts.ts', find: '  if (isDyad(contacts, c)) contacts.dyads--;\n', replace: '', why: 'dyads that are dropped still count', tests: ['test/property/ties.test.ts'] },
  { file: 'sim/model/contacts.ts', find: '  contacts.trustSum -= trustIn(contacts, c);\n', replace: '', why: 'trust on ties that were dropped still counts', tests: ['test/property/ties.test.ts'] },
  { file: 'sim/model/rules/acquaintance.ts', find: '  makeRoom(w, j);\n', replace: '', why: 'only the owner keeps to the limit of contacts', tests: ['test/property/ties.test.ts'] },
  { file: 'sim/model/events/set.ts', find: '  settleAllDyads(w);\n', replace: '', why: 'dyads are not looked at again when authority changes', tests: ['test/property/ties.test.ts'] },
  { file: 'sim/model/trust.ts', find: 'sum > constants.memory', replace: 'sum > constants.memory + 1', why: 'memory is one too long', tests: ['test/property/ties.test.ts'] },
  { file: 'sim/model/rules/result.ts', find: 'facts.valueAt[tasks.records[task + BORN]!]! += value', replace: 'facts.valueAt[w.clock.tick]! += value', why: 'value goes to the tick at which a task was done', tests: ['test/property/measures.test.ts'] },
];

/** What a run is made of, and what organisations have in common. */
const runs: readonly Mutant[] = [
  { file: 'sim/run/state.ts', find: 'w.tried, w.tally]', replace: 'w.tally]', why: 'who was tried is not saved', tests: ['test/property/replay.test.ts'] },
  { file: 'sim/run/state.ts', find: "typeof old === 'boolean' ? values[n] === 1 :", replace: "typeof old === 'boolean' ? old :", why: 'whether dyads are on is not restored', tests: ['test/property/replay.test.ts'] },
  { file: 'sim/run/recording.ts', find: 'past.world.clock.tick > t || past.world.clock.tick < nth * KEYFRAME_EVERY - 1', replace: 'past.world.clock.tick < nth * KEYFRAME_EVERY - 1', why: 'one cannot look back from where one looked before', tests: ['test/property/replay.test.ts'] },
  { file: 'sim/run/recording.ts', find: 'branch.advanceTo(intervention.at - 1)', replace: 'branch.advanceTo(intervention.at)', why: 'a fork begins a tick too late', tests: ['test/property/replay.test.ts'] },
  { file: 'sim/model/events/happen.ts', find: 'event.at === w.clock.tick', replace: 'event.at === w.clock.tick + 1', why: 'events come a tick early', tests: ['test/property/replay.test.ts'] },
  { file: 'sim/model/founding/found.ts', find: 'const draws = drawsOf(seed);', replace: 'const draws = drawsOf(seed + organization.name);', why: 'draws depend on what an organisation is called', tests: ['test/property/symmetry.test.ts', 'test/property/common.test.ts'] },
  { file: 'sim/model/founding/found.ts', find: 'const draws = drawsOf(seed);', replace: 'const draws = drawsOf(seed + scenario.organizations.indexOf(organization));', why: 'draws depend on the place of an organisation in the file', tests: ['test/property/symmetry.test.ts'] },
  { file: 'sim/model/rules/work.ts', find: "held === NO_BELIEF ? turnBelow(w, 2, Purpose.coin) : held & 1", replace: 'held & 1', why: 'no opinion is taken for the opinion that it is false', tests: ['test/statistical/knowledge.test.ts'] },
  { file: 'sim/model/beliefs.ts', find: 'opinion(word) === truth', replace: 'opinion(word) === 1 && truth === 1', why: 'only what is true can be known', tests: ['test/property/symmetry.test.ts', 'test/property/beliefs.test.ts'] },
  { file: 'sim/model/trust.ts', find: 'Math.abs(w.members.value[i]! - w.members.value[j]!)', replace: 'Math.max(0, w.members.value[i]! - w.members.value[j]!)', why: 'only a lower value is a distance', tests: ['test/property/symmetry.test.ts'] },
  { file: 'sim/model/rules/births.ts', find: 'const key = memberKey(w.draws.now.world, n);', replace: 'const key = memberKey(w.draws.now.organization, n + w.contacts.member.length);', why: 'what is born depends on who knows whom', tests: ['test/property/common.test.ts'] },
  { file: 'sim/model/events/loss.ts', find: "target === 'random') return sample(posts.count, size, memberKey(w.draws.now.world, nth)", replace: "target === 'random') return sample(posts.count, size, memberKey(w.draws.now.world, nth + countOf(w.contacts, 0))", why: 'who is lost depends on who knows whom', tests: ['test/property/common.test.ts'] },
  { file: 'sim/model/founding/people.ts', find: 'chance(p, key, purpose, f)', replace: 'chance(p, key, purpose, first + f)', why: 'what a founder knows depends on its trade', tests: ['test/property/common.test.ts'] },
  { file: 'sim/model/founding/people.ts', find: 'uniform(memberKey(members, i), Purpose.value, 0)', replace: 'uniform(memberKey(members, i), Purpose.value, value.length)', why: 'nothing within a scenario: but every run comes out otherwise', tests: ['test/golden'] },
];

/** Rules of which no closed form is known, held against the independent program. */
const docked: readonly Mutant[] = [
  { file: 'sim/model/constants.ts', find: 'decline = 0.25', replace: 'decline = 0.5', why: 'declining costs twice the trust', tests: ['test/statistical/docking.test.ts'] },
  { file: 'sim/model/constants.ts', find: 'relay = 0.25', replace: 'relay = 0.75', why: 'gossip', tests: ['test/statistical/docking.test.ts'] },
  { file: 'sim/model/constants.ts', find: 'valuePull = 0.1', replace: 'valuePull = 0.05', why: 'talk brings values closer by half as much', tests: ['test/statistical/docking.test.ts'] },
  { file: 'sim/model/constants.ts', find: 'talkBelow = 3', replace: 'talkBelow = 30', why: 'the busy are talked to', tests: ['test/statistical/docking.test.ts'] },
  { file: 'sim/model/rules/result.ts', find: 'isPrivileged(w, contact) ? 0 : 1', replace: 'isPrivileged(w, contact) ? 1 : 1', why: 'every result is checked', tests: ['test/statistical/docking.test.ts'] },
];

export const mutants: readonly Mutant[] = [...draws, ...forms, ...always, ...runs, ...docked];
