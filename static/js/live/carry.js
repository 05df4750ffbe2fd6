/** Carrying unsent edits from one copy of a document into another, and finding the one that is refused. */
import * as Y from 'yjs';
import { difference, put } from './difference.js';

/** @typedef {import('./difference.js').Part} Part */
/** @typedef {Pick<import('./outbox.js').Edit, 'client'|'bytes'>} Edit */
/** @typedef {{client: number, bytes: Uint8Array, count: number}} Carried */

/**
 * How many client ids carrying these edits may take: one for each under which they were written, the two halves of
 * what was refused, and what is written from then on.
 * @param {Pick<Edit, 'client'>[]} edits
 * @returns {unknown[]} one for each
 */
export const clientsFor = (edits) => [...Array(4), ...new Set(edits.map(({ client }) => client))];

/**
 * Nobody knows which part of several the server refused: each half is tried by itself, under a client id of its own,
 * so that the one can be taken without the other. A single one that is refused is returned.
 * @param {Y.Doc} ours
 * @param {Y.Doc} theirs what the server has; all that can be is put into it
 * @param {{edits: Edit[], refused: Edit[]}} unsent
 * @param {number[]} clients
 * @returns {{edits: Carried[], returned: Part[]}}
 */
export function carry(ours, theirs, { edits, refused }, clients) {
  const partsOf = (/** @type {Edit[]} */ some) =>
    difference(
      ours,
      theirs,
      some.map(({ bytes }) => bytes),
    );
  const [guilty, others] = split(partsOf(edits), partsOf(refused));
  const half = guilty.length === 1 ? 0 : Math.ceil(guilty.length / 2);
  const groups = [guilty.slice(0, half), half ? guilty.slice(half) : [], ...byClient(others, edits, partsOf)];
  const written = groups.map((group, at) => write(theirs, group, clients[at] ?? 0));
  theirs.clientID = clients.at(-1) ?? theirs.clientID;
  return {
    edits: written.flatMap(({ edit }) => edit ?? []).reverse(),
    returned: [...(half ? [] : guilty), ...written.flatMap(({ left }) => left)],
  };
}

/**
 * @param {Part[]} parts
 * @param {Part[]} some
 * @returns {[Part[], Part[]]} those that are among some, and the others
 */
function split(parts, some) {
  const keys = new Set(some.map(({ key }) => key));
  return [parts.filter(({ key }) => keys.has(key)), parts.filter(({ key }) => !keys.has(key))];
}

/**
 * What was written under different client ids stays so: together, they would tell that one person wrote it all.
 * @param {Part[]} parts
 * @param {Edit[]} edits
 * @param {(edits: Edit[]) => Part[]} partsOf
 */
function byClient(parts, edits, partsOf) {
  /** @type {Part[][]} */ const groups = [];
  let left = parts;
  for (const client of new Set(edits.map((edit) => edit.client))) {
    const [own, others] = split(left, partsOf(edits.filter((edit) => edit.client === client)));
    groups.push(own);
    left = others;
  }
  return groups;
}

/**
 * @param {Y.Doc} doc
 * @param {Part[]} parts
 * @param {number} client
 * @returns {{edit: Carried|null, left: Part[]}}
 */
function write(doc, parts, client) {
  /** @type {Uint8Array[]} */ const updates = [];
  /** @type {Part[]} */ const left = [];
  const hear = (/** @type {Uint8Array} */ bytes) => updates.push(bytes);
  doc.clientID = client;
  doc.on('update', hear);
  doc.transact(() => {
    for (const part of parts) left.push({ key: part.key, pieces: put(doc, part) });
  });
  doc.off('update', hear);
  const edit = updates[0] ? { client, bytes: updates[0], count: parts.length } : null;
  return { edit, left: left.filter(({ pieces }) => pieces.length > 0) };
}
