import { describe, expect, it } from 'vitest';
import { founder } from '../village.ts';

const text = 'heterarchy: 1\nworld: {agents: 5, domains: 3, facets: 1}\norganizations: {a: {formal: {edges: lines.csv, members: people.csv}, informal: {edges: ties.csv}}}';
const files = {
  'people.csv': 'member,domain\nAnn,2\nBob,1\nCem,\nDot,0\nEve,2\n',
  'lines.csv': 'from,to\nCem,Ann\nCem,Bob\nBob,Eve\n',
  'ties.csv': 'from,to\nEve,Dot\nDot,Ann\nAnn,Bob\n',
};

describe('an organisation of one’s own', () => {
  const w = founder(text, files)();
  const [ann, bob, cem, dot, eve] = [0, 1, 2, 3, 4];

  it('has the bosses of its chart', () => {
    expect(w.members.map((i) => w.boss(i))).toEqual([cem, cem, undefined, undefined, bob]);
  });

  it('has the trades of its members’ file', () => {
    expect([ann, bob, dot, eve].map((i) => w.trade(i))).toEqual([2, 1, 0, 2]);
  });

  it('has the informal ties of its list, after the reporting lines, in the list’s order', () => {
    expect(w.contacts(dot)).toEqual([{ member: eve, is: 'informal' }, { member: ann, is: 'informal' }]);
    expect(w.contacts(ann)).toEqual([{ member: cem, is: 'boss' }, { member: dot, is: 'informal' }, { member: bob, is: 'informal' }]);
  });

  it('covers in each unit what the unit’s members know', () => {
    expect(w.coverage(bob)).toEqual([1, 2]);
    expect(w.coverage(eve)).toEqual([2]);
  });

  it('has a procedure book', () => {
    expect(w.book(ann, 1)).toBe(bob); // by Cem's unit, where nobody of trade 1 manages nobody
    expect(w.book(bob, 2)).toBe(eve); // by his own unit
    expect(w.book(eve, 0)).toBe(w.trade(cem) === 0 ? cem : undefined);
  });
});
