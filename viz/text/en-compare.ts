/** Words of the page Compare. */

import { text } from './en.ts';

const { percent } = text;

const points = (difference: number): string => {
  const size = Math.abs(100 * difference);
  const said = size < 10 ? size.toFixed(1) : size.toFixed(0);
  return `${said} ${said === '1.0' ? 'point' : 'points'}`;
};
const grouped = (n: number): string => n.toLocaleString('en-GB');
/** As seen by whoever has more: less than nothing is more with the other. */
const inPoints = (difference: number): string => `${Math.abs(100 * difference).toFixed(1)}${difference < -0.0005 ? ' the other way' : ''}`;

export const compareText = {
  points,
  back: 'Back to the study',

  roster: {
    label: 'Who is compared',
    where: (stage: number) => `stage ${stage + 1}`,
    own: (label: string) => `${label}, as in the scenario`,
    here: 'In this scenario',
    ways: 'Ways to organise',
    add: 'Add a stage',
    again: (label: string) => `${label}, once more`,
    againGroup: 'The same again: a placebo',
    swap: 'Swap sides',
    move: 'Move round',
    remove: (label: string) => `Take ${label} off the stage`,
    full: 'Four stages are the most.',
  },

  settings: {
    open: (label: string, n: number) => `Settings of ${label}${n === 0 ? '' : `, ${n} changed`}`,
    world: (n: number) => `Settings of the world${n === 0 ? '' : `, ${n} changed`}`,
    worldTitle: 'The world they all meet',
    worldShort: 'World',
    short: 'Settings',
    changed: (n: number) => `${n} changed`,
    own: 'As in the scenario',
    reset: (label: string) => `${label}: back to the scenario’s value`,
    was: (value: string) => `scenario: ${value}`,
    resetAll: 'Reset all',
    close: 'Close',
    on: 'yes', off: 'no',
    apart: 'It stands on another stage too: a change makes this one an organisation of its own.',
    charts: 'Its chart and its ties come from a file of their own and stay as they are.',
    notNumber: 'That is not a number.',
    failed: 'This could not be run.',
  },

  verdict: {
    placebo: (label: string) => `${label} against itself: no difference, in any tick.`,
    placeboWhy: (tasks: number) => `The same organisation in the same world is the same run, to the last of ${grouped(tasks)} tasks. So whatever differs between two organisations comes from how they are organised.`,
    same: 'No difference so far: every stage served exactly the same.',
    more: (label: string, by: string) => `So far ${label} served ${by} more`,
    of: (each: readonly string[]) => `: ${each.join(' against ')}.`,
    leads: (label: string, share: string) => `So far ${label} serves most: ${share}`,
    others: (each: readonly string[]) => `; ${each.join(', ')}.`,
    share: (label: string, share: number) => `${label} ${percent(share)}`,
    percent,
    tasks: (tasks: number, until: number) => `That is of ${grouped(tasks)} tasks, all that came in by tick ${until - 1}.`,
    oneWorld: 'It is one world, and another may say otherwise.',
    nothing: 'Nothing to compare yet: no deadline has passed.',
  },

  worlds: {
    title: 'Does it hold in other worlds?',
    run: (n: number) => `Run ${n} worlds`,
    again: 'Run them again',
    cancel: 'Stop',
    progress: (done: number, all: number) => `${done} of ${all} worlds`,
    wins: (label: string, wins: number, n: number) => `${label} served more in ${wins} of ${n} worlds`,
    mean: (by: string, low: string, high: string) => `on average by ${by} points (95% interval ${low} to ${high})`,
    average: (by: string) => `on average by ${by} points`,
    spans: 'The interval takes in zero: with so many worlds, it may be chance.',
    ties: (n: number) => (n === 0 ? '' : `, the same in ${n}`),
    exactly: (n: number) => (n === 1 ? 'No difference in the first world, exactly.' : `No difference in any of ${n} worlds, exactly.`),
    counted: (from: number, to: number) => `Of the work that came in from tick ${from} to tick ${to - 1}, as in studies.`,
    more: (label: string) => `${label} more`, axisUnit: 'points',
    dots: (n: number) => `The difference in each of ${n} worlds, in points; the ringed one is on the stages`,
    typical: 'Stand in a typical world',
    contrary: 'Stand in the world that says the opposite most',
    failed: 'A worker stopped before it was done.',
    stopped: 'Stopped.',
    points: inPoints,
  },

  table: { share: 'served', worlds: 'World by world', world: 'World' },
} as const;
