/** Words of the inspector: what can be done, what happened to a member, and why. */

import type { Chance, Consent, Moment } from '../../sim/index.ts';

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
const three = (x: number): string => x.toFixed(3);
const two = (x: number): string => x.toFixed(2);

type Name = (member: number) => string;
type Of<W extends Moment['what']> = Extract<Moment, { what: W }>;

const trade = (d: number): string => `trade ${d + 1}`;
const roads = { book: 'as the procedure book says', report: 'down the line', boss: 'up the line', peer: 'to a contact of that trade', stranger: 'to a contact of another trade, for want of a better one' } as const;

const happened: { readonly [W in Moment['what']]: (moment: Of<W>, name: Name) => string } = {
  left: ({ until }) => `left; the place is to be filled at tick ${until}`,
  newcomer: () => 'a newcomer took this place',
  'came-back': () => 'came back',
  sensed: ({ tasks }) => `met ${count(tasks, 'new task')}`,
  met: ({ other }, name) => `became a contact of ${name(other)}`,
  parted: ({ other }, name) => `is no contact of ${name(other)} any more`,
  led: ({ parts }) => `took the lead of a task of ${count(parts, 'part')}`,
  'sent-up': ({ other }, name) => `sent a novel task up to ${name(other)}`,
  waited: ({ other }, name) => `kept a novel task waiting: ${name(other)} cannot be reached`,
  declined: ({ other, domain }, name) => `declined a part in ${trade(domain)} from ${name(other)}`,
  agreed: ({ other, domain }, name) => `agreed to a part in ${trade(domain)} from ${name(other)}`,
  passed: ({ other, domain }, name) => `passed a part in ${trade(domain)} on to ${name(other)}`,
  worked: ({ domain, right, learned }) => `worked a part in ${trade(domain)}: ${right ? 'right' : 'wrong'}${learned ? ', and learned from it' : ''}`,
  result: ({ other, right }, name) => `got a ${right ? 'right' : 'wrong'} result from ${name(other)}`,
  finished: ({ right, parts, value }) => `finished a task: ${right} of ${count(parts, 'part')} right, worth ${two(value)}`,
  'stale-news': ({ other, domain }, name) => `heard nothing new about ${trade(domain)} from ${name(other)}`,
  heeded: ({ other, domain }, name) => `took over news about ${trade(domain)} from ${name(other)}`,
  ignored: ({ other, domain }, name) => `did not believe news about ${trade(domain)} from ${name(other)}`,
  clashed: ({ other }, name) => `clashed with ${name(other)}`,
  talked: ({ other, learned }, name) => `talked with ${name(other)}${learned > 0 ? ` and changed its mind on ${count(learned, 'fact')}` : ''}`,
  spoke: ({ other }, name) => `began a talk with ${name(other)}`,
  busy: ({ other }, name) => `would have talked with ${name(other)}, who was busy`,
};

const drawn = ({ odds, draw }: Chance, what: string): string => `The odds ${what} were ${three(odds)}; the draw was ${three(draw)}, ${draw < odds ? 'below them: so it came about' : 'not below them: so it did not'}.`;

/** As MODEL.md §6 has it. */
const consent = ({ authority, trust, alignment, ...chance }: Consent, what: string): string[] => [
  `What moves it ${what} is the other’s position, or trust and like values: odds of 1 − (1 − authority) × (1 − trust × alignment), here with authority ${two(authority)}, trust ${two(trust)} and alignment of values ${two(alignment)}.`,
  drawn(chance, what),
];

const grounds = {
  routine: 'It is routine work: whoever meets it leads it.',
  topmost: 'There is nobody above.',
  'no-authority': 'Without authority nothing must go up.',
  covered: 'All of it lies within what this member and those below it cover.',
  rising: 'It was on its way up already, and reaches beyond this unit too.',
  drawn: 'It is novel and reaches beyond the unit: whether it must go up is drawn, with odds of 1 − equipotency.',
} as const;

const ofTask = ({ grounds: which, chance }: Of<'led' | 'sent-up' | 'waited'>): string[] => [grounds[which], ...(chance ? [drawn(chance, 'that it must go up')] : [])];

const reasons: { readonly [W in Moment['what']]: (moment: Of<W>, name: Name) => readonly string[] } = {
  left: () => ['Whoever leaves takes along what lay on its desk; parts it was given go back to where they came from.'],
  newcomer: () => ['The time of absence is over. A newcomer knows less, and trust in it and by it begins anew.'],
  'came-back': () => ['It was brought back before its place was filled: it knows what it knew, and is trusted as it was.'],
  sensed: () => ['Work arrives by chance, the same for every organisation in this world.'],
  met: () => ['Contacts open where two have worked together and boundaries are permeable, or where somebody introduces them.'],
  parted: () => ['Whoever has as many contacts as it keeps up drops the one it trusts least when another opens; or the tie was rewired.'],
  led: ofTask,
  'sent-up': ofTask,
  waited: ofTask,
  declined: ({ chance }) => consent(chance, 'to agree'),
  agreed: ({ chance }) => consent(chance, 'to agree'),
  passed: ({ road, score }) => [`It is not this member’s trade: it went ${roads[road]}.`, ...(score === undefined ? [] : [`Of those that could be asked this one had the highest score, trust times alignment of values: ${two(score)}.`])],
  worked: ({ guess, seen, right }) => [
    guess ? `It had no opinion and tossed a coin: the draw was ${three(guess.draw)}, and the guess was ${right ? 'right' : 'wrong'}.` : `It acted on what it believed, and that was ${right ? 'right' : 'wrong'}.`,
    seen ? drawn(seen, 'that acting shows the truth') : 'The part was neither of its trade nor anything it had an opinion on, so it could not see how it came out.',
  ],
  result: ({ checked, opens }) => [checked ? 'It came over a tie that is neither a reporting line with authority nor a dyad: there a result is checked, which costs attention.' : 'Over a reporting line with authority, or in a dyad, a result is taken on trust.', ...(opens ? [drawn(opens, 'that working together opens a contact')] : [])],
  finished: ({ right, parts }) => [right === parts ? 'Every part was right.' : 'One wrong part spoils more than its share: the share of right parts is raised to the power of interdependence.'],
  'stale-news': () => ['What it knew of these facts itself was at least as fresh.'],
  heeded: ({ chance }) => consent(chance, 'to believe it'),
  ignored: ({ chance }) => consent(chance, 'to believe it'),
  clashed: ({ distance, bound, chance, costs }) => [`Their values are ${two(distance)} apart, beyond the bound of ${two(bound)}.`, drawn(chance, 'of a clash'), drawn(costs, 'that it costs trust')],
  talked: ({ distance, bound, chance }) => [`Their values are ${two(distance)} apart${chance ? `, beyond the bound of ${two(bound)}, but it was worked through` : `, within the bound of ${two(bound)}`}.`, ...(chance ? [drawn(chance, 'of a clash')] : []), 'Both move a tenth of the way towards each other, and the fresher evidence on six facts may be taken over.'],
  spoke: (moment, name) => choice(moment, name),
  busy: (moment, name) => [...choice(moment, name), 'Whoever has three or more messages waiting is left alone.'],
};

const choice = ({ other, instead, draw, contacts }: Of<'spoke' | 'busy'>, name: Name): readonly string[] => [
  'It had attention left and nothing to do.',
  `Two of ${count(contacts, 'contact')} were drawn by lot (${three(draw)}): ${other === instead ? `${name(other)} both times` : `${name(other)} and ${name(instead)}, of whom it trusts the first at least as much`}.`,
];

export const inspect = {
  title: 'Look closer',
  open: 'Look closer, and do something',
  short: 'Look closer',
  close: 'Close', callOff: 'Call it off', understood: 'Close',
  on: 'Stage',
  nobody: 'Choose somebody on a stage to see one member.',
  organization: 'The organisation',
  happened: (moment: Moment, name: Name): string => (happened[moment.what] as (each: Moment, name: Name) => string)(moment, name),
  reasons: (moment: Moment, name: Name): readonly string[] => (reasons[moment.what] as (each: Moment, name: Name) => readonly string[])(moment, name),
  meanwhile: (events: readonly string[]): string => `In that tick: ${events.join('; ')}.`,
  at: (t: number): string => `t ${t}`,
  why: 'why?',
  events: 'Last events', noEvents: 'Nothing has happened to it yet.', pausedOnly: 'Told when the run is paused.',
  state: 'State', offPurpose: 'Off the purpose', ties: 'Ties', strongest: 'Trusts most', weakest: 'Trusts least', noTies: 'It has no ties.',
  beliefs: 'What it holds, by trade', right: 'right', wrong: 'wrong', unknown: 'no opinion', own: 'its own',
  belief: (d: number, right: number, wrong: number, none: number): string => `Trade ${d + 1}: ${right} right, ${wrong} wrong, ${none} without opinion`,
  trade: (d: number): string => `Trade ${d + 1}`,
  lately: (from: number, to: number): string => `Ticks ${from} to ${to}`,
  queueLine: (most: number): string => `queue, up to ${most}`, knowledgeLine: 'knowledge of its trade',
  trace: (most: number, now: number, known: string): string => `Queue up to ${most}, now ${now}; knows ${known} of its trade`,

  do: 'Do something', doTo: 'Do it on', one: 'this stage', all: 'all',
  knockOut: 'Knock out', knockOutTitle: 'It leaves; its place is filled after a while (K)',
  forGood: 'Knock out for good', forGoodTitle: 'It leaves, and its place stays empty until you bring it back',
  bringBack: 'Bring back', bringBackTitle: 'It comes back as it was (K)',
  overload: 'Overload', overloadTitle: 'So many further tasks arrive at it', tasks: 'tasks',
  rewire: 'Rewire', rewireTitle: 'One of its informal ties is replaced by another, both drawn (R)',
  replace: (name: string): string => `Replace the tie to ${name}`,
  replaceShort: 'replace',
  introduce: 'Introduce', introduceTo: 'to member', pick: 'Point', picking: 'Choose on a stage, Enter …', pickTitle: 'Choose the other one on a stage: click, tap, or walk there with the arrow keys and press Enter',
  toOrganization: 'To the whole organisation …', organizationDeeds: 'a rumour, a surge, the four steps',
  rumour: 'Spread a rumour', rumourTitle: 'So many members believe the opposite of so many facts, and are sure of it', among: 'among', percent: '%', about: 'about', facts: 'facts',
  polarise: 'Polarise', polariseTitle: 'Everybody’s values jump so far one way or the other, on a fair coin', by: 'by', surge: 'Call a surge', surgeTitle: 'So many times the work arrives for so long', times: 'times the work for', ticks: 'ticks',
  steps: 'The four steps', stepNames: { purpose: '1 Purpose', permeability: '2 Open boundaries', reconcile: '3 Reconciliation', dyads: '4 Dyads' },
  flatten: 'Flatten authority', restore: 'Restore authority', authorityTitle: 'Position alone secures consent, or no longer does',
  whatIf: 'What if …', whatIfTitle: 'This organisation once more beside itself, to be changed alone (F)',
  refused: (key: string): string => `“${key}” does not take this number`,

  branches: 'Branches', called: 'This one is called', rename: 'Rename', named: (label: string): string => `Now called ${label}.`,
  offStage: (label: string, deeds: string): string => `${label}${deeds === '' ? '' : `: ${deeds}`}`, onStage: 'Put on a stage', forget: 'Forget', forgetTitle: 'It is kept no longer, neither here nor in the link; Undo brings it back',
  deed: (t: number, words: string): string => `${words} (t ${t})`,

  leaders: 'Who leads', spread: (n: string, members: number, acts: number): string => `${count(acts, 'task')} led, spread as evenly as if ${n} of ${count(members, 'member')} had led equally many. Most were led by:`, nobodyLed: 'Nobody has led a task yet.',
  acts: (n: number): string => count(n, 'task'),
  gauges: 'How far the four steps go',
  gauge: {
    purpose: ['1 Purpose', 'how close values are to the common purpose; 1 is all the way'],
    contacts: (most: number) => ['2 Open boundaries', `contacts in use by each member, of ${most} at most`] as const,
    clashes: ['3 Reconciliation', 'talks that end in a clash: the fewer, the better'],
    dyads: ['4 Dyads', 'ties of mutual, proven trust of each member'],
  },
  attention: 'Where attention goes', kinds: { work: 'work', coordination: 'handing work around', conversation: 'talk', idle: 'nothing to do' },
  promises: 'Promises kept', nothingDue: 'No task with a part that somebody took on has ended.',
  keptOf: (kept: number, promised: number): string => `${kept} of ${count(promised, 'part')} that somebody agreed to, and whose tasks have ended, came back right and in time; ${promised - kept} did not.`,
  waits: 'Where work waits', waitsInAll: (n: number, members: number): string => `${count(n, 'message')} waiting, with ${count(members, 'member')}. The longest queues:`, waiting: (n: number): string => count(n, 'message'), nothingWaits: 'Nothing waits.',
  lastTicks: (n: number): string => `last ${count(n, 'tick')}`,
} as const;
