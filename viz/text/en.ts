/** Every word of the page. */

import type { ScenarioEvent } from '../../sim/index.ts';

const percent = (share: number): string => `${Math.round(share * 100)}%`;
const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
const two = (x: number): string => (Number.isNaN(x) ? '–' : x.toFixed(2));

const lossTarget = { random: 'at random', top: 'from the top', hubs: 'the best connected' } as const;

function changes(event: Extract<ScenarioEvent, { type: 'set' }>): string {
  const all = { ...event.world, ...event.organization };
  return Object.entries(all).map(([name, value]) => `${name} ${typeof value === 'boolean' ? (value ? 'on' : 'off') : `→ ${value}`}`).join(', ');
}

/** What an event does, short enough to stand over the timeline. */
function eventWords(event: ScenarioEvent): string {
  switch (event.type) {
    case 'shift': return `${percent(event.fraction)} of the facts turn`;
    case 'set': return changes(event);
    case 'loss': return `${percent(event.fraction)} lost, ${lossTarget[event.target]}`;
    case 'surge': return `work ×${event.factor}`;
    case 'polarise': return 'values polarised';
    case 'cutoff': return `${percent(event.fraction)} of ties cut`;
    case 'rumour': return `rumour among ${percent(event.fraction)}`;
  }
}

export const text = {
  name: 'Heterarchy',
  tagline: 'a wind tunnel for organisations',
  percent, count, two,
  tick: (t: number) => (t < 0 ? 'Founding' : `Tick ${t}`),
  eventWords,
  eventOf: (label: string, words: string) => `${label}: ${words}`,

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
    servesTitle: 'Value of the tasks born in the ten ticks up to the last one that is final, as a share of what was asked',
    waiting: 'waiting',
    waitingTitle: 'Messages waiting in all queues together',
    knows: 'known',
    knowsTitle: 'Share of the facts of their own trade that members hold rightly',
    away: 'away',
    choose: (side: string) => `Organisation on the ${side}`,
    sides: ['left', 'right', 'third', 'fourth'],
    members: (label: string) => `Members of ${label}`,
    aggregated: (n: number) => `${n} members: ties show the flow of messages`,
  },

  member: {
    name: (i: number, names?: readonly string[]) => names?.[i] ?? `Member ${i}`,
    trade: (d: number) => `trade ${d + 1}`,
    activity: ['idle', 'coordinating', 'working', 'waiting for an absent boss', 'absent'],
    holdsPosition: 'holds position',
    queue: 'Queue', value: 'Value', knowledge: 'Knowledge', ties: 'Ties', spent: 'Attention spent',
    boss: 'Reports to', top: 'nobody', reports: 'Reports', trusts: 'Trusts most', dyads: (n: number) => (n === 0 ? '' : `, ${count(n, 'dyad')}`),
    state: (name: string, trade: string, activity: string, queue: number, value: string, knowledge: string) =>
      `${name}, ${trade}: ${activity}, ${count(queue, 'message')} waiting, value ${value}, knows ${knowledge} of its trade`,
  },

  chart: {
    title: 'Work served',
    explain: 'value delivered of all that was asked, by the tick a task was born, over ten ticks',
    label: 'Work served over time, with the events of the scenario',
    provisional: 'provisional: deadlines still open',
    soFar: 'so far',
    event: (t: number, words: string) => `Tick ${t}: ${words}`,
    table: 'The curve as a table',
    from: 'Born in ticks', still: 'still open', happened: 'Event',
  },

  story: {
    founding: (n: number, labels: readonly string[]) => `${n} people, founded twice: as ${labels.join(' and as ')}. The same work will reach the same people. Press play.`,
    foundingOne: (n: number, label: string) => `${n} people, founded as ${label}. Press play.`,
    event: (t: number, at: number, words: string) => (t === at ? `Tick ${t}: ${words}.` : `Tick ${t}, ${count(t - at, 'tick')} after: ${words}.`),
    quiet: (t: number) => `Tick ${t}.`,
    served: (from: number, to: number, each: readonly string[]) => `Of the work born in ticks ${from} to ${to}, ${each.join(', ')}.`,
    servedBy: (label: string, share: string) => `${label} served ${share}`,
    nothingYet: 'No deadline has passed yet, so nothing is final.',
    waiting: (each: readonly string[]) => `Messages waiting: ${each.join(', ')}.`,
    waitingIn: (label: string, n: number) => `${n} in ${label}`,
    away: (n: number) => `${count(n, 'person is', 'people are')} away.`,
  },

  controls: {
    group: 'Playback',
    play: 'Play', pause: 'Pause', back: 'Step back', step: 'Step', start: 'To the founding', end: 'To the end',
    slower: 'Slower', faster: 'Faster', speed: (s: number) => `${s}×`, speedLabel: 'Speed',
    scrub: 'Tick', of: (t: number, last: number) => `${t < 0 ? 'founding' : `tick ${t}`} of ${last}`,
    values: 'Values', valuesTitle: 'Show each member’s values as a needle: upright is the common purpose',
  },

  legend: {
    title: 'How to read it',
    position: 'holds position', member: 'member without position',
    working: 'working', coordinating: 'coordinating', idle: 'idle', waiting: 'waiting for an absent boss', absent: 'absent',
    load: 'each segment a message waiting; one ring is a tick’s attention',
    conferred: 'reporting line', informal: 'informal tie; wider is more trust', dyad: 'dyad: proven trust, both ways',
    task: 'task going up', part: 'part passed on', result: 'result', notice: 'news', talk: 'talk', returned: 'declined, coming back', lost: 'lost: nobody there',
  },

  reproduce: {
    title: 'Reproduce this run',
    words: 'The same scenario, seed and tick give the same digest on every machine. After a build, this prints it:',
    wait: 'computed when the run is paused',
    founding: 'Nothing has been simulated yet: step or play first.',
    ownFile: 'Save your file as shown and run the command next to it.',
    copy: 'Copy', copied: 'Copied',
  },

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

  notice: {
    dismiss: 'Dismiss',
    scenario: (name: string, instead: string) => `The link asks for a scenario “${name}”, which is not here. This is “${instead}” instead.`,
    parts: (names: readonly string[]) => `Part of the link was not understood and left out: ${names.join(', ')}.`,
    tick: (asked: number, last: number) => `The link asks for tick ${asked}; this run ends at tick ${last}.`,
    organizations: (names: readonly string[]) => `The link names organisations that this scenario does not have: ${names.join(', ')}.`,
    silent: 'The simulation has not answered for a while. It may be a heavy run, or it may have stopped.',
    dead: 'The simulation has stopped.',
    restart: 'Restart it and return to this tick',
  },

  help: {
    title: 'Keys', open: 'Keys and help', close: 'Close',
    keys: [
      ['Space', 'play or pause'],
      ['← →', 'one tick back or on'],
      ['Shift + ← →', 'to the event before or after'],
      ['[ ]', 'slower, faster'],
      ['Home End', 'to the founding, to the end'],
      ['?', 'this sheet'],
    ],
    stage: 'On a stage, Tab reaches its members; arrows then go to the boss, to a report and to peers, Escape lets go.',
    drop: 'A scenario file can be dropped anywhere on the page.',
  },
} as const;
