/** Links: what they carry comes back, old ones are understood, and what makes no sense is named. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Address, decodeAddress, encodeAddress } from '../../viz/store/address.ts';
import { type Deed, named } from '../../viz/store/deed.ts';

const through = (address: Address) => decodeAddress(`#/compare?${encodeAddress(address)}`);

test('links of the first version are understood', () => {
  expect(decodeAddress('#/?v=1&scenario=storm&seed=storm-2&tick=212&show=peers,functional')).toEqual({
    unknown: [],
    address: { scenario: 'storm', seed: 'storm-2', tick: 212, show: ['peers', 'functional'] },
  });
  expect(decodeAddress('#/')).toEqual({ unknown: [], address: {} });
});

test('what is shown, and a file of the reader’s own, are in a link', () => {
  const address: Address = { file: 'q1ZK-yx_', seed: 'mine', tick: 4, view: { needles: true, knowledge: true, arrange: 'force', member: 17, measure: 'queue-max' } };
  expect(encodeAddress(address)).toBe('v=1&seed=mine&tick=4&view=needles,knowledge,arrange:force,member:17,measure:queue-max&file=q1ZK-yx_');
  expect(through(address)).toEqual({ unknown: [], address });
  expect(encodeAddress({ scenario: 'storm', view: { needles: false, member: -1 } })).toBe('v=1&scenario=storm');
  expect(decodeAddress('#/?v=1&view=colours&file=a%20b').unknown).toEqual(['view', 'file']);
});

test('the stretch of time in sight and the disturbance are in a link; links from before they were are understood', () => {
  const address: Address = { scenario: 'storm', tick: 212, view: { measure: 'trust', zoom: [-1, 240], after: 'loss@120' } };
  expect(encodeAddress(address)).toBe('v=1&scenario=storm&tick=212&view=measure:trust,zoom:-1..240,after:loss@120');
  expect(through(address)).toEqual({ unknown: [], address });
  expect(encodeAddress({ view: { zoom: [99.4, 199.6] } }), 'whole ticks').toBe('v=1&view=zoom:99..200');
  expect(decodeAddress('#/compare?v=1&scenario=storm&tick=212&view=needles,member:17,measure:queue-max')).toEqual({
    unknown: [],
    address: { scenario: 'storm', tick: 212, view: { needles: true, member: 17, measure: 'queue-max' } },
  });
  for (const view of ['zoom:240..99', 'zoom:5', 'zoom:1..2..3', 'after:', 'after:a%20b']) expect(decodeAddress(`#/?view=${view}`), view).toEqual({ unknown: ['view'], address: {} });
});

test('changes and deeds are readable in a link, and come back', () => {
  const loss: Deed = { at: 120, name: 'loss@120', type: 'loss', fraction: 0.1, target: 'top' };
  const free: Deed = { at: 130, name: 'set@130', type: 'set', world: {}, organization: { authority: 0, dyads: true } };
  const address: Address = { scenario: 'storm', show: ['peers', 'mixed'], add: { mixed: 'hybrid' }, set: { 'world.load': 0.3, 'organizations.mixed.dyads': false }, do: [[], [loss, free]] };
  expect(encodeAddress(address)).toBe(
    'v=1&scenario=storm&show=peers,mixed&add=mixed:hybrid&set=world.load:0.3,organizations.mixed.dyads:false&do=1@120:loss(fraction=0.1,target=top);1@130:set(organization.authority=0,organization.dyads=true)',
  );
  expect(through(address)).toEqual({ unknown: [], address });
});

test('of what is done in one tick each has a name of its own; what is done on two stages at once has one', () => {
  const leave = (member: number): Deed => ({ at: 51, name: 'leave@51', type: 'leave', member });
  const [one, two] = named([[leave(3), leave(5)], [leave(5), { ...leave(3), at: 60 }]]);
  expect(one!.map(({ name }) => name)).toEqual(['leave@51', 'leave@51-2']);
  expect(two!.map(({ name }) => name)).toEqual(['leave@51-2', 'leave@60']);
  expect(one![1]).toEqual({ ...leave(5), name: 'leave@51-2' });
});

test('branches by their names, those off the stages too, come back with whatever they are called', () => {
  const gone: Deed = { at: 30, name: 'leave@30', type: 'leave', member: 3, fill: 20_000 };
  const address: Address = { scenario: 'storm', show: ['peers'], copy: { 'peers-2': 'peers' }, call: { 'peers-2': 'Ohne Chef: 1,5 & mehr; 100% (#2) + ?' }, off: { 'peers-2': [gone, { ...gone, at: 40, name: 'leave@40', member: 5 }] } };
  expect(through(address)).toEqual({ unknown: [], address });
  expect(decodeAddress('#/?off=peers-2@x&call=peers-2:%25E0%25A4')).toEqual({ unknown: ['off', 'call'], address: {} });
});

test('whatever names and numbers there are, they come back', () => {
  // Names of organisations as SCENARIO.md allows them; seeds may be any text.
  const name = fc.stringMatching(/^[A-Za-z][\w-]{0,12}$/);
  const value = fc.oneof(fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 1e6 }), fc.integer({ min: 0, max: 100_000 }));
  const address = fc.record(
    { scenario: name, seed: fc.string({ minLength: 1 }), tick: fc.integer({ min: 0, max: 99_999 }), show: fc.array(name, { minLength: 1, maxLength: 4 }), add: fc.dictionary(name, name, { minKeys: 1 }), set: fc.dictionary(name.map((each) => `world.${each}`), value, { minKeys: 1 }) },
    { requiredKeys: [] },
  );
  fc.assert(fc.property(address, (each) => {
    expect(through(each as Address)).toEqual({ unknown: [], address: JSON.parse(JSON.stringify(each)) });
  }));
});

test('what makes no sense is named, and the rest is taken', () => {
  const { address, unknown } = decodeAddress('#/?v=9&scenario=storm&tick=soon&set=world.load:much&add=mixed&do=7@120:loss&colour=red');
  expect(address).toEqual({ scenario: 'storm' });
  expect(unknown).toEqual(['v', 'tick', 'set', 'add', 'do', 'colour']);
});
