/** What of a run is shown, and how, as links write it: `view=needles,arrange:force,member:17`. Nothing of it changes the run. */

export interface View {
  readonly needles?: boolean;
  readonly knowledge?: boolean;
  /** How members are arranged, where it is not as each organisation is built. */
  readonly arrange?: string;
  /** The member chosen. */
  readonly member?: number;
  /** The id of the measure that is charted, where it is not service. */
  readonly measure?: string;
}

function readWord(word: string): View | undefined {
  if (word === 'needles' || word === 'knowledge') return { [word]: true };
  const [, name, value = ''] = /^(arrange|member|measure):([\w-]{1,40})$/.exec(word) ?? [];
  if (name === 'member') return /^\d{1,6}$/.test(value) ? { member: Number(value) } : undefined;
  return name === undefined ? undefined : { [name]: value };
}

/** @returns undefined where any part of it makes no sense. */
export function decodeView(text: string): View | undefined {
  const words = text.split(',').map(readWord);
  return words.every((word) => word !== undefined) ? (Object.assign({}, ...words) as View) : undefined;
}

export function encodeView({ needles = false, knowledge = false, arrange, member = -1, measure }: View): string {
  const words = [needles && 'needles', knowledge && 'knowledge', arrange !== undefined && `arrange:${arrange}`, member >= 0 && `member:${member}`, measure !== undefined && `measure:${measure}`];
  return words.filter((word) => word !== false).join(',');
}
