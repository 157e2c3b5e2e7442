/** Every word of the page. */

import type { Organization, ScenarioEvent } from '../../sim/index.ts';

const percent = (share: number): string => `${Math.round(share * 100)}%`;
const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
const many = (n: number): string => n.toLocaleString('en-GB');
const points = (n: number): string => (n === 0 ? 'no difference' : `${n > 0 ? '+' : '−'}${count(Math.abs(n), 'point')}`);
/** Two digits behind the point; what rounds to nothing has no sign. */
const two = (x: number): string => (Number.isNaN(x) ? '–' : x.toFixed(2).replace(/^-(?=0\.00$)/, '').replace('-', '−'));

const step = { purpose: 'step 1, purpose', permeability: 'step 2, open boundaries', reconcile: 'step 3, reconciliation', dyads: 'step 4, dyads' } as const;

/** A step that is not taken at all is off, however it is written. */
function changed(name: string, x: unknown): string {
  const words = step[name as keyof typeof step];
  const isOff = x === false || (words && x === 0);
  if (isOff || x === true) return `${words ?? name}: ${isOff ? 'off' : 'on'}`;
  return words ? `${words}: on (${x})` : `${name}: ${x}`;
}

/** Authority and who leads go together where it is flattened, and where positions have it. */
function changes({ world, organization }: Extract<ScenarioEvent, { type: 'set' }>): string {
  const all = { ...world, ...organization } as Readonly<Record<string, unknown>>;
  const { authority, equipotency, ...others } = all;
  const pair = authority === 0 && equipotency === 1 ? 'authority flattened' : typeof authority === 'number' && authority > 0 && equipotency === 0 ? `authority set to ${authority}` : undefined;
  const rest = Object.entries(pair === undefined ? all : others).map(([name, x]) => changed(name, x));
  return [...(pair === undefined ? [] : [pair]), ...rest].join(', ');
}

function losses({ target, fraction }: Extract<ScenarioEvent, { type: 'loss' }>): string {
  if (target === 'top') return `the top ${percent(fraction)} leave`;
  return target === 'hubs' ? `the best connected ${percent(fraction)} leave` : `${percent(fraction)} leave, at random`;
}

/** What an event does, short enough to stand over the timeline. */
function eventWords(event: ScenarioEvent): string {
  switch (event.type) {
    case 'shift': return `${percent(event.fraction)} of the facts change`;
    case 'set': return changes(event);
    case 'loss': return losses(event);
    case 'surge': return event.factor === 2 ? 'twice the work' : `work ×${event.factor}`;
    case 'polarise': return 'values split in two';
    case 'cutoff': return `${percent(event.fraction)} of ties cut`;
    case 'rumour': return `a rumour among ${percent(event.fraction)}`;
    default: return deedWords(event);
  }
}

/** An absence that outlasts any run. */
const FOR_GOOD = 20_000;

/** What is done to one member. */
function deedWords(deed: Extract<ScenarioEvent, { member: number }>): string {
  const who = `member ${deed.member}`;
  switch (deed.type) {
    case 'leave': return `${who} leaves${(deed.fill ?? 0) >= FOR_GOOD ? ' for good' : ''}`;
    case 'return': return `${who} comes back`;
    case 'overload': return `${who} gets ${count(deed.tasks, 'task')} more`;
    case 'rewire': return `${who} swaps ${deed.from === undefined ? 'a tie' : `its tie to ${deed.from}`}${deed.to === undefined ? '' : ` for one to ${deed.to}`}`;
    case 'introduce': return `${who} meets member ${deed.to}`;
  }
}

/** The same where there is hardly any room. */
function eventShort(event: ScenarioEvent): string {
  const words = eventWords(event);
  switch (event.type) {
    case 'shift': return `${percent(event.fraction)} new facts`;
    case 'surge': return `work ×${event.factor}`;
    case 'loss': return words.replace(/^the |, at random$/, '');
    case 'set': return words.replace(/(step \d), [^:]+: (on|off)( \([^)]*\))?/g, '$1 $2');
    default: return words;
  }
}

/** The same with what it means where nobody is at the top. */
const eventInFull = (event: ScenarioEvent, isTopless: boolean): string =>
  `${eventWords(event)}${event.type === 'loss' && event.target === 'top' && isTopless ? ' (or, without a top, the best connected)' : ''}`;

/** How an organisation works, from its settings at the founding. */
function character({ formal, settings: { authority, equipotency, dyads } }: Organization): string {
  const bosses = formal.type === 'tree' && formal.functional >= 0.5 ? 'Bosses over departments by trade' : 'Bosses over mixed units';
  const chart = authority > 0 ? (formal.type === 'edges' ? 'Bosses by the chart' : bosses) : 'A chart without authority';
  const lead = equipotency === 0 ? 'new work goes up' : 'some new work goes up';
  const who = formal.type === 'none' ? 'No bosses' : chart;
  const leads = formal.type === 'none' || authority === 0 || equipotency === 1 ? 'whoever meets a task leads it' : lead;
  return `${[who, leads, ...(dyads ? ['trust opens short cuts'] : [])].join('; ')}.`;
}

export const text = {
  name: 'Heterarchy',
  tagline: 'a wind tunnel for organisations',
  percent, count, two,
  nothing: '–',
  once: (label: string, n: number) => `${label} (${n})`,
  clock: (t: number, last: number) => (t < 0 ? ` ${count(last + 1, 'tick')}` : ` / ${last}`),
  tick: (t: number) => (t < 0 ? 'The start' : `Tick ${t}`),
  eventWords,
  eventShort,
  eventInFull,
  character,
  eventOf: (label: string, words: string) => `${label}: ${words}`,

  more: 'More: pages, open a file, take along, theme, help',
  take: 'Take it along: link, picture, data, video',
  pages: { label: 'Pages', twin: 'Watch', compare: 'Compare', lab: 'Lab', experiment: 'Experiment', about: 'About', embed: 'Embedded' },
  titleOf: (page: string, scenario: string | undefined) => `${scenario === undefined ? '' : `${scenario} · `}${page} · Heterarchy`,
  pageFailed: 'This page could not be fetched. Is there a connection?',
  loading: 'Founding the organisations …',
  failedTitle: 'The run stopped',
  failedBody: (what: string) => `The simulation reported an error: ${what}`,
  tryAgain: 'Try again',

  scenario: {
    choose: 'Scenario',
    own: 'Open a file …',
    ownTitle: 'Open a scenario file of your own (YAML, with its CSV files if it has any)',
    drop: 'Drop a scenario file to open it',
    dropHint: 'YAML, with the CSV files it names',
  },
  seed: { label: 'Seed', reroll: 'Re-roll', rerollTitle: 'The same question in another world: the next seed' },
  theme: { dark: 'Dark', light: 'Light', toDark: 'Switch to the dark theme', toLight: 'Switch to the light theme' },

  stage: {
    serves: 'served',
    servesTitle: 'Of the work of the last ten ticks whose deadlines have passed, the share that was done in time',
    waiting: 'waiting',
    waitingTitle: 'Messages waiting in all queues together',
    knows: 'known',
    knowsTitle: 'Share of the facts of their own trade that members hold rightly',
    away: 'away',
    awayTitle: 'Members whose place is empty at present',
    members: (label: string) => `Members of ${label}`,
    look: (label: string) => `Look closer at ${label}, and do something`,
    knockOut: (name: string) => `Knock out ${name}`, bringBack: (name: string) => `Bring back ${name}`, knockTitle: 'On this stage, from the next tick on (K)',
    close: (label: string) => `Take ${label} off the page`,
    grouped: (n: number, groups: number, kind: 'unit' | 'community' | 'trade') =>
      `${many(n)} members as ${count(groups, kind, kind === 'community' ? 'communities' : `${kind}s`)}: zoom in to see each`,
    looks: (label: string) => `Zoom of ${label}`, closer: 'Zoom in', farther: 'Zoom out', all: 'The whole picture',
    arranging: 'Finding everybody a place …',
    aggregated: (n: number) => `${many(n)} members: lines show the flow of messages`,
  },

  poke: {
    /** Where there is no room for whom. */
    out: 'Out', back: 'Back',
    boss: { out: 'Knock out the boss', back: 'Bring the boss back' },
    hub: { out: 'Knock out the best connected', back: 'Bring the best connected back' },
    title: (name: string, stages: number) => `${name}, on ${stages === 1 ? 'this stage' : stages === 2 ? 'both stages' : 'all stages'}, from the next tick on`,
  },

  member: {
    name: (i: number, names?: readonly string[]) => names?.[i] ?? `Member ${i}`,
    trade: (d: number) => `trade ${d + 1}`,
    tradesElsewhere: (here: number, others: readonly { readonly label: string; readonly trade: number }[]) =>
      `Trade ${here + 1} here, ${others.map(({ label, trade }) => `trade ${trade + 1} in ${label}`).join(', ')}: every organisation deals out trades with its places.`,
    activity: ['idle', 'coordinating', 'working', 'waiting for an absent boss', 'away'],
    holdsPosition: 'holds position',
    queue: 'Queue', value: 'Value', knowledge: 'Knowledge', ties: 'Ties', spent: 'Attention spent',
    boss: 'Reports to', top: 'nobody', reports: 'Reports', trusts: 'Trusts most', dyads: (n: number) => (n === 0 ? '' : `, ${count(n, 'dyad')}`),
    /** Behind what is said of somebody one came to along a tie. */
    trustedBy: (name: string, much: string) => `; ${name} trusts nobody more, ${much}`,
    trusting: (name: string, much: string) => `; nobody trusts ${name} more, ${much}`,
    state: (name: string, trade: string, activity: string, queue: number, value: string, knowledge: string) =>
      `${name}, ${trade}: ${activity}, ${count(queue, 'message')} waiting, value ${value}, knows ${knowledge} of its trade`,
  },

  unit: {
    name: (kind: 'unit' | 'community' | 'trade', head: string, trade: number) => (kind === 'trade' ? `Trade ${trade + 1}` : kind === 'unit' ? `Unit of ${head}` : `Community around ${head}`),
    members: 'Members', working: 'Working', coordinating: 'Coordinating', away: 'Away', waiting: 'Messages waiting',
    state: ({ name, members, working, coordinating, away, waiting }: { readonly name: string; readonly members: number; readonly working: number; readonly coordinating: number; readonly away: number; readonly waiting: number }) =>
      `${name}, ${count(members, 'member')}: ${working} working, ${coordinating} coordinating, ${away} away, ${count(waiting, 'message')} waiting. Enter looks closer.`,
  },

  organise: {
    label: 'Organise as',
    sides: ['on the left', 'on the right', 'third', 'fourth'],
    choose: (where: string) => `Organise as, ${where}`,
    title: 'Another way to organise the same people: another run, from the founding in the same world to this tick. (“Arrange as” only moves them in the picture.)',
    anew: (label: string, t: number) => `Organised as ${label}: the same people in the same world, run anew from the founding${t < 0 ? '' : ` to tick ${t}`}.`,
    places: (one: string, other: string) => `${one} and ${other} have changed places. Both ran anew, to the same end.`,
    deedsGo: (label: string) => `What was done to ${label} left with it.`,
    deedsStay: 'What was done on this stage happens to it too.',
    undo: (label: string) => `Undo brings back ${label}.`,
  },

  /** A deed waits for a second member. */
  pointing: {
    ask: (name: string) => `Whom is ${name} to meet? Point at somebody, on any stage. Escape or × calls it off.`,
    itself: (name: string) => `That is ${name} again, who stands on every stage: point at somebody else.`,
    nobody: (name: string) => `Nobody stands there: point at whom ${name} is to meet.`,
  },

  branch: {
    instead: (origin: string) => `(${origin} is off the stages.)`,
    same: (label: string) => `So far the same as ${label}: change one thing.`,
    open: (since: number, label: string) => `Differs from ${label} from tick ${since} on. Nothing that arrived since is settled yet.`,
    difference: (since: number, mine: number, theirs: number, label: string) =>
      `Since tick ${since} it served ${percent(mine)}, ${label} ${percent(theirs)}: ${points(Math.round(100 * mine) - Math.round(100 * theirs))}.`,
  },

  doing: {
    undo: 'Undo', redo: 'Redo',
    undone: 'Undone.', redone: 'Done again.',
    nobody: 'Choose a member on a stage first: by pointing, or with Tab and the arrow keys.',
    over: 'The run is over: go back to an earlier tick to do something.',
    full: 'There are four stages already: close one first.',
    recorded: (t: number, words: string, where: string) => `From tick ${t} on, ${where}: ${words}.`,
    branched: (label: string) => `${label} stands beside itself: what you do now is done to the copy alone.`,
  },

  chart: {
    title: 'Work served',
    explain: 'what was delivered in time, of what was asked for in ten ticks',
    label: (what: string) => `${what} over time, with the events of the scenario`,
    provisional: 'The fan: all it can still become, while deadlines are open',
    axis: 'tick',
    event: (t: number, words: string) => `Tick ${t}: ${words}`,
    choose: 'Measure shown',
    inUnits: (unit: string) => `In ${unit}.`,
    better: (way: 'more' | 'less' | null) => (way === null ? 'Neither more nor less is better.' : `${way === 'more' ? 'More' : 'Less'} is better.`),
    zoom: 'Stretch of time in sight', zoomIn: 'Zoom in on time', zoomOut: 'Zoom out', zoomWhole: 'The whole run',
    /** Of what was done and what happens anyway, side by side. */
    together: {
      count: (deeds: number, events: number) => [deeds > 0 && count(deeds, 'deed'), events > 0 && count(events, 'event')].filter(Boolean).join(', '),
      label: (what: string, from: number, to: number) => `${what}, ${from === to ? `tick ${from}` : `ticks ${from} to ${to}`}: which?`,
    },
    overview: 'The whole run in small: drag along it to see a stretch of time', lastChange: 'To the last change (,)', nextChange: 'To the next change (.)', begins: 'The stretch begins', ends: 'The stretch ends',
    ahead: (label: string) => `${label} has more`, aheadOf: (label: string) => `above ${label}`, behind: (label: string) => `below ${label}`, above: 'above',
    points: 'points', noDifference: 'no difference',
    table: 'The curve as a table',
    from: 'Arrived in ticks', still: 'still open', happened: 'Event',
  },

  resilience: {
    title: 'How each took it', choose: 'Resilience', none: 'after which?',
    depth: 'At its worst', recovery: 'Back at 95%', loss: 'Lost in all', delivered: 'Served since',
    ofBefore: (share: string) => `${share} of before`,
    after: (ticks: number) => `after ${count(ticks, 'tick')}`,
    notBy: (tick: number) => `not by tick ${tick}`,
    ticks: (n: string) => `${n} ticks of full service`,
    short: (label: string, depth: string, recovery: string, loss: string) => `${label}: ${depth}, ${recovery}, ${loss} ticks’ service lost`,
    shorter: (label: string, depth: string, recovery: string) => `${label}: ${depth}, ${recovery}`,
    shortest: (share: string, recovery: number) => `down to ${share}, ${Number.isNaN(recovery) ? 'open' : Number.isFinite(recovery) ? `back in ${count(recovery, 'tick')}` : 'not back yet'}`,
    back: (recovery: string) => `back ${recovery}`, notBack: (tick: number) => `not back by tick ${tick}`,
    nothingYet: 'Nothing after it is settled yet: let it run on.',
  },

  story: {
    founding: (n: number, times: number) => `The same ${n} people, organised ${times === 2 ? 'twice' : `in ${times} ways`}. Press play.`,
    foundingOne: (n: number) => `${n} people, organised in one way. Press play.`,
    ahead: (each: readonly string[]) =>
      each.length === 0 ? 'They meet the same world, in which nothing much happens.' : `${each.join('. ')}.`,
    eventAhead: (t: number, words: string) => `Tick ${t}: ${words}`,
    manyAhead: (n: number) => `${n} things happen, as marked below`,
    now: (t: number, words: string) => `Tick ${t}: ${words}.`,
    since: (t: number, since: number, words: string) => `Tick ${t}, ${count(since, 'tick')} after “${words}”.`,
    quiet: (t: number) => `Tick ${t}.`,
    end: (t: number) => `Tick ${t}, the end.`,
    servedLately: (from: number, to: number, each: readonly string[]) => `Of the work that arrived in ticks ${from} to ${to}, ${each.join(', ')}.`,
    servedInAll: (each: readonly string[]) => `Of all work whose deadline has passed, ${each.join(', ')}.`,
    servedBy: (label: string, share: string, first: boolean) => `${label} ${first ? 'served ' : ''}${share}`,
    nothingYet: 'No deadline has passed yet, so nothing can be told of what is served.',
    oneWorld: 'This is one world: re-roll to see whether another agrees.',
    noProof: 'Of all that is measured, what went with it most, in this world. That is no proof of a cause.',
    poke: 'Change it: choose anybody on a stage and knock them out; the magnifier does more, from a rumour to flat authority.',
  },

  controls: {
    group: 'Playback',
    play: 'Play', pause: 'Pause', back: 'Step back', step: 'Step', start: 'To the founding', end: 'To the end',
    slower: 'Slower', faster: 'Faster', speed: (s: number) => `${s}×`, speedLabel: 'Speed',
    scrub: 'Tick', of: (t: number, last: number) => `${t < 0 ? 'founding' : `tick ${t}`} of ${last}`,
  },

  legend: {
    title: 'How to read it',
    people: 'People', ties: 'Ties', messages: 'Messages',
    position: 'boss', member: 'no position',
    working: 'working', coordinating: 'coordinating', idle: 'idle', waiting: 'waits for a boss', absent: 'away',
    load: 'messages waiting; a ring is a tick’s worth',
    conferred: 'reporting line', informal: 'informal', dyad: 'dyad: trust each way', trust: 'wider: more trust', cut: 'cut off',
    task: 'task going up', part: 'part', result: 'result', small: 'news, talk', returned: 'declined', lost: 'lost',
    many: 'Many as one: as full as they are busy, its rim as long as what waits, lines as wide as there are ties.',
    look: 'Point at a sign to see who bears it, at anybody to see more.',
    arrange: 'Arrange as',
    arrangeTitle: 'Moves people in the picture alone; how they are organised stays as it is',
    arrangements: { own: 'chart or ring', ring: 'ring', force: 'communities', trade: 'trades' },
    knowledge: 'Knowledge', knowledgeTitle: 'Show under each member how much of its own trade it knows rightly',
    values: 'Values', valuesTitle: 'Show each member’s values as a needle: upright is the common purpose',
  },

  moments: 'The run in small pictures, without motion',


  problems: {
    title: (file: string) => `${file} was not opened`,
    intro: (n: number) => `${count(n, 'thing is', 'things are')} to be put right. The run on screen is untouched.`,
    place: (line: number, column: number) => `line ${line}, column ${column}`,
    close: 'Close',
    tooLarge: (kb: number) => `This file has ${kb} kB; a scenario may have 1,000 kB.`,
    notText: 'This file is not text.',
    noScenario: 'None of these files is a scenario: its name should end in .yaml, .yml or .json.',
    unreadable: (why: string) => `This file could not be read: ${why}`,
  },

  listening: {
    sound: 'Sound',
    soundTitle: (labels: readonly string[]) => `Hear how much each serves: a tone each, the higher the more${labels.length > 1 ? `, from left to right ${labels.map((label, k) => `${label} (${['warm', 'clear', 'hollow', 'sharp'][k]})`).join(', ')}` : ''}`,
    summary: 'Read out a summary',
    summaryTitle: 'What is on screen in words, for a screen reader to say',
    where: (title: string, t: number, last: number, playing: boolean) => `${title}, ${t < 0 ? 'at the founding' : `tick ${t} of ${last}`}, ${playing ? 'playing' : 'paused'}.`,
    each: (label: string, served: string | undefined, waiting: number, away: number) => `${label}: ${served === undefined ? 'nothing is settled yet' : `${served} served`}, ${count(waiting, 'message')} waiting, ${away} away.`,
    chosen: (name: string) => `${name} is chosen.`,
  },

  notice: {
    dismiss: 'Dismiss',
    scenario: (name: string, instead: string) => `The link asks for a scenario “${name}”, which is not here. This is “${instead}” instead.`,
    unreachable: (title: string) => `“${title}” could not be fetched. Is there a connection?`,
    parts: (names: readonly string[]) => `Part of the link was not understood and left out: ${names.join(', ')}.`,
    tick: (asked: number, last: number) => `The link asks for tick ${asked}; this run ends at tick ${last}.`,
    archetype: (name: string) => `The link asks for “${name}”, which is no way to organise known here.`,
    file: 'The link carries a scenario that could not be unpacked; perhaps the link was cut short. This is the front page instead.',
    changes: 'What the link changes does not fit this scenario, so here it is unchanged.',
    page: 'The link asks for a page that is not here. This is the front page.',
    organizations: (names: readonly string[]) => `The link names what this scenario does not have: ${names.join(', ')}. The scenario is shown as it is.`,
    silent: 'The simulation has not answered for a while. It may be a heavy run, or it may have stopped.',
    dead: 'The simulation has stopped again.',
    restarted: (where: string) => `The simulation had stopped. It was started again and is back where it was: ${where.toLowerCase()}.`,
    restart: 'Restart it and return to this tick',
  },

  help: { open: 'Keys, words and help', close: 'Close' },
} as const;
