/** The instructor's console: the top bar, the panels, and the commands they give. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { toast } from '../parts/toast.js';
import { writingNow } from '../time/agenda.js';
import { t } from '../words/text.js';
import './console-agenda.js';
import './console-clock.js';
import { consoleDialog, moveTo } from './console-dialogs.js';
import { consoleQueue } from './console-queue.js';
import { consoleTeams } from './console-teams.js';
import { consoleTop } from './console-top.js';
import '../parts/modal-box.js';
import { LiveElement } from '../parts/live-element.js';

/** @import {Ack, AgendaLine, Command, Given} from '../live/slots.d.ts' */
/** @import {Session} from '../live/session.js' */
/** @import {Asked, Desk} from './console-dialogs.js' */

export class SprintConsole extends LiveElement {
  static properties = {
    ...LiveElement.properties,
    _asked: { state: true },
    _error: { state: true },
    _moving: { state: true },
  };

  constructor() {
    super();
    /** @type {Asked|null} the open dialog and what it is about */ this._asked = null;
    this._error = '';
    this._moving = false;
  }

  render() {
    const desk = this.#desk();
    return html`
      ${consoleTop(desk)} ${banner(this.session)}
      <main class="console">
        <console-agenda .session=${this.session} @go=${this.#go} @set=${this.#set}></console-agenda>
        <console-clock .session=${this.session} .act=${desk.act} .moving=${this._moving} @go=${this.#go}></console-clock>
        ${consoleQueue(this.session, desk.act)} ${consoleTeams(desk)}
      </main>
      ${this._asked ? this.#dialog(desk, this._asked) : nothing}
    `;
  }

  /** @returns {Desk} */
  #desk() {
    return {
      session: this.session,
      act: (command, ...given) => this.#act(command, ...given),
      open: (asked) => {
        this._asked = asked;
        this._error = '';
      },
      close: () => this.querySelector('modal-box')?.close(),
    };
  }

  /**
   * @param {Desk} desk
   * @param {Asked} asked
   */
  #dialog(desk, asked) {
    const { heading, content, wide = false } = consoleDialog(desk, asked);
    return html`<modal-box
      .heading=${heading}
      .content=${content}
      .wide=${wide}
      .error=${this._error}
      @closed=${() => {
        if (this._asked === asked) this._asked = null;
      }}
    ></modal-box>`;
  }

  /**
   * Moving everyone asks only when somebody is writing; it can always be undone.
   * @param {CustomEvent<AgendaLine>} event
   */
  #go({ detail: line }) {
    if (writingNow(this.session).length > 0) this._asked = { kind: 'go', line };
    else this.#move(line);
  }

  /** @param {AgendaLine} line */
  async #move(line) {
    this._moving = true;
    await moveTo(this.#desk(), line);
    this._moving = false;
  }

  /** @param {CustomEvent<AgendaLine>} event */
  #set(event) {
    this.#desk().open({ kind: 'phase', line: event.detail });
  }

  /** Said where the person looks: in the open dialog, or else as a toast. @param {string} message */
  #refuse(message) {
    if (this.querySelector('dialog[open]')) this._error = message;
    else toast(message, { tone: 'warn' });
  }

  /**
   * @template {Command} K
   * @param {K} command
   * @param {Given<K>} given
   * @returns {Promise<Ack<K>|null>} null when it was refused and the person has been told
   */
  async #act(command, ...given) {
    try {
      return await this.session.command(command, ...given);
    } catch (error) {
      this.#refuse(/** @type {Error} */ (error).message);
      return null;
    }
  }
}

/** What is out of the ordinary for everybody. @param {Session} session */
function banner(session) {
  const { sprint } = session.slots;
  if (session.status.state === 'offline') return strip('cloud-off', t('console-offline-banner'), 'warn');
  if (sprint.status === 'closed') return strip('archive', t('console-closed-banner'));
  if (sprint.frozen) return strip('snowflake', t('console-frozen-banner'), 'warn');
  return nothing;
}

/** @type {Record<string, () => unknown>} */
const BANNER_ICONS = {
  'cloud-off': () => icon('cloud-off'),
  archive: () => icon('archive'),
  snowflake: () => icon('snowflake'),
};

/**
 * @param {string} sign
 * @param {string} text
 * @param {string} [tone]
 */
const strip = (sign, text, tone) =>
  html`<p class="banner" role="status" data-tone=${tone ?? nothing}>${BANNER_ICONS[sign]?.()}${text}</p>`;

customElements.define('sprint-console', SprintConsole);
