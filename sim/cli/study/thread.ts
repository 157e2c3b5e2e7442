/** The study worker of the command: dist/cli/study-thread.js. */

import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint, { type NodeEndpoint } from 'comlink/dist/esm/node-adapter';
import { StudyRunner } from '../../worker/study-service.ts';

expose(new StudyRunner(), nodeEndpoint(parentPort as unknown as NodeEndpoint));
