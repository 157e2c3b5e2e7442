/** Words for making a run again elsewhere. */

export const reproduce = {
  title: 'Reproduce this run',
  words: 'The same scenario, seed and tick give the same digest on every machine. After a build, this prints it:',
  wait: 'computed when the run is paused',
  founding: 'Nothing has been simulated yet: step or play first.',
  changed: 'The scenario was changed on this page, or something was done: take the scenario along as it is now (T), and run the command next to that file.',
  ownFile: 'Save your file as shown and run the command next to it.',
  copy: 'Copy', copied: 'Copied',
} as const;
