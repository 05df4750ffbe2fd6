/** The texts of each page: of the whole catalogue what its scripts can ask for, as Fluent source. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TEXT = 'sprint/text';
/** A string, or what a template begins with before its first `${`. */
const QUOTED = /(['"`])([a-z][\w-]*)(?:\1|(?<=`[\w-]*)(\$\{))/g;
/** Refusals that only pages answer with: no script asks for their words. */
const ON_PAGES = /^error-(?:team_file|edition)-/;
/** Refusals of what only the console asks for. */
const OF_CONSOLE =
  /^error-(?:team-(?:in_use|pitching|too_much|votes_open)|phase-(?:anonymity_tightens|begun|is_now|last|nothing_to_undo))/;
/** `{ other-message }` inside a message. */
const REFERENCE = /\{\s*([a-z][\w-]*)\s*\}/g;

/**
 * @param {string[]} sources of one page's scripts
 * @param {string} language
 */
export function textsFor(sources, language) {
  const messages = messagesOf(language);
  const { keys, beginnings } = namesIn(sources);
  const isLed = sources.some((source) => source.includes('team_merge'));
  const isAnswered = (/** @type {string} */ key) => !ON_PAGES.test(key) && (isLed || !OF_CONSOLE.test(key));
  const isAsked = (/** @type {string} */ key) =>
    keys.has(key) || (isAnswered(key) && beginnings.some((beginning) => key.startsWith(beginning)));
  const kept = new Set([...messages.keys()].filter(isAsked));
  for (const key of kept)
    for (const [, other] of messages.get(key).matchAll(REFERENCE)) if (messages.has(other)) kept.add(other);
  return [...kept].map((key) => messages.get(key)).join('');
}

/** @param {string[]} sources */
function namesIn(sources) {
  const keys = new Set();
  const beginnings = new Set();
  for (const source of sources)
    for (const [, , name, isBeginning] of source.matchAll(QUOTED)) {
      if (!isBeginning) keys.add(name);
      else if (name.endsWith('-')) beginnings.add(name);
    }
  return { keys, beginnings: [...beginnings] };
}

/**
 * Each message with the lines that belong to it; comments stay behind.
 * @param {string} language
 * @returns {Map<string, string>}
 */
function messagesOf(language) {
  const folder = join(TEXT, language);
  const files = readdirSync(folder).sort();
  const source = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  const messages = new Map();
  for (const [message, key] of source.matchAll(/^([a-z][\w-]*) *=.*\n(?:(?:[ }].*)?\n)*/gm))
    messages.set(key, `${message.trimEnd()}\n`);
  return messages;
}
