/** A live element that gives commands: a no is said where the person looks, in the open dialog or else as a toast. */
import { LiveElement } from './live-element.js';
import { toast } from './toast.js';

/** @import {Ack, Command, Given} from '../live/slots.d.ts' */

export class CommandingElement extends LiveElement {
  static properties = { ...LiveElement.properties, _error: { state: true } };

  constructor() {
    super();
    /** What the open dialog says. */
    this._error = '';
  }

  /** @param {string} message */
  refuse(message) {
    if (this.querySelector('dialog[open]')) this._error = message;
    else toast(message, { tone: 'warn' });
  }

  /**
   * @template {Command} K
   * @param {K} command
   * @param {Given<K>} given
   * @returns {Promise<Ack<K>|null>} null when it was refused and the person has been told
   */
  async act(command, ...given) {
    try {
      return await this.session.command(command, ...given);
    } catch (error) {
      this.refuse(/** @type {Error} */ (error).message);
      return null;
    }
  }
}
