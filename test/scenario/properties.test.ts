import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingFields, smallWorldFields, treeFields, worldFields, type Field } from '../../sim/scenario/fields.ts';
import { parseScenario } from '../../sim/scenario/parse.ts';
import { parsed, problemsOf, reader, shipped, sound, textOf } from './scenarios.ts';

/** Any allowed value of a field. */
const valueFor = ({ kind, min = 0, max = 1, multipleOf = 1 }: Field): fc.Arbitrary<number | boolean> => {
  if (kind === 'boolean') return fc.boolean();
  if (kind === 'number') return fc.double({ min, max, noNaN: true }).map((value) => value + 0);
  return fc.integer({ min: Math.ceil(min / multipleOf), max: Math.floor(max / multipleOf) }).map((value) => value * multipleOf);
};

/** Some of a table's parameters, each with an allowed value. */
const someOf = (table: Readonly<Record<string, Field>>): fc.Arbitrary<Record<string, number | boolean | undefined>> =>
  fc.record(Object.fromEntries(Object.entries(table).map(([name, field]) => [name, valueFor(field)])), { requiredKeys: [] });

/** Sizes small enough that the limits on worlds and the contradictions among sizes do not come in. */
const { agents: _, ticks: __, load: ___, ...otherWorldFields } = worldFields;
const { contacts: ____, ...otherSettings } = settingFields;

const scenarioText = fc.record({ world: someOf(otherWorldFields), settings: someOf(otherSettings), span: valueFor(treeFields.span), functional: valueFor(treeFields.functional), beta: valueFor(smallWorldFields.beta) });

describe('whatever the text', () => {
  const refusesOrReads = (text: string): void => {
    const result = parseScenario('any.yaml', text, reader());
    if (result.ok) return;
    expect(result.problems.length).toBeGreaterThan(0);
    const lines = text.split(/\r\n|\r|\n/).length;
    for (const { file, line, column, message } of result.problems) {
      expect(file).toMatch(/\.(yaml|csv)$/);
      expect(message).not.toMatch(/undefined|\[object|NaN/);
      if (file === 'any.yaml') expect(line).toBeLessThanOrEqual(lines);
      expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
    }
  };

  it('nothing is thrown: any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), refusesOrReads), { numRuns: 300 });
  });

  it('nothing is thrown: any words of the format in any order', () => {
    const words = ['heterarchy: 1', 'organizations:', 'events:', 'world:', '- ', '  ', '\n', '{', '}', '[', ']', ',', 'a', ': ', '&x ', '*x', '!!int ', '"', "'", '|', '>', '? ', '# ', '1', '.nan', '~', '\t', 'extends: hybrid', 'type: ', 'set', '---', '%', '__proto__: '];
    fc.assert(fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join('')), refusesOrReads), { numRuns: 1000 });
  });

  it('nothing is thrown: any value in any place of a shipped scenario', () => {
    const odd = fc.constantFrom('~', '[]', '{}', '-1', '1e999', '.nan', 'yes', '"5"', '[[[]]]', '{a: {b: 1}}', '0x10', '99999999999999999999', '""', '*gone', '__proto__');
    fc.assert(
      fc.property(fc.constantFrom(...shipped), odd, fc.nat(), (name, value, which) => {
        const parts = textOf(name).split(/(?<=: )(?=\S)/);
        const index = which % (parts.length - 1) + 1;
        refusesOrReads(parts.map((part, at) => (at === index ? part.replace(/^[^,}\]\n]+/, value) : part)).join(''));
      }),
      { numRuns: 500 },
    );
  });
});

describe('whatever the values', () => {
  it('allowed ones come out as they went in, whatever else is said', () => {
    fc.assert(
      fc.property(scenarioText, ({ world, settings, span, functional, beta }) => {
        const organization = { ...settings, formal: { type: 'tree', span, functional }, informal: { type: 'small-world', k: 4, beta } };
        const text = JSON.stringify({ heterarchy: 1, world: { agents: 2000, ticks: 50, ...world }, organizations: { a: organization } });
        const scenario = parsed(text);
        expect(scenario.world).toMatchObject(world);
        expect(scenario.organizations[0]?.settings).toMatchObject(settings);
        expect(scenario.organizations[0]).toMatchObject({ formal: { type: 'tree', span, functional }, informal: { type: 'small-world', k: 4, beta } });
      }),
      { numRuns: 200 },
    );
  });

  const numbers = Object.entries({ ...worldFields, ...settingFields } as Readonly<Record<string, Field>>).filter(([, field]) => field.kind !== 'boolean');
  const place = (name: string, value: string): string =>
    Object.hasOwn(worldFields, name) ? `heterarchy: 1\nworld: {${name}: ${value}}\norganizations: {a: {}}` : `heterarchy: 1\norganizations: {a: {${name}: ${value}}}`;

  it('those beyond the range are refused, never clipped', () => {
    fc.assert(
      fc.property(fc.constantFrom(...numbers), fc.integer({ min: 1, max: 1_000_000 }), fc.boolean(), ([name, field], beyond, above) => {
        const value = above ? (field.max as number) + beyond : (field.min as number) - beyond;
        const [problem] = problemsOf(place(name, String(value)));
        expect(problem?.path.endsWith(`.${name}`)).toBe(true);
        expect(problem?.message).toContain(`from ${field.min} to ${field.max}`);
      }),
    );
  });

  it('those in quotes are refused, never turned into numbers', () => {
    fc.assert(
      fc.property(fc.constantFrom(...numbers), ([name, field]) => {
        expect(problemsOf(place(name, `"${field.default}"`))).toHaveLength(1);
      }),
    );
  });
});

describe('whatever the slip', () => {
  const keys = [...Object.keys(worldFields).map((key) => ['world', key] as const), ...Object.keys(settingFields).map((key) => ['organization', key] as const)].filter(([, key]) => key.length >= 5);
  const known = new Set([...Object.keys(worldFields), ...Object.keys(settingFields), 'label', 'extends', 'formal', 'informal']);

  it('a key with one letter dropped or two swapped is taken for the one that was meant', () => {
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.nat(), fc.boolean(), ([place, key], where, swap) => {
        const at = where % (key.length - 1);
        const slip = swap ? key.slice(0, at) + key[at + 1] + key[at] + key.slice(at + 2) : key.slice(0, at) + key.slice(at + 1);
        fc.pre(!known.has(slip));
        const text = place === 'world' ? sound(`world: {${slip}: 1}`) : `heterarchy: 1\norganizations: {a: {${slip}: 1}}`;
        expect(problemsOf(text)[0]?.message).toContain(`\`${slip}\`: unknown; did you mean \`${key}\`?`);
      }),
    );
  });
});
