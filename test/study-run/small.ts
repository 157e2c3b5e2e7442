/** A study small enough to run in a second or two, and what its folder holds. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const small = (more = ''): string => `heterarchy: 1
title: Small
question: Who serves?
seed: small
world: {agents: 12, ticks: 120}
events: [{at: 60, type: shift, fraction: 0.5}]
organizations:
  functional: {extends: functional-hierarchy}
  peers: {extends: peer-network}
windows: {before: [20, 60]}
study: {worlds: 3, vary: {world.load: [0.2, 0.3], organizations.*.dyads: [false, true]}}
${more}`;

/** Cells × worlds × organisations. */
export const TRIALS = 4 * 3 * 2;

export const fileIn = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

/** The trials of a journal, in the order in which they were finished. */
export const finished = (folder: string): number[] => fileIn(folder, 'journal.jsonl').split('\n').slice(1, -1).map((line) => (JSON.parse(line) as [number])[0]);
