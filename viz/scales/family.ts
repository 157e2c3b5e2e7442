/** Which of the three hues an organisation wears, and how those of one family are told apart. */

import type { Organization } from '../../sim/index.ts';
import type { Cast } from '../../sim/worker/protocol.ts';
import type { Family } from './colours.ts';

const families: Readonly<Record<string, Family>> = {
  'functional-hierarchy': 'hierarchy',
  'divisional-hierarchy': 'hierarchy',
  'peer-network': 'peer',
  'structureless-network': 'peer',
  hybrid: 'hybrid',
};

export const hasChart = (cast: Cast): boolean => cast.boss.some((boss) => boss >= 0);

const hasInformal = ({ boss, ties }: Cast): boolean =>
  ties.some((from, k) => k % 2 === 0 && boss[from] !== ties[k + 1] && boss[ties[k + 1]!] !== from);

/** By what it is, where it extends no archetype: a chart with authority, no chart, or both at once. */
function familyByForm(cast: Cast): Family {
  if (!hasChart(cast)) return 'peer';
  return hasInformal(cast) || cast.authority === 0 ? 'hybrid' : 'hierarchy';
}

const familyOf = (cast: Cast): Family => families[cast.archetype ?? ''] ?? familyByForm(cast);

export interface Tone {
  readonly family: Family;
  /** Name of the custom property that holds the colour. */
  readonly token: string;
  /** Which of its family it is, from 0: all but the first are dashed, each in its own way, as well as of another shade. */
  readonly place: number;
}

/** So many of a family have a shade and a dash of their own; a page shows no more. */
const SHADES = 4;

/** The class that brings the dash. */
export const placeOf = ({ place }: Tone): string => `place-${place}`;
/** Where a sign is too small for a dash. */
export const isHollow = ({ place }: Tone): boolean => place % 2 === 1;

export const tonesOf = (cast: readonly Cast[]): readonly Tone[] => tonesOfFamilies(cast.map(familyOf));

/** The same of organisations that have not been founded. */
export const tonesFor = (organizations: readonly Organization[]): readonly Tone[] => tonesOfFamilies(organizations.map(familyByDesign));

function familyByDesign({ extends: archetype = '', formal, informal, settings }: Organization): Family {
  if (families[archetype]) return families[archetype];
  if (formal.type === 'none') return 'peer';
  return informal.type !== 'none' || settings.authority === 0 ? 'hybrid' : 'hierarchy';
}

function tonesOfFamilies(all: readonly Family[]): readonly Tone[] {
  return all.map((family, k) => {
    const place = Math.min(SHADES - 1, all.slice(0, k).filter((other) => other === family).length);
    return { family, place, token: place > 0 ? `--${family}-${place + 1}` : `--${family}` };
  });
}
