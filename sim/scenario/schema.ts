import { relations } from './claims.ts';
import { eventTypes, lossTargets } from './events.ts';
import { atQuantity, eventFields, type Field, type Quantity, settingFields, smallWorldFields, treeFields, worldFields } from './fields.ts';
import { archetypeNames } from './library.ts';
import { limits } from './limits.ts';
import { parameters } from './paths.ts';
import { designs } from './study.ts';
import type { EventType } from './types.ts';

type Schema = Readonly<Record<string, unknown>>;
type Fields = Readonly<Record<string, Quantity>>;

/**
 * The JSON Schema (2020-12) of a scenario, made from the tables of parameters: for editors, which
 * complete and check with it. What turns on several values at once only the parser checks.
 */
export function jsonSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Heterarchy scenario',
    description: 'A question, the world it is asked in, the organisations that answer, and what is expected of whom.',
    ...closed({ ...head(), ...body() }, ['heterarchy', 'organizations']),
  };
}

const head = () => ({
  heterarchy: { const: 1, description: 'Version of the format.' },
  title: text('What the scenario is called; the name of its file where left out.'),
  question: text('What it asks, in one sentence.'),
  source: text('Where the question comes from.'),
  author: text('Who wrote the scenario.'),
  notes: text('Anything else a reader should know (Markdown).'),
  tags: { type: 'array', items: text('A tag.'), maxItems: limits.tags, description: 'Words to find it by.' },
  seed: { type: ['string', 'number'], default: '1', description: 'What all random draws spring from: any text or number.' },
});

const body = () => ({
  world: { ...closed(quantities(worldFields)), description: 'The world all organisations meet.' },
  events: { type: 'array', maxItems: limits.events, items: { oneOf: eventTypes.map(event) }, description: 'What happens, and when.' },
  organizations: { ...named(organization(), limits.organizations), minProperties: 1, description: 'Those who answer, each under a name; the first two are compared by default.' },
  windows: { ...named(window, limits.windows), description: 'Named spans of ticks for windowed measures.' },
  study: { ...closed({ worlds: integer(1, limits.worlds, 'How many worlds each cell is run in.'), vary, sample }), description: 'What to run many worlds of.' },
  claims: { type: 'array', maxItems: limits.claims, items: claim, description: 'What somebody says should happen.' },
});

const text = (description: string): Schema => ({ type: 'string', minLength: 1, description });
const integer = (minimum: number, maximum: number, description: string): Schema => ({ type: 'integer', minimum, maximum, description });
const closed = (properties: Schema, required: readonly string[] = []): Schema => ({ type: 'object', properties, additionalProperties: false, ...(required.length > 0 && { required }) });

const named = (value: Schema, most: number): Schema => ({
  type: 'object',
  propertyNames: { pattern: '^[A-Za-z0-9_-]+$', maxLength: limits.nameLength },
  additionalProperties: value,
  maxProperties: most,
});

function quantity(field: Quantity): Schema {
  const { kind, min, max, multipleOf, unit, label, help } = field;
  return {
    type: kind,
    title: label,
    description: `${help} (${unit})`,
    ...(min !== undefined && { minimum: min }),
    ...(max !== undefined && { maximum: max }),
    ...(multipleOf !== undefined && { multipleOf }),
    ...('default' in field && { default: (field as Field).default }),
  };
}

const quantities = (fields: Fields): Schema => Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, quantity(field)]));

const settable = (fields: Readonly<Record<string, Field>>): Schema => {
  const changes = Object.entries(fields).filter(([, field]) => field.settable);
  // A change has no default: what is left out stays as it is.
  return { ...closed(Object.fromEntries(changes.map(([name, field]) => [name, { ...quantity(field), default: undefined }]))), minProperties: 1 };
};

const organization = (): Schema =>
  closed({
    extends: { enum: archetypeNames, description: 'The archetype that everything below is a change to.' },
    label: text('What the page and the tables call it.'),
    formal: side('tree', treeFields, { functional: treeFields.functional }, 'Who reports to whom.'),
    informal: side('small-world', smallWorldFields, {}, 'Who knows whom at the start.'),
    ...quantities(settingFields),
  });

const side = (generated: string, fields: Fields, listed: Fields, description: string): Schema => ({
  description,
  oneOf: [
    { const: 'none' },
    closed({ type: { const: 'none' } }, ['type']),
    closed({ type: { const: generated }, ...quantities(fields) }),
    closed({ type: { const: 'edges' }, edges: text('A file with the columns from,to[,kind].'), members: text('A file with the columns member[,domain].'), ...quantities(listed) }, ['edges']),
  ],
});

function event(type: EventType): Schema {
  const fields: Fields = eventFields[type];
  const common = { at: quantity(atQuantity), type: { const: type }, name: text('What measures call it; its type where left out.'), only };
  const needed = ['at', 'type', ...Object.keys(fields).filter((name) => !fields[name]?.optional), ...(type === 'loss' ? ['target'] : [])];
  const schema = closed({ ...common, ...quantities(fields), ...extra[type] }, needed);
  return type === 'set' ? { ...schema, anyOf: [{ required: ['world'] }, { required: ['organization'] }] } : schema;
}

const only: Schema = { type: 'array', items: { type: 'string' }, minItems: 1, uniqueItems: true, description: 'The organisations it happens in; all where left out.' };

const extra: Partial<Record<EventType, Schema>> = {
  loss: { target: { enum: lossTargets, description: 'Who is lost: anybody, the top of the tree, or the best connected.' } },
  set: {
    world: settable(worldFields),
    organization: settable(settingFields),
  },
};

const window: Schema = { type: 'array', prefixItems: [integer(0, 20_000, 'The first tick.'), integer(1, 20_000, 'The tick after the last.')], items: false, minItems: 2 };

const parameterPath: Schema = { pattern: [...parameters.keys()].map((path) => `^${path.replaceAll('.', '\\.').replace('*', '([A-Za-z0-9_-]+|\\*)')}$`).join('|') };
const level: Schema = { type: ['number', 'boolean'] };
const steps = closed({ from: { type: 'number' }, to: { type: 'number' }, steps: integer(2, limits.cells, 'How many levels.') }, ['from', 'to', 'steps']);
const vary: Schema = { type: 'object', propertyNames: parameterPath, minProperties: 1, additionalProperties: { oneOf: [{ type: 'array', items: level, minItems: 1, uniqueItems: true }, steps] }, description: 'A grid: levels of each parameter.' };
const range: Schema = { oneOf: [{ type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 }, closed({ from: { type: 'number' }, to: { type: 'number' } }, ['from', 'to'])] };
const sample: Schema = {
  ...closed({ design: { enum: designs }, size: integer(1, limits.cells, 'How many points.'), ranges: { type: 'object', propertyNames: parameterPath, minProperties: 1, additionalProperties: range } }, ['design', 'size', 'ranges']),
  description: 'Points drawn from ranges of parameters.',
};

const setting: Schema = { type: 'object', propertyNames: parameterPath, minProperties: 1, additionalProperties: level };

const claim: Schema = closed(
  {
    id: text('A name for the claim.'),
    says: text('The claim in words.'),
    measure: text('The id of a measure: knowledge, service[before], delivered[shift].'),
    expect: { type: 'object', required: ['than'], minProperties: 2, maxProperties: 2, properties: { than: { type: 'string' } }, additionalProperties: { enum: relations }, description: '{peers: more, than: functional}: more, less, same or at-least.' },
    under: { ...setting, description: 'Parameters set for this claim; the scenario as it stands where left out.' },
    against: { ...setting, description: 'Makes it a claim about a change: the difference under `under`, less the difference under these.' },
    margin: { type: 'number', minimum: 0, description: 'The least difference that counts, in the measure’s own unit.' },
    source: text('Who says so, and where.'),
  },
  ['id', 'says', 'measure', 'expect', 'margin'],
);
