/** Making several notes of one text: a list by its lines, a long text where it pauses. */

/** Marks that lists begin their lines with, as Office pastes them too. */
const BULLET = /^\s*(?:[-–—*•·▪◦‣o]\s+|[•·▪◦‣]\s*|\(?\d{1,3}[.)]\s+|\(?[a-z][.)]\s+)/i;
const FEWEST_LINES = 3;
/** Where a long text is best divided, best first. */
const PAUSES = [/\n(?!.*\n)/s, /[.!?…]\s(?!.*[.!?…]\s)/s, /\s(?!.*\s)/s];

/**
 * The lines of a list, without their marks; empty when the text is no list.
 * @param {string} text
 * @returns {string[]}
 */
export function linesOf(text) {
  const lines = text
    .split(/\n/)
    .map((line) => line.replace(BULLET, '').trim())
    .filter(Boolean);
  return lines.length >= FEWEST_LINES ? lines : [];
}

/**
 * Pieces that are at most so long, and together say all of it.
 * @param {string} text
 * @param {number} most
 * @returns {string[]}
 */
export function piecesOf(text, most) {
  const rest = text.trim();
  if (rest.length <= most) return rest ? [rest] : [];
  const at = pauseIn(rest.slice(0, most));
  return [rest.slice(0, at).trim(), ...piecesOf(rest.slice(at), most)];
}

/** @param {string} text that is too long by what follows */
function pauseIn(text) {
  for (const pause of PAUSES) {
    const position = text.search(pause);
    if (position > text.length / 2) return position + 1;
  }
  return isHigh(text.charCodeAt(text.length - 1)) ? text.length - 1 : text.length;
}

/** @param {number} unit of a letter of two halves, the first of them */
const isHigh = (unit) => unit >= 0xd800 && unit < 0xdc00;
