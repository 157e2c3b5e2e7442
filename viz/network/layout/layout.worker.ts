/** Layouts are computed beside the page, which must not stop for them. */

import { expose, transfer } from 'comlink';
import { type Arrangement, type Bare, type LayoutService, MANY, type Question } from './arrangement.ts';
import { arrangeByForce } from './force.ts';
import { groupsOf } from './groups.ts';
import { arrangeNested } from './nested.ts';
import { arrangeRing } from './ring.ts';
import { arrangeByTrade } from './trade.ts';
import { arrangeTree } from './tree.ts';

const hasChart = ({ boss }: Question): boolean => boss.some((superior) => superior >= 0);

const grouped = (question: Question, bare: Bare): Arrangement => ({ ...bare, groups: groupsOf(question, bare) });

function arrangeOwn(question: Question): Arrangement {
  if (!hasChart(question)) return grouped(question, arrangeRing(question));
  return question.boss.length > MANY ? arrangeNested(question) : grouped(question, arrangeTree(question));
}

const ways: Readonly<Record<Question['as'], (question: Question) => Arrangement>> = {
  own: arrangeOwn,
  ring: (question) => grouped(question, arrangeRing(question)),
  force: (question) => grouped(question, arrangeByForce(question)),
  trade: (question) => grouped(question, arrangeByTrade(question)),
};

const service: LayoutService = {
  arrange(question) {
    const at = ways[question.as](question);
    return transfer(at, [at.x, at.y, at.spine, at.head].map(({ buffer }) => buffer as ArrayBuffer));
  },
};

expose(service);
