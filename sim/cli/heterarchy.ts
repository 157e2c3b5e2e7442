#!/usr/bin/env node
/** The command `heterarchy`: what it can do, and how it fails. */

import { Command } from 'commander';
import { version } from '../../package.json';
import { addBench } from './bench/bench.ts';
import { addDescribe } from './describe.ts';
import { addList } from './list.ts';
import { obey } from './program.ts';
import { addRun } from './run.ts';
import { addSchema } from './schema.ts';
import { addClaims } from './study/claims.ts';
import { addMerge } from './study/merge.ts';
import { addSlurm } from './study/slurm.ts';
import { addStudy } from './study/study.ts';
import { addValidate } from './validate.ts';

const program = new Command('heterarchy')
  .description('A wind tunnel for organisations: runs scenario files, the same to the bit on every machine.')
  .version(version)
  .showHelpAfterError('(heterarchy COMMAND --help says what it takes)')
  .exitOverride()
  .addHelpText('after', `
A first look:
  heterarchy list                          the scenarios that come with the project
  heterarchy run scenarios/storm.yaml      one world: the measures of each organisation
  heterarchy study scenarios/shift.yaml    two hundred worlds: differences, and how sure they are
  heterarchy describe authority            what a parameter means, and what it may be

Exit status: 0 done; 1 a failure while running; 2 a scenario or a command line that is wrong.`);

for (const add of [addRun, addStudy, addMerge, addClaims, addSlurm, addValidate, addSchema, addDescribe, addList, addBench]) add(program);

await obey(program);
