/** What a film tells in two lines ends with a sentence, and says nothing but what was said. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortened } from '../../viz/export/figure/shortened.ts';

const within = (letters: number) => (words: string) => words.length <= letters;

test('sentences that do not fit are left out whole', () => {
  const words = 'It served 64% (before it 88.5%). Why? So far “it lost.” Nobody knows.';
  expect(shortened(words, within(200))).toBe(words);
  expect(shortened(words, within(60))).toBe('It served 64% (before it 88.5%). Why? So far “it lost.”');
  expect(shortened(words, within(40))).toBe('It served 64% (before it 88.5%). Why?');
  expect(shortened(words, within(33))).toBe('It served 64% (before it 88.5%).');
  expect(shortened(words, within(20))).toBeUndefined();
});

test('a part that stands by itself is told without the next, but never half of what is in brackets', () => {
  expect(shortened('Worse off most: the queue, 50 against 5; idle, 66% against 52%.', within(45))).toBe('Worse off most: the queue, 50 against 5.');
  expect(shortened('It fell. The other (now slow; then late) did not.', within(40))).toBe('It fell.');
});

test('it always begins as what was said, and ends where something ends', () => {
  const sentence = fc.tuple(fc.stringMatching(/^[A-Z][a-z ]{0,20}[a-z]$/), fc.constantFrom('.', '?', ';', '!')).map((parts) => parts.join(''));
  fc.assert(fc.property(fc.array(sentence, { minLength: 1, maxLength: 6 }), fc.nat(90), (sentences, room) => {
    const words = sentences.join(' ');
    const said = shortened(words, within(room));
    if (said === undefined) return sentences[0]!.length > room;
    return said.length <= room && words.startsWith(said.slice(0, -1)) && /[.?!;]$/.test(words[said.length - 1]!);
  }));
});
