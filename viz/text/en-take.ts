/** Words of what can be taken along: links, pictures, data, videos, the page itself, and how to cite them. */

const kilobytes = (bytes: number): string => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`);

export const take = {
  title: 'Take it along',
  preview: (words: string) => `The picture as it will be saved. ${words}`,
  promise: 'As it is saved: with the words of this tick and all it takes to make it again.',
  purposes: { share: 'Share', show: 'Show', publish: 'Publish', work: 'Go on working' },
  size: kilobytes,
  close: 'Close',
  copy: 'Copy', copied: 'Copied',
  notCopied: 'Copying was not allowed: the text is selected, so that you can copy it yourself.',
  working: 'One moment …',
  saved: (files: readonly string[], bytes: number) => `Saved as ${files.join(', ')} (${kilobytes(bytes)}).`,
  failed: (why: string) => `That did not work: ${why}`,
  nothing: 'There is no run on screen to take along.',

  link: {
    title: 'Link',
    label: 'Link to this run at this tick',
    help: 'It restores scenario, changes, seed, tick, organisations, what was done to them, and what is shown.',
    tooLong: 'Your file is too long for a link, so this one does not carry it. Save the page or the scenario instead.',
  },

  frame: {
    title: 'On a page of yours',
    help: 'The stages, the curves, playback and a link back, in a frame.',
    label: 'Code of the frame', copy: 'Copy the code', look: 'See the code',
  },

  picture: {
    title: 'Picture',
    help: 'The question, what is told of it, the stages, the curves, and where they come from. PNG for slides, SVG for print.',
    png: 'PNG', svg: 'SVG',
  },

  data: {
    csvTitle: 'Series', yamlTitle: 'Scenario',
    csv: 'Series (CSV)',
    help: (done: number, ticks: number) =>
      `One row a tick and organisation, ${done === ticks ? 'all of the run' : `the ${done} ticks of ${ticks} run so far`}; in an archive with a note of where they are from.`,
    none: 'Nothing has been run yet: step or play first.',
    yaml: 'Scenario (YAML)',
    yamlHelp: 'The scenario as changed here, with what was done as events. The command runs it to the same digests.',
    tooMany: 'a scenario holds four organisations at most, and here there are more.',
    apart: (t: number, words: string, labels: readonly string[]) =>
      `at tick ${t} the world changes (${words}) on ${labels.join(' and ')} alone, and in a scenario file there is one world for all. Undo that, or do it on every stage; or take the link, which keeps it as it is.`,
    entangled: (t: number) =>
      `at tick ${t} different stages leave different things to chance, and in a scenario file their draws would come out otherwise. Undo one of them and do it a tick earlier or later; or take the link, which keeps them as they are.`,
  },

  page: {
    title: 'The whole page',
    html: 'One HTML file',
    help: 'Opens from disk, offline, at this very run and tick.',
    tooLong: 'your file with its tables is too large to be written into the page.',
    unavailable: 'the page as one file was not found beside this one; was the site built completely?',
  },

  cite: {
    title: 'Cite',
    bibtex: 'BibTeX', words: 'In words', cff: 'CITATION.cff',
    copyBibtex: 'Copy BibTeX', copyWords: 'In words', look: 'See both',
    message: 'With version, scenario, seed and tick anyone can run what you ran, and compare the digest.',
  },

  video: {
    title: 'Film',
    help: 'Made picture by picture from the run, not filmed from the screen. A GIF plays everywhere, but is coarser, and small only where it is short.',
    from: 'From tick', to: 'to tick', speed: 'Ticks a second', format: 'As',
    formats: { video: 'Video', gif: 'GIF' }, of: { video: 'video', gif: 'GIF' },
    make: { video: 'Make a video', gif: 'Make a GIF' }, cancel: 'Cancel',
    length: (seconds: number, what: string) => `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s of ${what}`,
    measuring: ', …',
    likely: (bytes: number) => `, about ${kilobytes(bytes)}`,
    tooLarge: (bytes: number, most: number) => ` would be about ${kilobytes(bytes)}; a GIF may have ${kilobytes(most)} here. Take fewer ticks, more of them a second, or a video.`,
    progress: (done: number, all: number, bytes: number) => `Picture ${done} of ${all}, ${kilobytes(bytes)} so far`,
    label: 'Progress',
    cancelled: 'Cancelled; nothing was saved.',
    missing: 'This browser cannot encode video.',
    order: (last: number, seconds: number, what: string) => `From −1 (the founding) to ${last}, first things first, at 0.25 to 200 ticks a second, and ${seconds} s of ${what} at most.`,
  },

  moments: {
    before: (tick: string, what: string) => `${tick}, just before: ${what}`,
    after: (tick: string, ticks: number, what: string) => `${tick}, ${ticks === 0 ? 'at once' : ticks === 1 ? 'a tick after' : `${ticks} ticks after`}: ${what}`,
    picture: (label: string, tick: number, waiting: number, away: number) => `${label} at tick ${tick}: ${waiting} messages waiting, ${away} away`,
  },

  figure: {
    curves: (explain: string, provisional: string) => `${explain.charAt(0).toUpperCase()}${explain.slice(1)}. ${provisional}.`,
    reading: 'How to read it. A square holds position, a circle does not. Solid: working; pale with a core: coordinating; pale: idle; slashed: waits for a boss; ×: away. Rings: messages waiting, one ring a tick’s worth. Straight line: reporting line; curved: informal tie; double: dyad, proven trust.',
    noProof: 'What is told to have moved is what was seen in this one world, and no proof of a cause.',
    needles: 'Needle: values, upright where they are the common purpose’s.',
  },

  stamp: {
    run: (version: string, model: number, source: string, seed: string, tick: string) => `Heterarchy ${version}, model ${model} · scenario ${source} · seed ${seed} · ${tick.toLowerCase()}`,
    ticks: (from: string, to: string) => `${from} to ${to.toLowerCase()}`,
    digests: (named: readonly string[], at: string | undefined) => `Digests${at === undefined ? '' : ` at ${at.toLowerCase()}`}: ${named.join(' · ')}`,
    founding: 'At the founding, before the first tick.',
  },
} as const;
