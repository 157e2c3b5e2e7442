/** A study in its link. What it shares with the link of a run is written as there: see viz/store/address.ts. */

import { decodeAddress, encodeAddress, type Address } from '../../../store/address.ts';
import { decodeLevels, encodeLevels, type Factor } from './levels.ts';

export interface StudyAddress extends Pick<Address, 'scenario' | 'file' | 'seed' | 'show' | 'add' | 'set'> {
  readonly worlds?: number;
  readonly vary?: readonly Factor[];
  /** The id of a measure: `delivered[shift]`. */
  readonly measure?: string;
}

/** Parameters varied at once, at most. */
export const MOST_FACTORS = 2;

type Own = Pick<StudyAddress, 'worlds' | 'vary' | 'measure'>;

/** `world.load:0.1..0.5/5;organizations.*.dyads:false,true`, or `none` where the scenario's own study would vary something. */
function readVary(text: string): Own | undefined {
  if (text === 'none') return { vary: [] };
  const factors = text.split(';').map((part) => {
    const at = part.indexOf(':');
    return { path: part.slice(0, Math.max(0, at)), levels: decodeLevels(part.slice(at + 1)) };
  });
  const sound = factors.length <= MOST_FACTORS && factors.every(({ path, levels }) => path !== '' && levels);
  return sound ? { vary: factors as Factor[] } : undefined;
}

const readers: Readonly<Record<string, (text: string) => Own | undefined>> = {
  worlds: (text) => (/^[1-9]\d{0,6}$/.test(text) ? { worlds: Number(text) } : undefined),
  vary: readVary,
  measure: (text) => (text === '' ? undefined : { measure: text }),
};

export function decodeStudy(hash: string): { readonly address: StudyAddress; readonly unknown: readonly string[] } {
  const { address: { tick, copy, do: deeds, ...shared }, unknown } = decodeAddress(hash);
  const query = new URLSearchParams(hash.includes('?') ? hash.slice(hash.indexOf('?') + 1) : '');
  const own = [...query].filter(([key]) => Object.hasOwn(readers, key)).map(([key, text]) => [key, readers[key]!(text)] as const);
  return {
    address: Object.assign({}, shared, ...own.map(([, part]) => part)) as StudyAddress,
    unknown: [...unknown.filter((key) => !Object.hasOwn(readers, key)), ...own.filter(([, part]) => !part).map(([key]) => key), ...Object.entries({ tick, copy, do: deeds }).filter(([, part]) => part !== undefined).map(([key]) => key)],
  };
}

/** Punctuation that a link can carry stays readable. */
const readable = (text: string): string => encodeURI(text).replace(/[#&+]/g, encodeURIComponent).replaceAll('%5B', '[').replaceAll('%5D', ']');

/** What follows the question mark. */
export function encodeStudy({ worlds, vary, measure, ...shared }: StudyAddress): string {
  const own = {
    worlds: worlds === undefined ? '' : String(worlds),
    vary: vary?.map(({ path, levels }) => `${path}:${encodeLevels(levels)}`).join(';') ?? '',
    measure: measure ?? '',
  };
  if (vary?.length === 0) own.vary = 'none';
  return encodeAddress(shared) + Object.entries(own).filter(([, text]) => text !== '').map(([key, text]) => `&${key}=${readable(text)}`).join('');
}
