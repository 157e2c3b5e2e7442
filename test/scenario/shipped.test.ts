import { describe, expect, it } from 'vitest';
import { eventTypes, lossTargets } from '../../sim/scenario/events.ts';
import { archetypeNames } from '../../sim/scenario/library.ts';
import { parsed, archetypeFiles, shipped, textOf } from './scenarios.ts';

const scenarios = shipped.map((name) => ({ name, scenario: parsed(textOf(name)) }));

describe('the shipped scenarios', () => {
  it.each(scenarios)('$name asks a question of two to four organisations', ({ scenario }) => {
    expect(scenario.title).not.toMatch(/\.yaml|^$/);
    expect(scenario.question).toMatch(/\?/);
    expect(scenario.organizations.length).toBeGreaterThanOrEqual(2);
    expect(scenario.notes).toBeDefined();
  });

  it('have a paragraph each in the README, as the archetypes have', () => {
    const readme = textOf('README.md');
    for (const name of [...shipped, ...archetypeFiles.map((file) => `archetypes/${file}`)]) expect(readme).toContain(`](${name})**:`);
  });

  it('have a title of their own each', () => {
    expect(new Set(scenarios.map(({ scenario }) => scenario.title)).size).toBe(scenarios.length);
  });

  it('hold every type of event, every target of a loss and every archetype among them', () => {
    const events = scenarios.flatMap(({ scenario }) => scenario.events);
    expect(new Set(events.map((event) => event.type))).toEqual(new Set(eventTypes));
    expect(new Set(events.flatMap((event) => (event.type === 'loss' ? event.target : [])))).toEqual(new Set(lossTargets));
    expect(new Set(scenarios.flatMap(({ scenario }) => scenario.organizations.flatMap((each) => each.extends ?? [])))).toEqual(new Set(archetypeNames));
  });

  it('begin with the storm: a functional hierarchy and a peer network meet a shift, a loss and a surge', () => {
    const storm = parsed(textOf('storm.yaml'));
    expect(storm.organizations.map((each) => each.extends)).toEqual(['functional-hierarchy', 'peer-network']);
    expect(storm.events.map((event) => event.type)).toEqual(['shift', 'loss', 'surge']);
    expect(storm.world.ticks).toBe(400);
  });

  it('let the organisation that grows start with the ties of the peer network and none of the steps', () => {
    const { organizations } = parsed(textOf('steps.yaml'));
    const [growing, peers] = ['growing', 'peers'].map((name) => organizations.find((each) => each.name === name));
    expect(growing?.informal).toEqual(peers?.informal);
    expect(growing?.settings).toMatchObject({ purpose: 0, permeability: 0, reconcile: 0, dyads: false });
  });
});

describe('the archetypes', () => {
  // The table of the model's page, row by row, over its defaults.
  const none = { type: 'none' };
  const tree = (functional: number) => ({ type: 'tree', span: 5, functional });
  const ring = (k: number) => ({ type: 'small-world', k, beta: 0.15 });
  const defaults = { authority: 0, equipotency: 1, purpose: 0.02, permeability: 0, reconcile: 0, dyads: false, contacts: 12, bound: 0.5, succession: 30 };
  const steps = { permeability: 0.5, reconcile: 0.5, dyads: true };
  const table = {
    'functional-hierarchy': { formal: tree(1), informal: none, settings: { ...defaults, authority: 0.9, equipotency: 0 } },
    'divisional-hierarchy': { formal: tree(0), informal: none, settings: { ...defaults, authority: 0.9, equipotency: 0 } },
    'peer-network': { formal: none, informal: ring(6), settings: { ...defaults, ...steps } },
    'structureless-network': { formal: none, informal: ring(6), settings: { ...defaults, purpose: 0 } },
    hybrid: { formal: tree(0.5), informal: ring(4), settings: { ...defaults, ...steps, authority: 0.5, equipotency: 0.5 } },
  };

  it('are the files there are', () => {
    expect(archetypeFiles.map((file) => file.replace('.yaml', '')).sort()).toEqual([...archetypeNames].sort());
  });

  it.each(Object.entries(table))('%s is as the model has it', (name, expected) => {
    const [organization] = parsed(`heterarchy: 1\norganizations: {it: {extends: ${name}}}`).organizations;
    expect(organization).toMatchObject(expected);
  });
});
