/** Layouts are computed beside the page, which must not stop for them. */

import { expose, transfer } from 'comlink';
import type { LayoutService, Question } from './arrangement.ts';
import { arrangeTree } from './tree.ts';
import { arrangeRing } from './ring.ts';

const service: LayoutService = {
  arrange(question: Question) {
    const arrangement = question.boss.some((boss) => boss >= 0) ? arrangeTree(question) : arrangeRing(question);
    return transfer(arrangement, [arrangement.x.buffer, arrangement.y.buffer, arrangement.spine.buffer, arrangement.head.buffer] as ArrayBuffer[]);
  },
};

expose(service);
