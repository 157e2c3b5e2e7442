import { describe, expect, it } from 'vitest';
import { type Key, streamKey } from '../../sim/kit/draw.ts';
import { parameters } from '../../sim/scenario/paths.ts';
import { limits } from '../../sim/scenario/limits.ts';
import { latinHypercube, sobolPoints } from '../../sim/study/design/points.ts';
import { dimensions, directions, sobolWord } from '../../sim/study/design/sobol-sequence.ts';

const key = streamKey('test', 'design/a');
const plainPoint = (dimension: number, n: number): number => (sobolWord(directions(dimension), n) >>> 0) / 4294967296;

describe('Sobol’s sequence', () => {
  it('begins as F. Y. Kuo’s program prints it for three dimensions', () => {
    const published = [[0, 0, 0], [0.5, 0.5, 0.5], [0.75, 0.25, 0.25], [0.25, 0.75, 0.75], [0.375, 0.375, 0.625], [0.875, 0.875, 0.125], [0.625, 0.125, 0.875], [0.125, 0.625, 0.375], [0.1875, 0.3125, 0.9375], [0.6875, 0.8125, 0.4375]];
    expect(published.map((_, n) => [0, 1, 2].map((dimension) => plainPoint(dimension, n)))).toEqual(published);
  });

  it('goes on as scipy 1.17 has it, up to the last dimension there is', () => {
    expect([10, 50, 100, 131].map((dimension) => plainPoint(dimension, 777))).toEqual([0.7451171875, 0.0830078125, 0.8427734375, 0.3974609375]);
    expect([0, 1, 2, 3, 4, 5, 6, 7, 1000].map((n) => plainPoint(131, n))).toEqual([0, 0.5, 0.25, 0.75, 0.875, 0.375, 0.625, 0.125, 0.9716796875]);
  });

  it('has a dimension for every numeric parameter of a full scenario, twice', () => {
    const numeric = [...parameters].filter(([, { kind }]) => kind !== 'boolean').map(([path]) => path);
    const ofWorld = numeric.filter((path) => path.startsWith('world.')).length;
    expect(dimensions).toBe(2 * (ofWorld + limits.organizations * (numeric.length - ofWorld)));
  });

  it.each([['plain', plainPoint], ['shifted', (dimension: number, n: number) => sobolPoints(64, dimension, key)[n]!]])('falls, %s, into every 64th of every dimension once in 64 points', (_, point) => {
    for (let dimension = 0; dimension < dimensions; dimension++) {
      const strata = new Set(Array.from({ length: 64 }, (_, n) => Math.floor(point(dimension, n) * 64)));
      expect([dimension, strata.size]).toEqual([dimension, 64]);
    }
  });

  it('falls, plain and shifted, into every box of an eighth by an eighth once in 64 points', () => {
    for (const point of [plainPoint, (dimension: number, n: number) => sobolPoints(64, dimension, key)[n]!]) {
      const boxes = new Set(Array.from({ length: 64 }, (_, n) => [0, 1].map((dimension) => Math.floor(point(dimension, n) * 8)).join()));
      expect(boxes.size).toBe(64);
    }
  });

  it('is shifted otherwise under another seed or in another dimension, and a longer one begins like a shorter one', () => {
    const [here, there] = [sobolPoints(8, 1, key), sobolPoints(8, 1, streamKey('other', 'design/a'))];
    expect([...here]).not.toEqual([...there]);
    expect([...sobolPoints(20, 1, key).subarray(0, 8)]).toEqual([...here]);
    const shiftOf = (dimension: number) => sobolPoints(1, dimension, key)[0];
    expect(shiftOf(1)).not.toBe(shiftOf(2));
  });
});

describe('a Latin hypercube', () => {
  it('falls into every stratum once', () => {
    for (const size of [1, 7, 100]) expect([...latinHypercube(size, key)].map((x) => Math.floor(x * size)).sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, n) => n));
  });

  it('is anywhere within its strata, and in no order', () => {
    const points = latinHypercube(1000, key);
    const within = [...points].map((x) => x * 1000 - Math.floor(x * 1000));
    // The mean of a thousand uniform numbers has a standard error of 0.0091.
    expect(Math.abs(within.reduce((a, b) => a + b) / 1000 - 0.5)).toBeLessThan(4 * 0.0091);
    expect(Math.max(...within) - Math.min(...within)).toBeGreaterThan(0.98);
    const rises = points.filter((x, n) => n > 0 && x > points[n - 1]!).length;
    // Rises of a random order: (n − 1)/2 with a standard deviation of √((n + 1)/12).
    expect(Math.abs(rises - 499.5)).toBeLessThan(4 * Math.sqrt(1001 / 12));
  });

  it('pairs two parameters at random', () => {
    const columns = ['a', 'b'].map((path) => latinHypercube(1000, streamKey('test', `design/${path}`) as Key));
    const product = columns[0]!.reduce((sum, x, n) => sum + (x - 0.5) * (columns[1]![n]! - 0.5), 0) / 1000;
    expect(Math.abs(product * 12)).toBeLessThan(4 / Math.sqrt(1000));
  });
});
