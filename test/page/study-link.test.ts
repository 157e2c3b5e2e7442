/** Links of studies: what they carry comes back, old ones are understood, and what makes no sense is named. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeStudy, encodeStudy, type StudyAddress } from '../../viz/pages/experiment/question/address.ts';
import { faultIn } from '../../viz/pages/experiment/question/levels.ts';

test('links of the first version are understood', () => {
  expect(decodeStudy('#/experiment?v=1&scenario=shift&seed=s&show=functional,peers,mixed&add=mixed:hybrid&set=world.ticks:300&worlds=50&vary=world.load:0.1..0.5/5;organizations.*.dyads:false,true&measure=delivered[shift]')).toEqual({
    unknown: [],
    address: {
      scenario: 'shift', seed: 's', show: ['functional', 'peers', 'mixed'], add: { mixed: 'hybrid' }, set: { 'world.ticks': 300 }, worlds: 50, measure: 'delivered[shift]',
      vary: [{ path: 'world.load', levels: { from: 0.1, to: 0.5, steps: 5 } }, { path: 'organizations.*.dyads', levels: [false, true] }],
    },
  });
  expect(decodeStudy('#/experiment')).toEqual({ unknown: [], address: {} });
  expect(decodeStudy('#/experiment?v=1&vary=none').address).toEqual({ vary: [] });
});

test('whatever a question holds, its link brings it back', () => {
  const name = fc.stringMatching(/^[A-Za-z][\w-]{0,12}$/);
  const number = fc.oneof(fc.integer({ min: -1000, max: 100_000 }), fc.double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 1e6 })).map((value) => value + 0);
  const listed = fc.array(fc.oneof(number, fc.boolean()), { minLength: 1, maxLength: 6 });
  const levels = fc.oneof(listed, fc.record({ from: number, to: number, steps: fc.integer({ min: 2, max: 50 }) }));
  const path = fc.oneof(name.map((each) => `world.${each}`), name.map((each) => `organizations.${each}.authority`), fc.constant('organizations.*.informal.k'));
  const address = fc.record(
    { scenario: name, file: fc.stringMatching(/^[\w-]{4,40}$/), seed: fc.string({ minLength: 1 }), show: fc.array(name, { minLength: 1, maxLength: 4 }), add: fc.dictionary(name, name, { minKeys: 1 }), worlds: fc.integer({ min: 1, max: 1_000_000 }), vary: fc.array(fc.record({ path, levels }), { maxLength: 2 }), measure: fc.tuple(name, name).map(([id, of]) => `${id}[${of}]`) },
    { requiredKeys: [] },
  );
  fc.assert(fc.property(address, (each) => {
    expect(decodeStudy(`#/experiment?${encodeStudy(each as StudyAddress)}`)).toEqual({ unknown: [], address: JSON.parse(JSON.stringify(each)) });
  }));
});

test('what makes no sense is named, and the rest is taken', () => {
  const { address, unknown } = decodeStudy('#/experiment?v=1&scenario=storm&worlds=0&vary=world.load&measure=&tick=7&colour=red');
  expect(address).toEqual({ scenario: 'storm' });
  expect([...unknown].sort()).toEqual(['colour', 'measure', 'tick', 'vary', 'worlds']);
  for (const vary of ['world.load:', 'world.load:much', ':1,2', 'world.load:0.1..0.5', 'world.load:false..true/2', 'a.b:1;c.d:2;e.f:3']) expect(decodeStudy(`#/experiment?v=1&vary=${vary}`).unknown, vary).toEqual(['vary']);
});

test('levels that a parameter cannot have are told by its name', () => {
  const fault = (path: string, levels: Parameters<typeof faultIn>[0]['levels']) => faultIn({ path, levels });
  expect(fault('world.load', { from: 0.1, to: 0.5, steps: 5 })).toBeUndefined();
  expect(fault('organizations.peers.informal.k', [4, 6])).toBeUndefined();
  expect(fault('world.loud', [1])).toContain('no such parameter');
  expect(fault('organizations.*.informal.k', [4, 5])).toBe('Neighbours: 5 is not an even integer from 2 to 1000');
  expect(fault('world.load', [0.1, 0.2, 0.1])).toBe('Load: 0.1 is given twice');
  expect(fault('world.load', { from: 0.5, to: 0.1, steps: 5 })).toContain('must be less');
  expect(fault('world.load', { from: 0.1, to: 0.5, steps: 51 })).toContain('from 2 to 50');
  expect(fault('organizations.*.dyads', [0, 1])).toContain('is not true or false');
  expect(fault('world.parts', { from: 1, to: 4, steps: 3 })).toContain('2.5 is not an integer');
});
