/** What there still is to set in a phase; the server has the last word (`sprint/domain/phases.py`). */

/** @typedef {'minutes'|'anonymous'|'reveal'|'votes'|'several'|'ballot'|'goal'} Setting */
/** @typedef {{kind: string, started_ms: number|null, rules: {private: boolean, anonymous: boolean}}} Line */

/**
 * @param {Line} line of the agenda
 * @returns {Setting[]}
 */
export function settingsOf(line) {
  const isAhead = line.started_ms === null;
  /** @type {[Setting, boolean][]} */
  const all = [
    ['minutes', isAhead],
    ['anonymous', hasNotes(line) && !isPromised(line)],
    ['reveal', line.kind === 'ideas' && line.rules.private],
    ['votes', isAhead && line.kind === 'vote'],
    ['several', isAhead && line.kind === 'vote'],
    ['ballot', isAhead && line.kind === 'vote'],
    ['goal', WITH_GOAL.has(line.kind)],
  ];
  return all.filter(([, there]) => there).map(([name]) => name);
}

/** Whether people have been told that nobody will know: that is not taken back. @param {Line} line */
export const isPromised = ({ rules, started_ms }) => rules.anonymous && started_ms !== null;

const WITH_GOAL = new Set(['ideas', 'groups', 'outline']);

/** @param {Line} line */
const hasNotes = ({ kind }) => kind === 'ideas' || kind === 'groups';
