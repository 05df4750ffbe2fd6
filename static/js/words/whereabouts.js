/** Who is where: the others whose caret stands in a document or in one of its fields. */

/** @typedef {{seat_id: string, name: string, initials: string, colour: number}} Person */
/** @typedef {{seat_id: string, document: string|null, field: string|null}} Place */
/** @typedef {{me?: {seat_id: string}, people?: Person[]}} Slots */

/**
 * @param {{presence: Place[], slots: Slots}} session
 * @param {string} document
 * @param {(field: string) => boolean} inside
 * @returns {Person[]}
 */
export function othersIn(session, document, inside) {
  const me = session.slots.me?.seat_id;
  const here = session.presence.filter(
    (place) =>
      place.seat_id !== me && place.document === document && place.field !== null && inside(place.field),
  );
  return here.map(({ seat_id }) => personOf(session, seat_id)).filter((person) => person !== undefined);
}

/**
 * @param {{presence: Place[], slots: Slots}} session
 * @param {string} document
 * @param {string} field
 */
export const othersAt = (session, document, field) => othersIn(session, document, (each) => each === field);

/**
 * @param {{slots: Slots}} session
 * @param {string} seat
 * @returns {Person|undefined}
 */
export const personOf = (session, seat) =>
  (session.slots.people ?? []).find((person) => person.seat_id === seat);

/**
 * The seat as documents keep it; empty where nobody signs.
 * @param {{isAnonymous: boolean, slots: Slots}} session
 */
export const signatureIn = ({ isAnonymous, slots }) => (isAnonymous ? '' : (slots.me?.seat_id ?? ''));

/** @param {Person} person */
export const firstName = (person) => person.name.trim().split(/\s+/)[0] ?? '';
