/** What becomes of an edit that the server answers with a code: it is never thrown away. */

/**
 * @typedef {'hold'|'retry'|'sync'|'open'|'renew'|'return'} Fate  hold: wait until it is allowed again; retry: soon, as
 *   it is; sync, open: what it builds on first; renew: into the document as it is by now; return: to the person
 */

/** @type {Record<string, Fate>} */
const FATES = {
  'document.locked': 'hold',
  'document.not_now': 'hold',
  'sprint.frozen': 'hold',
  'sprint.closed': 'hold',
  'sprint.not_open': 'hold',
  'storage.unavailable': 'retry',
  rate_limited: 'retry',
  offline: 'retry',
  timeout: 'retry',
  unknown: 'retry',
  'document.gap': 'sync',
  'document.unknown': 'open',
  'document.epoch': 'renew',
  'document.forged': 'renew',
};

/** What did not help this many times in a row is returned; a network or a disk may take as long as it wants. */
const MOST_TRIES = 5;
const PATIENT = new Set(['offline', 'timeout', 'rate_limited', 'storage.unavailable']);

/**
 * @param {string} code
 * @param {number} tries how often the same edit has been answered so
 * @returns {Fate}
 */
export function fateOf(code, tries) {
  const fate = FATES[code] ?? 'return';
  if (fate === 'hold' || PATIENT.has(code) || tries < MOST_TRIES) return fate;
  return fate === 'sync' ? 'renew' : 'return';
}

/** @param {unknown} error */
export const codeOf = (error) => /** @type {{code?: string}} */ (error).code ?? 'offline';
