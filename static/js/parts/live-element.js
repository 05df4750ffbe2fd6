/** What all live elements share: light DOM, the session, and drawing again when something they show has changed. */
import { LitElement } from 'lit';
import './replaced-text.js';

/** @typedef {import('../live/session.js').Session} Session */
/** @typedef {import('../live/replica.js').Replica} Replica */

const EVENTS = /** @type {const} */ (['change', 'presence', 'status']);

/** @template {import('../live/slots.d.ts').PublicSlots} [S=import('../live/slots.d.ts').Slots] */
export class LiveElement extends LitElement {
  static properties = { session: { attribute: false } };

  constructor() {
    super();
    /** Given by the element that draws this one. @type {import('../live/session.js').Session<S>} */
    this.session = /** @type {never} */ (undefined);
    /** @type {Map<EventTarget, string[]>} */
    this.heard = new Map();
    this.drawAgain = () => this.requestUpdate();
  }

  createRenderRoot() {
    return this;
  }

  /** @param {Map<string, unknown>} changed */
  shouldUpdate(changed) {
    if (changed.has('session') && this.session) this.hear(this.session, EVENTS);
    return Boolean(this.session);
  }

  /**
   * Draws again whenever the document changes.
   * @template {EventTarget} T
   * @param {T} replica
   * @returns {T}
   */
  use(replica) {
    this.hear(replica, ['change']);
    return replica;
  }

  connectedCallback() {
    super.connectedCallback();
    for (const [target, events] of this.heard) this.listen(target, events);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    for (const [target, events] of this.heard) {
      for (const event of events) target.removeEventListener(event, this.drawAgain);
    }
  }

  /**
   * @param {EventTarget} target
   * @param {readonly string[]} events
   */
  hear(target, events) {
    if (this.heard.has(target)) return;
    this.heard.set(target, [...events]);
    if (this.isConnected) this.listen(target, events);
  }

  /**
   * @param {EventTarget} target
   * @param {readonly string[]} events
   */
  listen(target, events) {
    for (const event of events) target.addEventListener(event, this.drawAgain);
  }
}
