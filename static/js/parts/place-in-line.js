/** Owns standing in the server's line for heavy work: a ticket of one's own, and which place it has. */
import { newId } from '../documents/id.js';
import { at } from '../words/at.js';

const ASK_MS = 1000;
const OF_SPRINT = /\/(?:s|sprints)\/([^/]+)\//;
/** The header that carries a ticket; a form has it in its address. */
export const TICKET = 'X-Ticket';

/**
 * @param {'logins'|'uploads'|'exports'} kind
 * @param {(place: number) => void} tell each second, while others are before us
 */
export function standInLine(kind, tell) {
  const ticket = newId();
  const asking = setInterval(async () => {
    const place = await placeOf(kind, ticket);
    if (place) tell(place);
  }, ASK_MS);
  return { ticket, leave: () => clearInterval(asking) };
}

/**
 * @param {string} kind
 * @param {string} ticket
 * @returns {Promise<number|null>} null where it does not wait, or nobody answers
 */
const placeOf = (kind, ticket) =>
  fetch(at(`/place/${kind}/${ticket}${ofSprint()}`))
    .then((answer) => answer.json())
    .then(({ place }) => place)
    .catch(() => null);

/** Of several workers, the one that has the sprint has the line. */
function ofSprint() {
  const [, code] = OF_SPRINT.exec(globalThis.location?.pathname ?? '') ?? [];
  return code ? `?code=${code}` : '';
}
