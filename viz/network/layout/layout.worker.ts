/** Layouts are computed beside the page: forces on some hundreds of members would stop it for a moment. */

import { expose, transfer } from 'comlink';
import type { LayoutService, Question } from './arrangement.ts';
import { arrangeTree } from './tree.ts';
import { arrangeWeb } from './web.ts';

const service: LayoutService = {
  arrange(question: Question) {
    const arrangement = question.boss.some((boss) => boss >= 0) ? arrangeTree(question) : arrangeWeb(question);
    return transfer(arrangement, [arrangement.x.buffer, arrangement.y.buffer, arrangement.spine.buffer] as ArrayBuffer[]);
  },
};

expose(service);
