/**
 * A whole number of 32 bits. To the compiler of this language it is any number; compiled to machine code it is a word, which is
 * why whoever writes a rule says which of the two is meant: `int` for what counts or names something, `number` for what is measured.
 */
export type int = number;
