/** Who writes when the sprint moves on keeps the view they write in, until they let go of it or follow. */
import { WRITES } from './writes.js';

/** @import {AgendaLine, Phase} from '../live/slots.d.ts' */

const LOOK_MS = 250;
/** Between two fields, or from a field to the button that sends it, nobody has let go yet. */
const LET_GO_MS = 1000;

/**
 * Whether the view of a phase may stay in the one that is now: what is promised about who reads and who wrote is
 * promised by the phase, so nothing stays that was silent, or that had names where there are none now, or none then.
 * @param {AgendaLine} was
 * @param {Phase} now
 */
export function mayStay(was, now) {
  const kind = WRITES[was.kind];
  if (!kind || was.rules.private || was.rules.anonymous !== now.rules.anonymous) return false;
  return now.may[kind] || (kind === 'ideas' && now.may.comment);
}

export class Staying {
  /** @type {AgendaLine|null} the phase whose view stays */ line = null;

  /**
   * @param {{isWriting: () => boolean, letGo: () => void}} person
   * @param {() => number} [now] milliseconds
   */
  constructor(person, now = () => performance.now()) {
    this.person = person;
    this.now = now;
    this.wroteAt = 0;
    /** @type {ReturnType<typeof setInterval>|undefined} */
    this.looking = undefined;
  }

  /**
   * @param {AgendaLine|undefined} was what is on the screen
   * @param {Phase} phase that has begun
   * @returns {boolean} whether it stays
   */
  begin(was, phase) {
    if (!was || was.id === phase.id || !mayStay(was, phase) || !this.person.isWriting()) return false;
    this.end();
    this.line = was;
    this.wroteAt = this.now();
    this.looking = setInterval(() => this.look(), LOOK_MS);
    return true;
  }

  look() {
    if (this.person.isWriting()) this.wroteAt = this.now();
    else if (this.now() - this.wroteAt >= LET_GO_MS) this.person.letGo();
  }

  end() {
    clearInterval(this.looking);
    this.line = null;
  }
}
