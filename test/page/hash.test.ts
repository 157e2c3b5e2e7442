/** Who may write what stands behind the #. */

import { beforeEach, expect, test, vi } from 'vitest';

type Hash = typeof import('../../viz/store/hash.ts');

/** As browsers have it: the address changes at once, and they tell of it later. */
const place = { hash: '' };
let hash: Hash;

beforeEach(async () => {
  place.hash = '#/compare?v=1&tick=3';
  vi.stubGlobal('location', place);
  vi.stubGlobal('history', { replaceState: (_: unknown, __: string, next: string) => (place.hash = next) });
  vi.resetModules();
  hash = await import('../../viz/store/hash.ts');
  return () => vi.unstubAllGlobals();
});

test('the page writes over what it knows of', () => {
  hash.rewrite('#/compare?v=1&tick=4');
  hash.rewrite('#/compare?v=1&tick=5');
  expect(place.hash).toBe('#/compare?v=1&tick=5');
  expect(hash.heard()).toBe(false);
});

test('the page leaves alone where somebody has just gone: the map would else be lost on the way back to it', () => {
  place.hash = '#/experiment?v=1&scenario=shift';
  hash.rewrite('#/compare?v=1&tick=4');
  expect(place.hash).toBe('#/experiment?v=1&scenario=shift');
  expect([hash.heard(), hash.heard()]).toEqual([true, false]);
  hash.rewrite('#/experiment?v=1&scenario=calm');
  expect(place.hash).toBe('#/experiment?v=1&scenario=calm');
});
