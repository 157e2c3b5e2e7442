/** What of a run is shown, and how, as links write it: `view=needles,arrange:force,member:17,zoom:100..240,after:loss`. Nothing of it changes the run. */

import type { Stretch } from './chart.ts';

export interface View {
  readonly needles?: boolean;
  readonly knowledge?: boolean;
  /** How members are arranged, where it is not as each organisation is built. */
  readonly arrange?: string;
  /** The member chosen. */
  readonly member?: number;
  /** The id of the measure that is charted, where it is not service. */
  readonly measure?: string;
  /** The ticks in sight of the timeline, where it is not the whole run. */
  readonly zoom?: Stretch;
  /** The name of the event after which the falls of service are drawn. */
  readonly after?: string;
}

function readZoom(text: string): View | undefined {
  const [, from, to] = /^(-?\d{1,6})\.\.(\d{1,6})$/.exec(text) ?? [];
  return to !== undefined && Number(from) < Number(to) ? { zoom: [Number(from), Number(to)] } : undefined;
}

function readWord(word: string): View | undefined {
  if (word === 'needles' || word === 'knowledge') return { [word]: true };
  if (word.startsWith('zoom:')) return readZoom(word.slice('zoom:'.length));
  // What the reader did is called after its tick: `loss@120`.
  const [, name, value = ''] = /^(arrange|member|measure|after):([\w@-]{1,60})$/.exec(word) ?? [];
  if (name === 'member') return /^\d{1,6}$/.test(value) ? { member: Number(value) } : undefined;
  return name === undefined ? undefined : { [name]: value };
}

/** @returns undefined where any part of it makes no sense. */
export function decodeView(text: string): View | undefined {
  const words = text.split(',').map(readWord);
  return words.every((word) => word !== undefined) ? (Object.assign({}, ...words) as View) : undefined;
}

export function encodeView({ needles = false, knowledge = false, arrange, member = -1, measure, zoom, after }: View): string {
  const words = [
    needles && 'needles', knowledge && 'knowledge', arrange !== undefined && `arrange:${arrange}`, member >= 0 && `member:${member}`, measure !== undefined && `measure:${measure}`,
    zoom !== undefined && `zoom:${Math.round(zoom[0])}..${Math.round(zoom[1])}`, after !== undefined && `after:${after}`,
  ];
  return words.filter((word) => word !== false).join(',');
}
