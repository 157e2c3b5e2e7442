/** Which of the three hues an organisation wears, and how two of one family are told apart. */

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
  /** The second of a family is dashed as well as of another shade. */
  readonly second: boolean;
}

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
    const second = all.indexOf(family) < k;
    return { family, second, token: second ? `--${family}-2` : `--${family}` };
  });
}
