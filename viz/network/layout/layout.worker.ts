/** Layouts are computed beside the page, which must not stop for them. */

import { expose, transfer } from 'comlink';
import { type Arrangement, type Bare, type LayoutService, MANY, type Question } from './arrangement.ts';
import { arrangeByForce } from './force.ts';
import { groupsOf } from './groups.ts';
import { arrangeNested } from './nested.ts';
import { arrangeRing } from './ring.ts';
import { arrangeByTrade } from './trade.ts';
import { arrangeTree } from './tree.ts';
import { underHead } from './under-head.ts';

const hasChart = ({ boss }: Question): boolean => boss.some((superior) => superior >= 0);

const grouped = (question: Question, bare: Bare): Arrangement => ({ ...bare, groups: groupsOf(question, bare) });

function arrangeOwn(question: Question): Arrangement {
  if (!hasChart(question)) return grouped(question, arrangeRing(question));
  return question.boss.length > MANY ? arrangeNested(question) : grouped(question, arrangeTree(question));
}

const free = (arrange: (question: Question) => Bare) => (question: Question): Arrangement => {
  const under = (left: Question) => grouped(left, arrange(left));
  return hasChart(question) ? underHead(question, under) : under(question);
};

const ways: Readonly<Record<Question['as'], (question: Question) => Arrangement>> = {
  own: arrangeOwn,
  ring: free(arrangeRing),
  force: free(arrangeByForce),
  trade: free(arrangeByTrade),
};

const service: LayoutService = {
  arrange(question) {
    const at = ways[question.as](question);
    return transfer(at, [at.x, at.y, at.spine, at.head].map(({ buffer }) => buffer as ArrayBuffer));
  },
};

expose(service);
