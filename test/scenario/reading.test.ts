import { describe, expect, it } from 'vitest';
import { worldDefaults } from '../../sim/scenario/fields.ts';
import { parsed, sound } from './scenarios.ts';

describe('a scenario as read', () => {
  it('has every default where nothing is said', () => {
    const scenario = parsed('heterarchy: 1\norganizations: {plain: {}}');
    expect(scenario).toMatchObject({ heterarchy: 1, title: 'test', question: '', seed: '1', world: worldDefaults(), events: [], windows: {}, tags: [] });
    expect(scenario.organizations).toEqual([
      {
        name: 'plain',
        label: 'plain',
        formal: { type: 'none' },
        informal: { type: 'none' },
        settings: { authority: 0, equipotency: 1, purpose: 0.02, permeability: 0, reconcile: 0, dyads: false, contacts: 12, bound: 0.5, succession: 30 },
      },
    ]);
    expect(worldDefaults()).toMatchObject({ agents: 156, domains: 5, facets: 8, ticks: 400, load: 0.2, interdependence: 2, deadline: 20 });
  });

  it('has what is said, and reads JSON as well', () => {
    const text = JSON.stringify({ heterarchy: 1, title: 'J', seed: 's', tags: ['a'], author: 'me', world: { agents: 30, load: 0.25 }, organizations: { o: { dyads: true, contacts: 3 } } }, null, '\t');
    const scenario = parsed(text);
    expect(scenario).toMatchObject({ title: 'J', seed: 's', tags: ['a'], author: 'me', world: { agents: 30, load: 0.25, ticks: 400 } });
    expect(scenario.organizations[0]?.settings).toMatchObject({ dyads: true, contacts: 3, bound: 0.5 });
  });

  it('keeps a seed as it is written', () => {
    for (const [written, seed] of [['007', '007'], ['12345678901234567890', '12345678901234567890'], ['1.50', '1.50'], ["'x y'", 'x y'], ['yes', 'yes']])
      expect(parsed(sound(`seed: ${written}`)).seed).toBe(seed);
  });

  it('overrides an archetype key by key, inside its sides too', () => {
    const { organizations } = parsed('heterarchy: 1\norganizations:\n  a: {extends: peer-network, informal: {k: 2}, contacts: 5}\n  b: {extends: hybrid, formal: none, informal: {type: small-world, beta: 0}}');
    const [a, b] = organizations;
    expect(a?.informal).toEqual({ type: 'small-world', k: 2, beta: 0.15 });
    expect(a?.settings).toMatchObject({ contacts: 5, permeability: 0.5, dyads: true });
    expect(b?.formal).toEqual({ type: 'none' });
    expect(b?.informal).toEqual({ type: 'small-world', k: 4, beta: 0 });
  });

  it('is labelled by its own label, else its archetype, told apart where two have the same', () => {
    const labels = (organizations: string) => parsed(`heterarchy: 1\norganizations: ${organizations}`).organizations.map((each) => each.label);
    expect(labels('{a: {extends: hybrid}, b: {extends: peer-network, label: Ours}, c: {}}')).toEqual(['Hybrid', 'Ours', 'c']);
    expect(labels('{a: {extends: hybrid}, b: {extends: hybrid}}')).toEqual(['Hybrid (a)', 'Hybrid (b)']);
  });

  it('has its events in order of time, those of a tick as written, and names for the nameless', () => {
    const { events } = parsed(
      sound('events:', '- {at: 9, type: shift, fraction: 0.3}', '- {at: 5, type: shift, fraction: 0.1}', '- {at: 9, type: shift, fraction: 0.4, name: big}', '- {at: 5, type: polarise, size: 2}', '- {at: 20, type: shift, fraction: 1}'),
    );
    expect(events.map(({ at, name }) => [at, name])).toEqual([[5, 'shift'], [5, 'polarise'], [9, 'shift-2'], [9, 'big'], [20, 'shift-4']]);
    expect(events[2]).toEqual({ at: 9, type: 'shift', name: 'shift-2', fraction: 0.3 });
  });

  it('reads each type of event whole', () => {
    const { events } = parsed(
      sound(
        'events:',
        '- {at: 1, type: loss, fraction: 0.1, target: hubs, fill: 7}',
        '- {at: 2, type: surge, factor: 0, length: 1}',
        '- {at: 3, type: cutoff, fraction: 1, length: 2}',
        '- {at: 4, type: rumour, fraction: 0.5, facets: 40}',
        '- {at: 5, type: leave, member: 155, fill: 20000}',
        '- {at: 5, type: leave, member: 0}',
        '- {at: 6, type: return, member: 155, only: [tree]}',
        '- {at: 7, type: overload, member: 1, tasks: 1000}',
        '- {at: 8, type: rewire, member: 1}',
        '- {at: 8, type: rewire, member: 1, from: 2, to: 3}',
        '- {at: 9, type: introduce, member: 1, to: 2}',
        '- {at: 399, type: set, world: {load: 0.5}, organization: {dyads: false}, only: [peers]}',
      ),
    );
    expect(events).toEqual([
      { at: 1, type: 'loss', name: 'loss', fraction: 0.1, target: 'hubs', fill: 7 },
      { at: 2, type: 'surge', name: 'surge', factor: 0, length: 1 },
      { at: 3, type: 'cutoff', name: 'cutoff', fraction: 1, length: 2 },
      { at: 4, type: 'rumour', name: 'rumour', fraction: 0.5, facets: 40 },
      { at: 5, type: 'leave', name: 'leave', member: 155, fill: 20000 },
      { at: 5, type: 'leave', name: 'leave-2', member: 0 },
      { at: 6, type: 'return', name: 'return', member: 155, only: ['tree'] },
      { at: 7, type: 'overload', name: 'overload', member: 1, tasks: 1000 },
      { at: 8, type: 'rewire', name: 'rewire', member: 1 },
      { at: 8, type: 'rewire', name: 'rewire-2', member: 1, from: 2, to: 3 },
      { at: 9, type: 'introduce', name: 'introduce', member: 1, to: 2 },
      { at: 399, type: 'set', name: 'set', world: { load: 0.5 }, organization: { dyads: false }, only: ['peers'] },
    ]);
  });

  it('keeps study and claims as plain data, aliases written out', () => {
    const scenario = parsed(
      sound(
        'windows: {late: [100, 400]}',
        'study:',
        '  worlds: 20',
        '  vary: {world.load: &levels [0.1, 0.2], organizations.peers.informal.k: {from: 2, to: 6, steps: 3}, organizations.*.dyads: [true, false], world.novelty: *levels}',
        '  sample: {design: sobol, size: 8, ranges: {world.load: [0.1, 0.4], organizations.tree.formal.functional: {from: 0, to: 1}}}',
        'claims:',
        '- {id: c-1, says: More, measure: "service[late]", expect: {peers: less, than: tree}, margin: 0.05}',
      ),
    );
    expect(scenario.study).toEqual({
      worlds: 20,
      vary: { 'world.load': [0.1, 0.2], 'organizations.peers.informal.k': { from: 2, to: 6, steps: 3 }, 'organizations.*.dyads': [true, false], 'world.novelty': [0.1, 0.2] },
      sample: { design: 'sobol', size: 8, ranges: { 'world.load': [0.1, 0.4], 'organizations.tree.formal.functional': { from: 0, to: 1 } } },
    });
    expect(scenario.claims).toEqual([{ id: 'c-1', says: 'More', measure: 'service[late]', expect: { peers: 'less', than: 'tree' }, margin: 0.05 }]);
  });

  it('reads 1.2, not 1.1: yes is a text, and so is a key that looks like a number a name', () => {
    const scenario = parsed(sound('question: yes', 'windows: {1: [0, 10], no: [10, 20]}'));
    expect(scenario.question).toBe('yes');
    expect(Object.keys(scenario.windows)).toEqual(['1', 'no']);
  });
});
