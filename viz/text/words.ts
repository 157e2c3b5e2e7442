/** Words that mean something of their own here, in plain ones. */

interface Word {
  readonly name: string;
  readonly says: string;
  /** Other forms of it, as they stand in sentences. */
  readonly also?: readonly string[];
}

export const words: readonly Word[] = [
  { name: 'seed', says: 'What all chances of a run are drawn from. The same seed is the same world, draw for draw; another seed is another world with the same question.' },
  { name: 'tick', says: 'A step of time: think of a working day.', also: ['ticks'] },
  { name: 'trade', says: 'A kind of work with facts of its own. Everybody has one; whatever is of another trade is passed on.', also: ['trades'] },
  { name: 'fact', says: 'Something that is one way or the other, and may change. Whoever works a part acts on what it believes of one fact, and is right or wrong.', also: ['facts'] },
  { name: 'knowledge', says: 'The share of the facts of its own trade that a member holds rightly; “known” on a stage is the mean of all.', also: ['known'] },
  { name: 'task', says: 'Work that arrives. It has several parts, each of a trade, and is worth less the more of them are wrong, and nothing after its deadline.', also: ['tasks'] },
  { name: 'served', says: 'Of the work that arrived, how much of its worth was done in time.' },
  { name: 'novel', says: 'Work that no standing routine covers. The rest is routine.' },
  { name: 'lead', says: 'Whoever leads a task hands its parts to others and puts together what comes back.', also: ['leads', 'led'] },
  { name: 'attention', says: 'What everybody has to spend in a tick: as many units as the scenario says, usually four. A message takes one; working a part takes more.' },
  { name: 'queue', says: 'Messages that wait for a member: tasks, parts, results, news and talk.', also: ['queues'] },
  { name: 'purpose', says: 'Everybody’s values lie between −1 and 1. The common purpose is 0: the farther off, the less somebody agrees with it.', also: ['values'] },
  { name: 'alignment', says: 'How like the values of two are: 1 is the same, 0 as far apart as can be.' },
  { name: 'trust', says: 'From 0 to 1: how often what came of working together was right. It begins at 0.67.' },
  { name: 'informal', says: 'A tie that nobody ordered. It can be dropped and replaced; a reporting line cannot.' },
  { name: 'dyad', says: 'A tie of proven trust, 0.8 or more each way, where the organisation takes step 4. News is passed on at once over it, and results are not checked.', also: ['dyads'] },
  { name: 'authority', says: 'How far position alone makes others go along: 0 not at all, 1 always.' },
  { name: 'equipotency', says: 'The chance that whoever meets a novel task may lead it, though it reaches beyond its unit: 1 always, 0 never.' },
  { name: 'procedure book', says: 'Where there are bosses: whom routine work of a trade goes to first.' },
  { name: 'interdependence', says: 'How much one wrong part spoils the others: at 1 no more than its share.' },
  { name: 'bound', says: 'How far apart values may be before a talk can turn into a clash.' },
  { name: 'odds', says: 'Whatever is uncertain is drawn: a number from 0 to 1. Where it is below the odds, the thing comes about.' },
];
