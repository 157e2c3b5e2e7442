/** What of the page is in its link: readable, versioned, and decoded for ever. */

export interface Address {
  readonly scenario?: string;
  readonly seed?: string;
  readonly tick?: number;
  /** Names of the organisations shown, in order of the stages. */
  readonly show?: readonly string[];
}

export interface Decoded {
  readonly address: Address;
  /** Names of the parts of the link that could not be understood. */
  readonly unknown: readonly string[];
}

const VERSION = '1';
const known = new Set(['v', 'scenario', 'seed', 'tick', 'show']);

const tickOf = (text: string | null): number | undefined => (text !== null && /^-?\d{1,6}$/.test(text) ? Number(text) : undefined);

export function decodeAddress(hash: string): Decoded {
  const query = new URLSearchParams(hash.replace(/^#\/?\??/, ''));
  const unknown = [...query.keys()].filter((key) => !known.has(key));
  if ((query.get('v') ?? VERSION) !== VERSION) unknown.push('v');
  const tick = tickOf(query.get('tick'));
  if (query.has('tick') && tick === undefined) unknown.push('tick');
  const [scenario, seed, show] = [query.get('scenario'), query.get('seed'), query.get('show')];
  return {
    unknown,
    address: {
      ...(scenario ? { scenario } : {}),
      ...(seed ? { seed } : {}),
      ...(tick === undefined ? {} : { tick }),
      ...(show ? { show: show.split(',') } : {}),
    },
  };
}

export function encodeAddress(address: Address): string {
  const query = new URLSearchParams({ v: VERSION });
  if (address.scenario !== undefined) query.set('scenario', address.scenario);
  if (address.seed !== undefined) query.set('seed', address.seed);
  if (address.tick !== undefined) query.set('tick', String(address.tick));
  const shown = address.show?.join(',');
  return `#/?${query.toString()}${shown ? `&show=${encodeURI(shown)}` : ''}`;
}
