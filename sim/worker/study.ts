/** The study worker of the page. */

import { expose } from 'comlink';
import { StudyRunner } from './study-service.ts';

expose(new StudyRunner());
