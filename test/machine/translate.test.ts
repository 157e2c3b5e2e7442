/** What is compiled says the same as what is written, in the other language's words. */

import { expect, it } from 'vitest';
import { layouts } from '../../sim/compiler/layouts.ts';
import { translate } from '../../sim/compiler/translate.ts';

const translated = (source: string): string => translate('rule.ts', source, layouts([source]), (path) => path.startsWith('./'));

it.each([
  ['types', 'export function f(i: int, p: number, is: boolean, list: Int32Array, key: Key): void {}', '@inline export function f(i: i32, p: f64, is: bool, list: Words, key: Words): void {}'],
  ['what is picked from a type is that type', "function f(c: Pick<Contacts, 'rows'>): int { return 1; }", '@inline function f(c: Contacts): i32 { return 1; }'],
  ['names taken out of a store, one by one', 'const { mail, tally: all } = w;', 'const mail = w.mail; const all = w.tally;'],
  ['functions that are constants, at the place they are called from', 'export const f = (i: int): int => i + 1;', '@inline export function f(i: i32): i32 { return i + 1; }'],
  ['long functions, called', `function f(): void { ${'g(); '.repeat(200)}}`, `function f(): void { ${'g(); '.repeat(200)}}`],
  ['constants stay constants', 'export const NEXT = 0;', 'export const NEXT = 0;'],
  ['division is of fractions', 'const x = a / (b + 1);', 'const x = (<f64>(a) / <f64>((b + 1)));'],
  ['the whole part', 'const x = (u * n) | 0;', 'const x = whole((u * n));'],
  ['bits together are no whole part', 'const x = at | NEXT;', 'const x = at | NEXT;'],
  ['bits as a number that is never negative', 'const x = (bits >>> 0) * 2;', 'const x = (unsigned(bits)) * 2;'],
  ['a shift of bits stays one', 'const x = bits >>> 16;', 'const x = bits >>> 16;'],
  ['a product of words', 'const x = Math.imul(a, b + 1);', 'const x = ((a) * (b + 1));'],
  ['the whole number below', 'const d = Math.floor(m / n);', 'const d = <i32>Math.floor(<f64>((<f64>(m) / <f64>(n))));'],
  ['largest, smallest, size', 'const x = Math.max(Math.min(a, b), Math.abs(c));', 'const x = max((min((a), (b))), (abs((c))));'],
  ['numbers beyond a word', 'const x = p * 4294967296;', 'const x = p * 4294967296.0;'],
  ['bits beyond a word', 'const x = a ^ 0x9e3779b1;', 'const x = a ^ -1640531535;'],
  ['what is there for sure', 'mail.boxes[i]!++;', 'mail.boxes[i]++;'],
  ['no number', 'row[t] = Number.NaN;', 'row[t] = NaN;'],
  ['classes as fields, in their order', 'class Pool { records: Int32Array; }\nexport class Mail extends Pool { readonly boxes: Int32Array; free: int = 0; list: readonly Event[]; constructor() { super(); } }', 'class Pool { records: Words; }\n@unmanaged export class Mail extends Pool { boxes: Words; free: i32; }'],
  ['stores within others, where they lie', 'class Clock { tick: int; }\nclass World { readonly clock: Clock; deck: Int32Array; }', 'class Clock { tick: i32; }\nclass World { @inline get clock(): Clock { return changetype<Clock>(changetype<usize>(this) + 8); } deck: Words; }'],
  ['imports from what is compiled', "import { a } from './a.ts';\nimport * as B from './b.ts';\nimport type { C } from './c.ts';\nimport d from 'd';", "import { a } from './a';\nimport * as B from './b';\nimport { C } from './c';\n"],
  ['broken invariants', "throw new RangeError('There is none.');", "throw new Error('');"],
])('%s', (_, source, expected) => {
  expect(translated(source)).toBe(expected);
});

it('a text that is none is told of by its file', () => {
  expect(() => translated('const = 1;')).toThrow(/^rule\.ts: /);
});

it('fields lie at multiples of their size, those of the parent first, and stores they hold last', () => {
  const laid = layouts(['export class Pool { records: Int32Array; free: int; }', 'export class Odd extends Pool { is: boolean; kept: Pool; sum: number; also: boolean; events: readonly string[]; }']);
  expect(laid['Odd']).toEqual({
    fields: [
      { name: 'records', kind: 'Int32Array', at: 0 },
      { name: 'free', kind: 'int', at: 4 },
      { name: 'is', kind: 'boolean', at: 8 },
      { name: 'sum', kind: 'number', at: 16 },
      { name: 'also', kind: 'boolean', at: 24 },
      { name: 'kept', kind: { store: 'Pool' }, at: 32 },
    ],
    size: 40,
  });
});

it('what holds stores is no parent: its own fields and theirs would lie in one place', () => {
  expect(() => layouts(['class Clock { tick: int; }', 'class World { clock: Clock; }', 'class More extends World { also: int; }'])).toThrow('More extends World, which holds other stores');
});
