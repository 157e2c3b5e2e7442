/** The folder of a study: whether it may be written to, and what is in it already. */

import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { version } from '../../../package.json';
import { MODEL_VERSION } from '../../model/version.ts';
import { type Plan, planStudy, studyHash } from '../../study/plan.ts';
import type { Share } from '../../study/shares.ts';
import { Mistake } from '../mistake.ts';
import { hasJournal, type Heading, Journal, journalIn, readJournal, rehead, type Take } from './journal.ts';

export const headingOf = (plan: Plan, shard: Share): Heading => ({ study: studyHash(plan), heterarchy: version, model: MODEL_VERSION, shard, scenario: plan.scenario });

export const inWords = ({ index, of }: Share): string => (of === 1 ? 'the whole study' : `shard ${index}/${of}`);

/** Makes the folder of a study where there is none. @throws Mistake where what is there may not be gone on with */
export function takeFolder(folder: string, resume: boolean): void {
  refuseOthers(folder, resume);
  make(folder);
}

/**
 * Opens the journal of a study for what is still to come. That of the same study with fewer worlds is taken over: its trials are
 * the first of this one's.
 *
 * @param folder Taken.
 * @param take Is given the trials that are there already.
 * @throws Mistake where the folder is not for this study
 */
export function openJournal(folder: string, heading: Heading, take: Take): Journal {
  let isSmaller = false;
  const begin = (found: Heading) => {
    isSmaller = isPartOf(found, heading);
    refuse(folder, isSmaller ? { ...found, study: heading.study } : found, heading);
    return take;
  };
  const sound = hasJournal(folder) ? readJournal(folder, begin) : 0;
  const length = isSmaller ? rehead(folder, heading, sound) : sound;
  const journal = open(folder, length);
  if (length === 0) journal.begin(heading);
  return journal;
}

function refuseOthers(folder: string, resume: boolean): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) throw new Mistake(`${folder}: is no folder; name another.`);
  const isEmpty = readdirSync(folder).length === 0;
  if (!isEmpty && !resume) throw new Mistake(`${folder}: is not empty. --resume goes on with the study that is there; else name another folder.`);
  if (!isEmpty && !hasJournal(folder)) throw new Mistake(`${folder}: is not empty, and there is no study in it to resume; name another folder.`);
}

function make(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Error(`${folder}: cannot be made: ${(error as Error).message}`);
  }
}

function open(folder: string, length: number): Journal {
  try {
    return new Journal(folder, length);
  } catch (error) {
    throw new Error(`${journalIn(folder)}: cannot be written: ${(error as Error).message}`);
  }
}

/** Whether a study is another one but for its worlds, of which it has fewer. */
function isPartOf({ study, scenario }: Heading, whole: Heading): boolean {
  const [part, all] = [planStudy(scenario), planStudy(whole.scenario)];
  if (!part.ok || !all.ok || part.plan.design.worlds >= all.plan.design.worlds) return false;
  const cut = planStudy({ ...whole.scenario, study: { ...whole.scenario.study, worlds: part.plan.design.worlds } });
  return cut.ok && studyHash(cut.plan) === study;
}

function refuse(folder: string, found: Heading, { study, shard }: Heading): void {
  refuseVersion(folder, found);
  if (found.study !== study) throw new Mistake(`${folder}: holds another study, “${found.scenario.title}” with seed ${found.scenario.seed} and hash ${found.study}; this one’s is ${study}. Name another folder.`);
  if (found.shard.index !== shard.index || found.shard.of !== shard.of) throw new Mistake(`${folder}: holds ${inWords(found.shard)}, and this is ${inWords(shard)}; name another folder.`);
}

/** @throws Mistake where the folder was filled by another version of the engine or the model */
export function refuseVersion(folder: string, { heterarchy, model }: Heading): void {
  if (heterarchy === version && model === MODEL_VERSION) return;
  throw new Mistake(`${folder}: was begun by heterarchy ${heterarchy}, model ${model}; this is ${version}, model ${MODEL_VERSION}. Finish it with that version, or begin anew in another folder.`);
}
