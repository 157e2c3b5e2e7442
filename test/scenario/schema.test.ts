import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jsonSchema } from '../../sim/scenario/schema.ts';
import { shipped, sound, textOf } from './scenarios.ts';

type Schema = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isType = (type: unknown, value: unknown): boolean => {
  if (Array.isArray(type)) return type.some((each) => isType(each, value));
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  return type === 'object' ? isObject(value) : typeof value === type;
};

/** As much of JSON Schema as ours uses: a keyword it does not know is an error, so that none goes unchecked. */
const keywords: Readonly<Record<string, (rule: never, value: unknown, schema: Schema) => boolean>> = {
  const: (rule, value) => rule === value,
  enum: (rule: unknown[], value) => rule.includes(value),
  type: (rule, value) => isType(rule, value),
  minimum: (rule: number, value) => typeof value !== 'number' || value >= rule,
  maximum: (rule: number, value) => typeof value !== 'number' || value <= rule,
  multipleOf: (rule: number, value) => typeof value !== 'number' || value % rule === 0,
  minLength: (rule: number, value) => typeof value !== 'string' || value.length >= rule,
  maxLength: (rule: number, value) => typeof value !== 'string' || value.length <= rule,
  pattern: (rule: string, value) => typeof value !== 'string' || new RegExp(rule, 'u').test(value),
  items: (rule: Schema | false, value, schema) => !Array.isArray(value) || value.slice(((schema['prefixItems'] ?? []) as unknown[]).length).every((item) => rule !== false && fits(rule, item)),
  prefixItems: (rule: Schema[], value) => !Array.isArray(value) || rule.every((each, index) => index >= value.length || fits(each, value[index])),
  minItems: (rule: number, value) => !Array.isArray(value) || value.length >= rule,
  maxItems: (rule: number, value) => !Array.isArray(value) || value.length <= rule,
  uniqueItems: (_, value) => !Array.isArray(value) || new Set(value).size === value.length,
  required: (rule: string[], value) => !isObject(value) || rule.every((name) => Object.hasOwn(value, name)),
  properties: (rule: Record<string, Schema>, value) => !isObject(value) || Object.entries(rule).every(([name, each]) => !Object.hasOwn(value, name) || fits(each, value[name])),
  additionalProperties: (rule: Schema | false, value, schema) => !isObject(value) || Object.entries(value).every(([name, each]) => Object.hasOwn((schema['properties'] ?? {}) as object, name) || (rule !== false && fits(rule, each))),
  propertyNames: (rule: Schema, value) => !isObject(value) || Object.keys(value).every((name) => fits(rule, name)),
  minProperties: (rule: number, value) => !isObject(value) || Object.keys(value).length >= rule,
  maxProperties: (rule: number, value) => !isObject(value) || Object.keys(value).length <= rule,
  oneOf: (rule: Schema[], value) => rule.filter((each) => fits(each, value)).length === 1,
  anyOf: (rule: Schema[], value) => rule.some((each) => fits(each, value)),
};
const notes = ['$schema', 'title', 'description', 'default'];

function fits(schema: Schema, value: unknown): boolean {
  return Object.entries(schema).every(([keyword, rule]) => {
    const check = keywords[keyword];
    if (!check && !notes.includes(keyword)) throw new Error(`unknown keyword ${keyword}`);
    return !check || check(rule as never, value, schema);
  });
}

/** As it would be written out and read in. */
const schema = JSON.parse(JSON.stringify(jsonSchema())) as Schema;

describe('the JSON Schema', () => {
  it.each(shipped)('takes %s', (name) => {
    expect(fits(schema, parse(textOf(name)))).toBe(true);
  });

  it('takes what the parser takes', () => {
    const lines = [
      'seed: 7',
      'study: {vary: {organizations.*.dyads: [true], world.load: {from: 0, to: 1, steps: 3}}, sample: {design: morris, size: 3, ranges: {world.load: [0, 1], organizations.tree.formal.span: {from: 2, to: 3}}}}',
      'claims: [{id: a, says: b, measure: c, expect: {peers: more, than: tree}, margin: 0}]',
    ];
    for (const line of lines) expect([line, fits(schema, parse(sound(line)))]).toEqual([line, true]);
  });

  it.each([
    'world: {lod: 1}',
    'world: {load: 11}',
    'world: {agents: 2.5}',
    'world: {agents: "30"}',
    'windows: {w: [1]}',
    'windows: {w: [1, 2, 3]}',
    'windows: {"a b": [1, 2]}',
    'events: [{at: 1, type: shift}]',
    'events: [{at: 1, type: shift, fraction: 0.5, size: 1}]',
    'events: [{at: 1, type: loss, fraction: 0.5, target: hub}]',
    'events: [{at: 1, type: leave}]',
    'events: [{at: 1, type: leave, member: -1}]',
    'events: [{at: 1, type: leave, member: 1, only: []}]',
    'events: [{at: 1, type: return, member: 1, fill: 3}]',
    'events: [{at: 1, type: overload, member: 1}]',
    'events: [{at: 1, type: introduce, member: 1}]',
    'events: [{at: 1, type: set}]',
    'events: [{at: 1, type: set, world: {agents: 5}}]',
    'study: {vary: {world.lod: [1]}}',
    'study: {vary: {worldxload: [1]}}',
    'claims: [{id: a, says: b, measure: c, expect: {peers: more}, margin: 0}]',
    'title_: x',
  ])('refuses %s', (line) => {
    expect(fits(schema, parse(sound(line)))).toBe(false);
  });

  it.each(['{extends: peer}', '{formal: tree}', '{formal: {type: tree, k: 3}}', '{informal: {type: small-world, k: 3}}', '{formal: {type: edges}}', '{dyads: 1}'])('refuses the organisation %s', (organization) => {
    expect(fits(schema, parse(`heterarchy: 1\norganizations: {a: ${organization}}`))).toBe(false);
  });
});
