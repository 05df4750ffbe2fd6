/** How a command that was answered *no* is told. */
import { errorText } from '../words/text.js';

/** A command that was answered *no*; `message` is for people. */
export class CommandError extends Error {
  /**
   * @param {string} code
   * @param {import('../words/text.js').Args} [args]
   */
  constructor(code, args = {}) {
    super(errorText(code, args));
    this.code = code;
    this.args = args;
  }
}
