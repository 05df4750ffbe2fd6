/** Reloading a document: what is unsent is carried into it, and what the server refuses is returned. */
import * as Y from 'yjs';
import { carry, clientsFor } from './carry.js';
import { difference } from './difference.js';
import { wordsIn } from './unsent.js';
import { lost } from './went-back.js';

const PAUSE_MS = 2000;
/** As often as this without an ack in between does not find what is wrong, and must not keep the server busy. */
const MOST = 20;

/** @typedef {import('./outbox.js').Edit} Edit */
/** @typedef {import('./difference.js').Part} Part */
/** @typedef {{code: string, parts: Part[]}} Returned what the server did not take, and why */
/**
 * @typedef {object} Renewal
 * @property {string} code why
 * @property {Edit[]} refused
 * @property {boolean} behind the server has less than it once acked
 * @property {number[]} clients under which what is unsent will be written anew
 */

export class Renewals {
  /** @type {Renewal|null} the one that waits for the server's document */
  current = null;
  count = 0;

  /** @param {import('./replica.js').Replica} replica */
  constructor(replica) {
    this.replica = replica;
  }

  /**
   * A refused edit must not stay in one replica, or it differs for ever; and the server may have given the document
   * a new start. Until the server's is here, ours is shown and may be written in.
   * @param {string} code
   * @param {Edit[]} [refused]
   * @param {boolean} [behind] the server has less than it once acked
   */
  begin(code, refused = [], behind = false) {
    if (this.current) return;
    const { outbox, doc } = this.replica;
    const mine = behind ? [{ client: doc.clientID }] : [];
    const clients = clientsFor([...outbox.unsent, ...mine]).map(() => new Y.Doc().clientID);
    this.current = { code, refused, clients, behind };
    this.replica.isOpen = false;
    if (++this.count < MOST) this.replica.open();
    else setTimeout(() => this.replica.again(), PAUSE_MS);
  }

  /** Somebody else has one of the client ids. @param {string} code */
  again(code) {
    const refused = this.current?.refused;
    this.current = null;
    this.begin(code, refused);
  }

  /** The server has taken something in. */
  settled() {
    this.count = 0;
  }

  /**
   * @param {Renewal} renewal
   * @param {import('./slots.d.ts').Caught} answer
   */
  finish({ code, refused, clients, behind }, answer) {
    this.gather(answer.update);
    this.current = null;
    const { outbox, doc } = this.replica;
    const again = behind ? [{ client: doc.clientID, bytes: lost(doc, answer.state_vector) }] : [];
    const fresh = new Y.Doc();
    Y.applyUpdate(fresh, new Uint8Array(answer.update));
    const { edits, returned } = carry(doc, fresh, { edits: [...outbox.unsent, ...again], refused }, clients);
    const parts = [...returned, ...unplaced(doc)];
    this.replica.begin(fresh, answer);
    outbox.replace(edits);
    doc.destroy();
    this.handBack(code, parts);
  }

  /**
   * The document is not ours any more: what is unsent goes back to the person.
   * @param {string} code
   */
  surrender(code) {
    this.gather();
    const parts = this.unsaved();
    this.replica.outbox.replace([]);
    this.handBack(code, parts);
  }

  /** @returns {Part[]} */
  unsaved() {
    const { outbox, doc } = this.replica;
    const edits = outbox.unsent.map(({ bytes }) => bytes);
    return [...difference(doc, new Y.Doc(), edits), ...unplaced(doc)];
  }

  /**
   * All that is unsent, in the document that we have.
   * @param {ArrayBuffer|Uint8Array} [update] what it may build on
   */
  gather(update) {
    if (update) this.replica.apply(update);
    this.replica.addRestored();
    this.replica.flush();
  }

  /**
   * @param {string} code
   * @param {Part[]} parts
   */
  handBack(code, parts) {
    if (parts.length > 0) this.replica.tell('refused', { code, parts });
  }
}

/**
 * Words that build on something which nobody has.
 * @param {Y.Doc} doc
 * @returns {Part[]}
 */
function unplaced({ store: { pendingStructs } }) {
  const whole = pendingStructs ? wordsIn([Y.convertUpdateFormatV2ToV1(pendingStructs.update)]) : '';
  return whole ? [{ key: '', pieces: [{ path: [], whole }] }] : [];
}
