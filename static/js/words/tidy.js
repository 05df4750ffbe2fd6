// @ts-check
/**
 * People's text as everything keeps it, before it is written anywhere: one kind of line break, one kind of space,
 * nothing that only machines see. What joins letters stays. The same as `sprint/domain/tidy.py`, held together by
 * `tests/vectors/tidy.json`.
 */

const BREAK = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const SPACE = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
// Controls, the soft hyphen, zero width spaces, marks that turn what follows, invisible operators, half pairs and
// what will never be a letter.
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u180e\u200b\u202a-\u202e\u2060-\u2064\u2066-\u206f\p{Cs}\p{Noncharacter_Code_Point}\ufeff\ufff9-\ufffc\u{1d173}-\u{1d17a}\u{e0001}]/gu;
/** @param {string} text */
export const tidy = (text) =>
  text.replace(BREAK, '\n').replace(SPACE, ' ').replace(UNSEEN, '').normalize('NFC');
