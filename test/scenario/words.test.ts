import { describe as group, expect, it } from 'vitest';
import { readCsv } from '../../sim/scenario/csv.ts';
import { describe, describedPaths, nearestPath } from '../../sim/scenario/describe.ts';
import { settingFields, worldFields } from '../../sim/scenario/fields.ts';
import { editDistance, nearest } from '../../sim/scenario/nearest.ts';
import { fieldAt } from '../../sim/scenario/paths.ts';

group('the nearest name', () => {
  it('counts letters changed, added, dropped and swapped', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('', 'abc')).toBe(3);
    expect(editDistance('abc', '')).toBe(3);
    expect(editDistance('shfit', 'shift')).toBe(1);
    expect(editDistance('same', 'same')).toBe(0);
  });

  it('is the closest, and none where none is close', () => {
    expect(nearest('loda', ['loads', 'load', 'hops'])).toBe('load');
    expect(nearest('LOAD', ['load'])).toBe('load');
    expect(nearest('xyz', ['load', 'hops'])).toBeUndefined();
    expect(nearest('a'.repeat(100_000), ['load'])).toBeUndefined();
  });
});

group('the words on a parameter', () => {
  it('come from the table', () => {
    expect(describe('world.load')).toEqual({ path: 'world.load', label: 'Load', help: worldFields.load.help, unit: worldFields.load.unit, allowed: 'a number from 0 to 10', default: 0.2, settable: true });
    expect(describe('organizations.peers.informal.k')).toMatchObject({ path: 'organizations.*.informal.k', allowed: 'an even integer from 2 to 1000', default: 6, settable: false });
    expect(describe('dyads')).toMatchObject({ path: 'organizations.*.dyads', allowed: 'true or false', default: false });
    expect(describe('events.loss.fill')).toMatchObject({ allowed: 'an integer from 1 to 20000' });
    expect(describe('events.loss.fill')).not.toHaveProperty('default');
  });

  it('are there for every parameter, under its path and under its bare name', () => {
    for (const path of describedPaths()) expect(describe(path)).toMatchObject({ path, help: expect.stringMatching(/\.$/), label: expect.stringMatching(/./) });
    for (const name of [...Object.keys(worldFields), ...Object.keys(settingFields)]) expect(describe(name)?.path.endsWith(`.${name}`)).toBe(true);
    expect(describe('fraction')).toBeUndefined();
    expect(describe('constructor')).toBeUndefined();
  });

  it('are suggested where a name is misspelt', () => {
    expect(nearestPath('permability')).toBe('organizations.*.permeability');
    expect(nearestPath('world.laod')).toBe('world.load');
    expect(nearestPath('qqqqqqqq')).toBeUndefined();
  });

  it('belong to a field found by its path', () => {
    expect(fieldAt('organizations.some-name.authority')).toBe(settingFields.authority);
    expect(fieldAt('organizations.*.formal.span')?.default).toBe(5);
    expect(fieldAt('events.shift.fraction')).toBeUndefined();
    expect(fieldAt('world.toString')).toBeUndefined();
  });
});

group('comma-separated values', () => {
  const texts = (text: string) => readCsv(text).rows.map((row) => row.map((cell) => cell.text));

  it('are read as RFC 4180 has them', () => {
    expect(texts('a,b\r\n1,2\r\n')).toEqual([['a', 'b'], ['1', '2']]);
    expect(texts('a,\n,b')).toEqual([['a', ''], ['', 'b']]);
    expect(texts('"a,b","c ""d""","e\nf",""')).toEqual([['a,b', 'c "d"', 'e\nf', '']]);
    expect(texts('\ufeffa\n\n\nb\n')).toEqual([['a'], ['b']]);
    expect(texts('""\n')).toEqual([['']]);
    expect(texts('')).toEqual([]);
  });

  it('know where each cell stands, after quoted line ends too', () => {
    const { rows } = readCsv('a,"x\ny",b\r\nc,d');
    expect(rows.flat().map(({ line, column }) => [line, column])).toEqual([[1, 1], [1, 3], [2, 4], [3, 1], [3, 3]]);
  });

  it('tell of a quote that is not closed or not at the edge', () => {
    expect(readCsv('a,b\nc,"d').fault).toMatchObject({ line: 2, column: 3 });
    expect(readCsv('a,b"c').fault).toMatchObject({ line: 1, column: 3 });
    expect(readCsv('"a"b,c').fault).toMatchObject({ line: 1, column: 1 });
    expect(readCsv(`a\n"${'x'.repeat(5_000_000)}`).fault).toMatchObject({ line: 2, column: 1 });
  });
});
