/** Words of the page on the page. */

export const about = {
  title: 'What this is, and what it is not',
  lead: 'Two organisations made of the same people meet the same weather. One leads by position, the other lets whoever is closest to the work lead it. What differs between them afterwards, they made themselves.',

  what: {
    title: 'What it is',
    paragraphs: [
      'Mila Baker argues that an organisation can work like a peer-to-peer network: every member gives and receives, leads and follows by turns, and nobody’s word counts for more because of a title. It would then be more adaptable, more resilient and more responsible than a hierarchy. Whether that follows is hard to see in real firms, where no two meet the same troubles with the same people.',
      'Here they do. Heterarchy is a wind tunnel: it puts a hierarchy and a peer network, or anything between, into the same stream of work, changes and losses, one tick at a time, and shows who is served. Every run can be made again to the bit, on any machine, from its scenario and its seed.',
      'It is not built to prove anybody right. No rule asks which kind of organisation it is in, and what speaks against the network is shown as loudly as what speaks for it.',
    ],
  },

  model: {
    title: 'The model on a page',
    points: [
      ['Work', 'Tasks come in at random members. A task has parts in different trades; it is worth something only in time, and much less with one part wrong.'],
      ['Attention', 'Everybody has the same few units a tick. Work costs some, and so does every message: asking, declining, passing on, telling.'],
      ['Knowledge', 'Each trade rests on facts, and facts change. Members act on what they believe, learn by acting, and tell each other; a hierarchy’s lines and a network’s trusted pairs carry news at once.'],
      ['Consent', 'Whoever is asked may decline. Position and trust are two independent grounds for going along.'],
      ['Trust', 'It grows where help comes back right, falls where it does not, and opens short cuts where it is proven on both sides: a dyad.'],
      ['Values', 'They drift, meet, and clash where they lie too far apart. A common purpose draws them together.'],
      ['Four steps', 'Purpose, open boundaries, reconciliation, dyads: each is one setting, and can be switched off to see what it was worth.'],
      ['Hierarchy', 'Reporting lines with authority, a procedure book that says who does what, and new work that must go up until somebody’s span covers it.'],
    ] as readonly (readonly [string, string])[],
    whole: 'The whole model, rule by rule',
    wholeHelp: 'In ODD form, as the code is written. File names are those of the source.',
    fetching: 'Fetching the text …',
  },

  limits: { title: 'What it cannot say' },

  verdicts: {
    title: 'The verdicts',
    lead: 'Each claim was written down with the least difference that counts before it was tried, and then run in many paired worlds: the same people and events for both sides.',
    untried: (n: number) => `${n === 1 ? 'One claim stands' : `${n} claims stand`} in the scenarios and ${n === 1 ? 'waits' : 'wait'} for trial.`,
    none: 'No claim has been tried yet. Scenarios can carry claims; the command `heterarchy claims` tries them.',
    label: 'Claims and their verdicts',
    head: ['Claim', 'Verdict', 'Difference, with 95% interval', 'Went so in'],
    names: { supported: 'Supported', contradicted: 'Contradicted', equivalent: 'Equivalent', undetermined: 'Undetermined', untried: 'Not tried' },
    explain: {
      supported: 'the difference goes the way claimed, and is large enough to count',
      contradicted: 'the difference goes the other way, and is large enough to count',
      equivalent: 'the two are the same, to within the least difference that counts',
      undetermined: 'the worlds run so far leave it open',
    },
    difference: (amount: string, isOther: boolean, interval: string, margin: string) => `${amount} ${isOther ? 'the other way' : 'as claimed'}, 95% interval ${interval}; counts from ${margin}`,
    inWindow: (label: string, name: string) => `${label} in “${name}”`, afterEvent: (label: string, name: string) => `${label} after “${name}”`,
    margin: (margin: string) => `counts from ${margin}`,
    wins: (wins: number, n: number) => `${wins} of ${n} worlds`,
    source: (source: string) => `Claimed by ${source}`,
    open: (scenario: string) => `Watch the scenario ${scenario}`,
    show: 'Show', all: 'all',
  },

  sources: { title: 'Sources' },

  version: {
    title: 'Version, licence, citation',
    words: (version: string, model: number, licence: string) => `Engine ${version}, model ${model}. Free to use, change and share under the ${licence} licence.`,
    cite: 'To cite the program:',
    run: 'To cite one run, open “Take it along” beside it: its citation names scenario, seed, tick and digests.',
  },
} as const;
