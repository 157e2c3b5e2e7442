/** Layouts are computed beside the page, which must not stop for them. */

import { expose, transfer } from 'comlink';
import type { Arrangement, Bare, LayoutService, Question } from './arrangement.ts';
import { arrangeByForce } from './force.ts';
import { groupsOf } from './groups.ts';
import { arrangeRing } from './ring.ts';
import { arrangeByTrade } from './trade.ts';
import { arrangeTree } from './tree.ts';

const hasChart = ({ boss }: Question): boolean => boss.some((superior) => superior >= 0);

const ways: Readonly<Record<Question['as'], (question: Question) => Bare>> = {
  own: (question) => (hasChart(question) ? arrangeTree(question) : arrangeRing(question)),
  ring: arrangeRing,
  force: arrangeByForce,
  trade: arrangeByTrade,
};

const service: LayoutService = {
  arrange(question) {
    const bare = ways[question.as](question);
    const at: Arrangement = { ...bare, groups: groupsOf(question, bare) };
    return transfer(at, [at.x, at.y, at.spine, at.head].map(({ buffer }) => buffer as ArrayBuffer));
  },
};

expose(service);
