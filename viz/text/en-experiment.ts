/** Every word of the Experiment page. */

const count = (n: number, one: string, many = `${one}s`): string => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

function time(seconds: number): string {
  if (seconds < 1) return 'less than a second';
  if (seconds < 90) return `about ${count(Math.round(seconds), 'second')}`;
  if (seconds < 5400) return `about ${count(Math.round(seconds / 60), 'minute')}`;
  return `about ${(seconds / 3600).toFixed(1)} hours`;
}

/** What is set to what, as on the axes: 'Load 0.3, Novelty 0.5'. */
const cell = (settings: readonly (readonly [label: string, level: string])[]): string => settings.map(([label, level]) => `${label} ${level}`).join(', ');

interface Pair {
  readonly first: string;
  readonly second: string;
}

interface Told extends Pair {
  readonly measure: string;
  readonly worlds: number;
  /** First minus second, of which the amount and the interval are as seen by whoever has more. */
  readonly mean: number;
  readonly amount: string;
  readonly interval: string;
  readonly isClear: boolean;
  readonly levels: readonly [string, string];
  readonly wins: readonly [number, number];
  readonly better: 'more' | 'less' | null;
}

/** The result of one cell in a sentence or two. */
function told({ first, second, measure, worlds, mean, amount, interval, isClear, levels, wins, better }: Told): string {
  if (mean === 0 && wins[0] === 0 && wins[1] === 0) return `In ${count(worlds, 'world')}, ${first} and ${second} came out the same, to the last digit: they are the same organisation in the same world.`;
  const [high, low, won, highLevel, lowLevel] = mean >= 0 ? [first, second, wins[0], levels[0], levels[1]] : [second, first, wins[1], levels[1], levels[0]];
  const sense = better === null ? '' : ` For this measure, ${better} is better.`;
  const came = `In ${count(worlds, 'world')}, ${measure} came out ${highLevel} with ${high} and ${lowLevel} with ${low}: ${amount} more with ${high}, 95% interval ${interval}`;
  const chance = isClear ? '.' : ', which holds zero: it cannot be told from no difference.';
  return `${came}${chance} It was higher with ${high} in ${won} of ${worlds}.${sense}`;
}

interface Sides extends Pair {
  readonly cells: number;
  /** Cells in which the interval lies above zero, below it, or holds it. */
  readonly above: number;
  readonly below: number;
  readonly open: number;
  /** Of the one's and the other's: from the smallest difference to the largest. */
  readonly ranges: readonly [string, string];
  readonly measure: string;
  /** Worlds a cell, at the least. */
  readonly worlds: number;
}

/** With whom it was higher in how many of the cells, and by how much. */
function sided({ first, second, cells, above, below, open, ranges, measure, worlds }: Sides, where: 'in' | 'at', what: string): string {
  const all = cells === 1 ? `${where} the one ${what} known so far` : `${where} all ${cells} ${what}s`;
  const lead = `${measure}, ${count(worlds, 'world')} a ${what}:`;
  if (above === cells) return `${lead} higher with ${first} ${all}, ${ranges[0]}.`;
  if (below === cells) return `${lead} higher with ${second} ${all}, ${ranges[1]}.`;
  if (open === cells) return `${lead} ${all} the 95% interval holds zero.`;
  const parts = [
    ...(above > 0 ? [`higher with ${first} ${where} ${above} of ${count(cells, what)}, ${ranges[0]}`] : []),
    ...(below > 0 ? [`higher with ${second} ${where} ${below}${above > 0 ? '' : ` of ${count(cells, what)}`}, ${ranges[1]}`] : []),
    ...(open > 0 ? [`${where} ${open} the 95% interval holds zero`] : []),
  ];
  return `${lead} ${parts.join('; ')}.`;
}

/** Holm's correction in plain words: what stands is what chance alone would hardly bring about in any of so many. */
function standing({ cells, above, below }: Sides, stand: number): string {
  const clear = above + below;
  const found = stand === clear ? (stand === 0 ? 'none stands' : stand === 1 ? 'it stands' : `all ${stand} stand`) : `${stand} of the ${clear} stand`;
  return ` Of ${cells} intervals about ${Math.max(1, Math.round(cells / 20))} would miss zero by chance alone; where more is asked of each because so many are looked at (Holm’s correction), ${found}.`;
}

const verdicts = ['supported', 'contradicted', 'equivalent', 'undetermined'] as const;
type Verdict = (typeof verdicts)[number];

export const text = {
  title: 'Experiment',
  lead: 'One world is an anecdote. Put a question to many: the same people and the same storms for everyone, again and again.',
  time, cell, told,
  worlds: (n: number) => count(n, 'world'),
  spread: (low: string, high: string, isOther: boolean) => (isOther ? `${low} the other way to ${high}` : `${low} to ${high}`),
  noMeasure: (id: string) => `The link asks for the measure “${id}”, which this scenario does not have.`,

  ask: {
    label: 'The question',
    line: (labels: readonly string[], scenario: string, measure: string, worlds: number, varied: readonly string[]) =>
      `${labels.join(', ')} in ${scenario} by ${measure}, ${count(worlds, 'world')}${varied.length > 0 ? ` a cell, varying ${varied.join(' and ')}` : ''}`,
    open: 'Change the question', shut: 'Fold the question',
    compare: 'Compare', and: 'with', in: 'in', by: 'by', over: 'over', worlds: 'worlds', from: 'from the seed', beside: 'beside them',
    first: 'First organisation', second: 'Second organisation', scenario: 'Scenario', measure: 'Measure', worldsLabel: 'Number of worlds', seed: 'Seed',
    ownScenario: 'Organisations of the scenario', archetypes: 'Others',
    also: 'another', alsoLabel: 'Another organisation beside them', drop: (label: string) => `Leave out ${label}`,
    vary: 'varying', varyAnd: 'and', nothing: 'nothing', nothingElse: 'nothing else',
    factor: (n: number) => (n === 0 ? 'Parameter to vary' : 'Second parameter to vary'),
    low: 'from', high: 'to', inSteps: 'in', steps: 'levels', lowLabel: (label: string) => `${label}: from`, highLabel: (label: string) => `${label}: to`, stepsLabel: (label: string) => `${label}: number of levels`,
    at: 'at', listLabel: (label: string) => `${label}: levels, with commas between`, toList: 'list the levels', toSteps: 'even steps', yesNo: 'no and yes',
    groups: { world: 'The world', everyone: 'Every organisation', only: (label: string) => `${label} alone` },
    pathLabel: (field: string, owner: string | undefined) => (owner === undefined ? field : `${field} (${owner})`),
    set: (label: string, value: string) => `with ${label.toLowerCase()} at ${value}`, unset: ': back to what the scenario has',
    whole: 'Over the whole run', window: (name: string) => `In the window “${name}”`, event: (name: string) => `After “${name}”`,
    inWindow: (label: string, name: string) => `${label} in “${name}”`, afterEvent: (label: string, name: string) => `${label} after “${name}”`,
  },

  problems: 'This cannot be run yet:',
  problemsAbove: 'This cannot be run yet: see what is marked above.',
  problemsKept: 'Below is still what came of the question before.',

  span: {
    whole: (measure: string, [from, to]: readonly [number, number], byCohort: boolean) =>
      byCohort
        ? `${measure} counts the work that came in from tick ${from} to tick ${to - 1}: left out are the first quarter of a run, while everybody settles in, and what still had time at its end.`
        : `${measure} is taken over ticks ${from} to ${to - 1}: the first quarter of a run is left out, while everybody settles in.`,
    moved: (measure: string) => `${measure} leaves out the first quarter of a run, while everybody settles in, and work that still had time at its end.`,
    window: (measure: string, from: number, to: number) => `${measure}: ticks ${from} to ${to - 1}.`,
    event: (measure: string, at: number) => `${measure}: from tick ${at}, when it came, to the next event or the end.`,
  },

  run: {
    run: 'Run', more: 'Run the rest', pause: 'Pause', resume: 'Go on', cancel: 'Cancel', again: 'Try again',
    workers: 'workers', workersLabel: 'Workers: runs at a time',
    size: (cells: number, worlds: number, arms: number, trials: number) => `${cells > 1 ? `${count(cells, 'cell')} × ` : ''}${count(worlds, 'world')} × ${count(arms, 'organisation')} = ${count(trials, 'run')}`,
    fetching: 'Looking for what is kept …', coming: 'Fetching the numbers of this measure …', trying: 'Trying a few runs to see what they cost …',
    cost: time,
    costWhy: (ms: string) => `measured: ${ms} ms a run`,
    left: (done: number, total: number, seconds: number | undefined) => `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} runs${seconds === undefined ? '' : `, ${time(seconds)} left`}`,
    paused: (done: number, total: number) => `Paused at ${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} runs`,
    kept: (done: number, total: number) => `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} runs are done already`,
    finished: (total: number) => `All ${total.toLocaleString('en-GB')} runs are done`,
    progress: 'Runs done',
    died: (n: number, why: string) => `${n === 1 ? 'A worker' : `${n} workers`} died (${why}). Another took over, and the runs were made again.`,
    failed: (why: string) => `The study stopped: ${why} What is finished is kept.`,
  },

  presets: {
    title: 'Three to begin with',
    press: 'Fill in and run',
    storm: { title: 'Who serves more in the storm?', says: 'Two organisations, twenty worlds. Each line is one world that both went through.' },
    novelty: { title: 'How much that is new can asking upwards bear?', says: 'One thing varied: the share of tasks that no routine covers, from a tenth to nearly all.' },
    map: { title: 'Where does which way of organising do better?', says: 'Two things varied at once: how much of the work is new, and how much of it arrives. A map of who does better where.' },
  },

  result: {
    label: 'The result',
    soFar: (n: number, worlds: number) => `So far: ${n} of ${worlds} worlds. The figures will move.`,
    waiting: 'Waiting for the first two worlds …',
    oneWorld: 'One world in each cell has no interval: that takes two. Ask for more worlds.',
    ofOneWorld: (measure: string, each: readonly (readonly [level: string, label: string])[]) => `In the one world asked for, ${measure} came out ${each.map(([level, label]) => `${level} with ${label}`).join(' and ')}. One world has no interval: that takes two. Ask for more worlds.`,
    cells: (sides: Sides) => sided(sides, 'in', 'cell'),
    levels: (sides: Sides, label: string) => sided({ ...sides, measure: `${sides.measure} along ${label}` }, 'at', 'level'),
    range: (least: string, most: string, amount: string) => (least === most ? `by ${amount}` : `by ${least} to ${amount}`),
    stands: standing,
    later: (worlds: number) => ` Which of these stand when all are looked at together, and where the difference is largest, waits until each has its ${count(worlds, 'world')}.`,
    crossing: (label: string, pairs: readonly string[]) => ` Who has more changes between ${label} ${pairs.join(', and between ')}.`,
    largest: (where: string, amount: string, label: string, interval: string) => ` The difference is largest at ${where}: ${amount} more with ${label}, 95% interval ${interval}.`,
    limits: 'It says nothing about any one world, nor about organisations outside this model; and it holds for these parameters alone. An interval that holds zero does not show that there is no difference.',
    waits: (each: readonly string[]) => ` Worlds in which it had not come by the end count with the longest time watched: ${each.join(', ')}.`,
    waitsOf: (label: string, n: number, of: number) => `${n} of ${of} with ${label}`,
    precision: { to: 'To know the difference to within ±', label: 'Wanted half-width of the interval', unit: (unit: string) => `${unit},`, worlds: (n: string, isMap: boolean, has: boolean) => (has ? `${isMap ? 'the worlds here are enough in every cell' : 'the worlds here are enough'} (${n}).` : `${isMap ? 'in every cell, ' : ''}it should take about ${n} worlds.`), take: (n: string) => `Ask for ${n}` },
    skipped: (n: number) => ` In ${count(n, 'world')} there was nothing to measure.`,
  },

  chart: {
    table: 'As a table', picture: 'As a chart', save: 'Save',
    paired: (measure: string) => `${measure}, world by world`,
    pairedSays: 'Each line is one world that all of them met. To the right, a dot a world: who had more, and by how much; the diamond is the mean, its bar the 95% interval.',
    drawn: (n: number, of: number) => ` ${n} of ${of} worlds are drawn.`,
    arrows: ['↑', '↓'], sides: ({ first, second }: Pair) => [`↑ ${first} more`, `↓ ${second} more`] as const, axis: (label: string, unit: string) => `${label}, ${unit}`,
    bands: 'Service over time, in all worlds',
    bandsOf: (n: number) => `Service over time, in the first ${n.toLocaleString('en-GB')} worlds`,
    bandsSays: 'At each time, half of the worlds lie within the dark band and nine in ten within the light one. The thin lines are single worlds: none of them looks like a band.',
    outcomes: 'One world at a time', outcomesLabel: 'Show one world at a time', world: (n: number) => `World ${n}`, before: 'World before', after: 'World after', play: 'Play', stop: 'Stop',
    tick: 'tick',
    levels: (measure: string) => `${measure}, by organisation`,
    along: (label: string) => `The difference along ${label.toLowerCase()}`,
    alongSays: (worlds: string) => `Means of ${worlds} a level with their 95% intervals: of each organisation above, of the difference world by world below.`,
    map: (measure: string, unit: string) => `Difference in ${measure[0]!.toLowerCase()}${measure.slice(1)}, in ${unit}`,
    mapSays: ([fewest, most]: readonly [number, number]) => `Each cell: the mean of ${fewest === most ? '' : `${fewest} to `}${count(most, 'world')}, world by world.${fewest < 2 ? ' Pale: one world, no interval yet.' : ''} Bold line: no difference.`,
    hatched: '95% interval holds zero',
    gridLabel: 'Cells of the study. Arrow keys move, Enter opens the cell’s median world.',
    cellOf: (where: string, amount: string, label: string, interval: string) => `${where}: ${amount} more with ${label}, 95% interval ${interval}`,
    cellOfOne: (where: string, amount: string, label: string) => `${where}: ${amount} more with ${label} in the first world; an interval takes two`,
    cellEmpty: (where: string) => `${where}: nothing yet`,
    touchAt: 'Point at a cell, or touch it: what it comes to is said here. Pressed again, it opens its median world.',
    pointAt: 'Point at a cell, touch it, or move to it with the arrow keys, to see its worlds. Pressed once more, it opens the one in their middle.',
    median: (n: number, where: string, measure: string, from: number | undefined, amount: string, label: string | undefined) =>
      `The median of ${count(n, 'world')} at ${where}. ${measure}, ${from === undefined ? 'as the study counts it' : `counted from tick ${from} on`}: ${label === undefined ? 'the same with both' : `${amount} more with ${label}`}.`,
    stand: 'Stand in its median world', standSays: (seed: string) => `seed ${seed}`,
  },

  table: {
    world: 'World', seed: 'Seed', mean: 'Mean', worlds: 'Worlds', ahead: 'More with', by: (unit: string) => `by, ${unit}`, interval: '95% interval', neither: 'neither', more: (label: string) => `${label} more in, worlds`, holm: 'Stands (Holm)', yes: 'yes', no: 'no', later: 'waits',
    holmSays: 'Stands: still told from none when more is asked of each because so many are looked at (Holm’s correction); known once all worlds are in.',
    ticks: 'Ticks', median: (label: string) => `${label}: median`, half: (label: string) => `${label}: half of worlds`, nine: (label: string) => `${label}: nine in ten`,
    range: (low: string, high: string) => `${low} – ${high}`,
  },

  claims: {
    title: 'Claims on trial',
    changed: {
      title: 'Claims of this scenario, tried on a changed one',
      verdict: (found: string) => `here ${found}`,
      note: (changes: string) => `Not what was claimed: the scenario is asked about with ${changes}. What follows says whether it would go so here as well, and nothing of the claims as they stand.`,
      verdicts: 'What became of those',
    },
    verdicts: { supported: 'supported', contradicted: 'contradicted', equivalent: 'equivalent', undetermined: 'undetermined' },
    counts: (all: readonly Verdict[]) => verdicts.flatMap((verdict) => {
      const n = all.filter((each) => each === verdict).length;
      return n === 0 ? [] : [n === all.length ? `${verdict} in ${n === 1 ? 'the one cell' : `all ${n} cells`}` : `${verdict} in ${n}`];
    }).join(', '),
    line: (mean: string, unit: string, interval: string, n: number) => `mean difference as claimed ${mean} ${unit}, 95% interval ${interval} (Student’s t, as the rule asks), ${count(n, 'world')}`,
    later: 'Judged once all worlds are in: who looks again and again finds more than there is.',
    byCell: 'Cell by cell', claim: 'Claim', verdict: 'Verdict', interval: '95% interval',
    note: (n: number, isMap: boolean) => `Judged by the rule fixed beforehand${n === 1 ? '' : `, all ${n} corrected together (Holm)`}.${isMap ? ' A claim is tried in every cell that is as it asks; the differences are counted as claimed.' : ''}`,
  },

  take: {
    title: 'Take it with you',
    folder: 'Table with manifest (ZIP)', csv: 'Table (CSV)', parquet: 'Table (Parquet)', manifest: 'Manifest (JSON)', scenario: 'Scenario (JSON)', svg: 'SVG', png: 'PNG', link: 'Copy link', copied: 'Copied.', notCopied: 'The browser did not allow it; the same link is in the address bar.',
    or: 'or',
    folderSays: 'A folder as the command leaves it. trials.csv has every measure of every run finished, not only the one shown, and is the same bytes; manifest.json says where they come from: scenario hash, seeds, versions, the link, and the digest of every run.',
    csvSays: 'Either of them alone, for programs that want the one file. The table then says where it comes from by its name only, with the study’s hash and the version:',
    parquetSays: 'The same table. Scenario hash, seeds, version and link are within it, as they are in every picture saved above.',
    linkSays: 'Opens this page with the same question; whatever is run again comes out the same.',
    says: 'For the command, which makes the same bytes of it:',
    within: 'The link that reopens this is in the metadata of this file.',
    partial: (done: number, total: number) => `So far it has ${done} of ${total} runs.`,
    ownFile: 'The file this is about is too long for a link; send the scenario file along.',
    noFile: 'Charts of your own are in files that this page does not write again; use the scenario file you have.',
    stamp: (version: string, hash: string, seeds: string) => `Heterarchy ${version} · scenario ${hash} · ${seeds}`,
    seeds: (first: string, last: string, n: number) => (n === 1 ? `seed ${first}` : `seeds ${first} to ${last}`),
    gone: 'some of the runs that were kept are gone; reload the page, and run them again',
    failed: (why: string) => `This could not be made: ${why}`,
  },

  kept: {
    says: (mb: number) => `Finished runs are kept in this browser, up to ${mb} MB, and found again after a reload, with more worlds, or at other levels; at most the last second or so is run again. Clearing the site’s data forgets them, and private windows keep nothing.`,
    not: 'This browser keeps nothing for this page: finished runs last until it is closed.',
    forget: 'Forget what is kept', forgotten: 'Forgotten.',
  },
} as const;
