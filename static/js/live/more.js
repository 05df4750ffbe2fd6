/** What the concept, its guide and new screens are made from: fetched with the first of each, not with the page. */

/** @import {Session} from './session.js' */
/** @typedef {'concept'|'guide'|'starters'} Part */

/** @type {Map<Part, Promise<unknown>>} */
const asked = new Map();

/**
 * The console has all of it from the start.
 * @param {Session} session
 * @param {Part} part
 */
export function more(session, part) {
  if (part in session.content) return Promise.resolve();
  const asking = asked.get(part) ?? ask(session, part);
  asked.set(part, asking);
  return asking;
}

/**
 * @param {Session} session
 * @param {Part} part
 */
async function ask({ content }, part) {
  try {
    const answer = await fetch(`${content.urls.content}/${part}`);
    if (!answer.ok) throw new Error(`the content answered ${answer.status}`);
    Object.assign(content, await answer.json());
  } catch (error) {
    asked.delete(part);
    throw error;
  }
}
