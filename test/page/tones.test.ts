/** Colours of organisations: four of a family can be told apart by everybody, in every theme, and read on their ground. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tonesFor } from '../../viz/scales/family.ts';
import { parsed } from '../scenario/scenarios.ts';

type Triple = readonly [number, number, number];

/** Custom properties of each block of a style sheet, in order: light, then dark. */
const blocksOf = (path: string): Record<string, string>[] =>
  [...readFileSync(path, 'utf8').matchAll(/:root[^{]*\{([^}]*)\}/g)].map(([, body]) => Object.fromEntries([...body!.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name, colour])) as Record<string, string>);

const [light, dark] = blocksOf('viz/styles/tokens.css') as [Record<string, string>, Record<string, string>];
const [moreLight, moreDark] = blocksOf('viz/styles/contrast.css') as [Record<string, string>, Record<string, string>];
const themes = { light, dark, 'light, more contrast': { ...light, ...moreLight }, 'dark, more contrast': { ...dark, ...moreDark } };

const times = (rows: readonly Triple[], [a, b, c]: Triple): Triple => rows.map(([x, y, z]) => x * a + y * b + z * c) as unknown as Triple;
const within = (colour: Triple): Triple => colour.map((part) => Math.min(1, Math.max(0, part))) as unknown as Triple;
const linear = (hex: string): Triple => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as unknown as Triple;

/** Complete lack of one kind of cone: Machado, Oliveira and Fernandes 2009. */
const sights: Readonly<Record<string, readonly Triple[]>> = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

/** Oklab, in which equal distances look equally far: Ottosson 2020. */
function oklab(colour: Triple): Triple {
  const cones = times([[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]], colour).map(Math.cbrt) as unknown as Triple;
  return times([[0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099], [0.0259040371, 0.7827717662, -0.808675766]], cones);
}

const apart = (a: string, b: string, sight: string): number => {
  const [one, other] = [a, b].map((hex) => oklab(within(times(sights[sight]!, linear(hex))))) as [Triple, Triple];
  return Math.hypot(...one.map((part, k) => part - other[k]!));
};

const luminance = (hex: string): number => linear(hex).reduce((sum, part, k) => sum + part * [0.2126, 0.7152, 0.0722][k]!, 0);
const contrast = (a: string, b: string): number => {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
};

const FAMILIES = ['hierarchy', 'peer', 'hybrid'];
const shadesOf = (theme: Record<string, string>, family: string) => ['', '-2', '-3', '-4'].map((place) => theme[`--${family}${place}`]!);
const pairs = <T>(list: readonly T[]): [T, T][] => list.flatMap((a, k) => list.slice(k + 1).map((b): [T, T] => [a, b]));

/** Side by side, 0.02 is seen. */
const TOLD_APART = 0.07;

test.each(Object.entries(themes))('four of a family are told apart by everybody, and read on their ground: %s', (_, theme) => {
  for (const family of FAMILIES) {
    const shades = shadesOf(theme, family);
    for (const shade of shades) expect(contrast(shade, theme['--ground']!), shade).toBeGreaterThan(4.5);
    for (const sight of Object.keys(sights)) for (const [a, b] of pairs(shades)) expect(apart(a, b, sight), `${family}: ${a} and ${b}, ${sight}`).toBeGreaterThan(TOLD_APART);
  }
  for (const sight of Object.keys(sights)) for (const [a, b] of pairs(FAMILIES.map((family) => theme[`--${family}`]!))) expect(apart(a, b, sight), `${a} and ${b}, ${sight}`).toBeGreaterThan(TOLD_APART);
});

test('colours that look alike to some are found to be alike', () => {
  expect(apart('#b0540e', '#6f7a0e', 'normal')).toBeGreaterThan(TOLD_APART);
  expect(apart('#b0540e', '#6f7a0e', 'protan')).toBeLessThan(TOLD_APART);
});

test('each of a family has a shade and a place of its own, counted within its family', () => {
  const { organizations } = parsed(`heterarchy: 1
title: t
question: q
world: {agents: 30, ticks: 10}
organizations:
  a: {extends: functional-hierarchy}
  b: {extends: peer-network}
  c: {extends: divisional-hierarchy}
  d: {extends: functional-hierarchy}
`);
  expect(tonesFor(organizations).map(({ token, place }) => [token, place])).toEqual([['--hierarchy', 0], ['--peer', 0], ['--hierarchy-2', 1], ['--hierarchy-3', 2]]);
  expect(tonesFor(Array.from({ length: 5 }, () => organizations[1]!)).map(({ token }) => token)).toEqual(['--peer', '--peer-2', '--peer-3', '--peer-4', '--peer-4']);
});
