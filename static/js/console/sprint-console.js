/** The instructor's console: one picture in which nothing scrolls away, and the commands it gives. */
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { nameOf } from '../outline/pitch-picture.js';
import { icon } from '../parts/icon.js';
import { writingNow } from '../time/agenda.js';
import { t } from '../words/text.js';
import './console-agenda.js';
import './console-clock.js';
import { consoleAnnouncement } from './console-announcement.js';
import { consoleClose } from './console-close.js';
import { consoleDialog, moveTo } from './console-dialogs.js';
import { consoleDeed } from './console-keys.js';
import { consoleLooking, nextTeam } from './console-looking.js';
import { needsOf } from './console-needs.js';
import { CURES, warn } from './console-next.js';
import './console-pitch.js';
import './console-round.js';
import { planOf } from './console-plan.js';
import { consoleLog, consoleNeeds } from './console-side.js';
import { consoleTeams } from './console-teams.js';
import { consoleTop } from './console-top.js';
import { warnTurn } from './console-turn.js';
import { may } from './console-words.js';
import '../parts/modal-box.js';
import { CommandingElement } from '../parts/commanding-element.js';
import { Ticker } from '../time/ticker.js';
import { turnOf } from '../time/turn-plan.js';

/** @import {AgendaLine} from '../live/slots.d.ts' */
/** @import {Session} from '../live/session.js' */
/** @import {Asked, Desk} from './console-dialogs.js' */
/** @import {KeyDeed} from './console-keys.js' */
/** @import {Need} from './console-needs.js' */
/** @import {Plan} from './console-plan.js' */
/** @import {Act} from './console-top.js' */
/** @typedef {'needs'|'agenda'|'log'|'teams'|'pitch'} Tab */

const EVERY_SECONDS = 5;

export class SprintConsole extends CommandingElement {
  static properties = {
    ...CommandingElement.properties,
    _asked: { state: true },
    _moving: { state: true },
    _looked: { state: true },
    _act: { state: true },
    _tab: { state: true },
    _aside: { state: true },
  };

  constructor() {
    super();
    /** @type {Asked|null} the open dialog and what it is about */ this._asked = null;
    this._moving = false;
    /** @type {number|null} the team one looks into */ this._looked = null;
    /** @type {Act|null} what is on the screen; null is what the sprint is at */ this._act = null;
    /** @type {Tab|null} what a small screen shows beside the teams; null is what is most at hand */ this._tab =
      null;
    /** Whether one looks at the teams while a pitch round is on. */ this._aside = false;
    this._pressed = (/** @type {KeyboardEvent} */ event) => this.#press(event);
    new Ticker(this, EVERY_SECONDS);
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this._pressed);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this._pressed);
  }

  render() {
    const desk = this.#desk();
    const needs = needsOf(this.session.slots, this.session.now());
    return html`<div class="console-page" data-tab=${this.#shownTab()}>
      <console-clock .session=${this.session} .desk=${desk} .moving=${this._moving} @next=${this.#next}></console-clock>
      ${consoleTop(desk, this.#acts())} ${this.#banner()}
      ${this.#isLooking() ? consoleLooking(desk, Number(this._looked), needs) : this.#main(desk, needs)}
      ${consoleAnnouncement(desk)}
      </div>
      ${this._asked ? this.#dialog(desk, this._asked) : nothing}
    `;
  }

  /** A team may have been taken away, or merged with another. */
  #isLooking() {
    return this.session.slots.sprint.teams.some(({ number }) => number === this._looked);
  }

  /** What is on the screen, and the ways between. */
  #acts() {
    const isClosed = this.session.slots.sprint.status === 'closed';
    return {
      now: this._act ?? (isClosed ? 'close' : 'lead'),
      go: (/** @type {Act} */ act) => {
        this._act = act;
        this._looked = null;
      },
    };
  }

  /**
   * @param {Desk} desk
   * @param {Need[]} needs
   */
  #main(desk, needs) {
    return this.#acts().now === 'close' && !desk.isDeputy ? consoleClose(desk) : this.#lead(desk, needs);
  }

  /**
   * @param {Desk} desk
   * @param {Need[]} needs
   */
  #lead(desk, needs) {
    const turn = turnOf(this.session.slots);
    if (turn && !this._aside)
      return html`<console-round .session=${this.session} .desk=${desk} .turn=${turn} needs=${needs.length} @aside=${() => this.#goAside(true)}></console-round>`;
    return html`<main class="console-lead" id="main" data-role=${this.session.slots.me.role}>
      ${desk.isDeputy ? nothing : this.#tabs(needs)}
      <console-agenda .session=${this.session} @go=${this.#go} @set=${this.#set}
        @add=${() => desk.open({ kind: 'phase-new' })} @move=${(/** @type {CustomEvent<{phase: string, to: number}>} */ { detail }) => this.act('phase_move', detail)}></console-agenda>
      ${this.#isPitching() ? html`<console-pitch .session=${this.session} .act=${desk.act} .may=${desk.may}></console-pitch>` : nothing}
      ${consoleTeams(desk, needs)} ${desk.isDeputy ? nothing : html`${consoleNeeds(desk, needs)} ${consoleLog(desk)}`}
    </main>`;
  }

  /** A round that is to be begun comes first, until something else is asked for. */
  #shownTab() {
    const isPitching = this.#isPitching();
    if (this._tab && (this._tab !== 'pitch' || isPitching)) return this._tab;
    return isPitching ? 'pitch' : 'needs';
  }

  /** What a small screen shows at a time. @param {Need[]} needs */
  #tabs(needs) {
    return html`<div class="side-tabs" role="group" aria-label=${t('lead-side')}>
      ${this.#tab('teams', t('console-teams'))} ${this.#tab('needs', t('lead-needs-count', { count: needs.length }))}
      ${this.#isPitching() ? this.#tab('pitch', t('pitch-tab')) : nothing}
      ${this.#tab('agenda', t('console-agenda'))} ${this.#tab('log', t('lead-log'))}
    </div>`;
  }

  /** Before a round and after it. */
  #isPitching() {
    const { sprint, phase, pitch } = this.session.slots;
    return (
      sprint.status !== 'closed' && (phase.kind === 'pitch' || pitch !== null) && !turnOf(this.session.slots)
    );
  }

  #banner() {
    const turn = turnOf(this.session.slots);
    return turn && this._aside ? aside(this.session, () => this.#goAside(false)) : banner(this.session);
  }

  /** @param {boolean} isAside */
  async #goAside(isAside) {
    this._aside = isAside;
    await this.updateComplete;
    /** @type {HTMLElement|null} */ (
      this.querySelector(isAside ? '.banner .btn' : '.round-ways .btn')
    )?.focus();
  }

  /** @param {Tab} tab @param {string} word */
  #tab(tab, word) {
    const show = () => {
      this._tab = tab;
    };
    return html`<button type="button" data-tab=${tab} aria-pressed=${this.#shownTab() === tab} @click=${show}>${word}</button>`;
  }

  /** @returns {Desk} */
  #desk() {
    return {
      session: this.session,
      act: (command, ...given) => this.act(command, ...given),
      may: (command) => may(this.session.slots, command),
      isDeputy: this.session.slots.me.role === 'deputy',
      open: (asked) => {
        this._asked = asked;
        this._error = '';
      },
      close: () => this.querySelector('modal-box')?.close(),
      look: (team) => this.#look(team),
    };
  }

  /** The focus goes where the eyes go. @param {number|null} team */
  async #look(team) {
    const was = this._looked;
    this._looked = team;
    await this.updateComplete;
    const name =
      team === null
        ? `:is(.tile, .homes tbody tr):nth-child(${was ?? 1}) :is(.tile-name button, .home-name)`
        : '#look-name';
    /** @type {HTMLElement|null} */ (this.querySelector(name))?.focus();
  }

  /**
   * @param {Desk} desk
   * @param {Asked} asked
   */
  #dialog(desk, asked) {
    const { heading, content, wide = false } = consoleDialog(desk, asked);
    const box = html`<modal-box
      .heading=${heading}
      .content=${content}
      .wide=${wide}
      .error=${this._error}
      @closed=${() => {
        this._asked = null;
      }}
    ></modal-box>`;
    return keyed(asked, box);
  }

  /**
   * To any phase of the agenda: back, or past others, everybody is taken along only on a second word.
   * @param {CustomEvent<AgendaLine>} event
   */
  #go({ detail: line }) {
    const isJump = line.id !== planOf(this.session.slots).line?.id;
    if (isJump || writingNow(this.session).length > 0) this._asked = { kind: 'go', line };
    else this.#move(line, null);
  }

  /** The plan has said what it costs. @param {CustomEvent<{line: AgendaLine, cure: Plan['cure']}>} event */
  #next({ detail: { line, cure } }) {
    return this.#move(line, cure);
  }

  /**
   * @param {AgendaLine} line
   * @param {Plan['cure']} cure
   */
  async #move(line, cure) {
    this._moving = true;
    const isCured = cure === null || (await this.act(CURES[cure], {}));
    if (isCured) await moveTo(this.#desk(), line);
    this._moving = false;
  }

  /** @param {CustomEvent<AgendaLine>} event */
  #set(event) {
    this.#desk().open({ kind: 'phase', line: event.detail });
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const deed = event.defaultPrevented ? null : consoleDeed(event);
    if (deed === null || !this.session) return;
    const { teams = [] } = this.session.slots;
    event.preventDefault();
    if (typeof deed === 'number') {
      if (!this.#desk().isDeputy && teams.some(({ number }) => number === deed)) this.#look(deed);
    } else this.#deeds[deed]();
  }

  /** @type {Record<KeyDeed, () => unknown>} */
  #deeds = {
    pause: () => this.#click('.now-keys .is-main'),
    next: () => this.#click('.next .is-wide'),
    warn: () => this.#warn(),
    more: () => this.#add(1),
    less: () => this.#add(-1),
    message: () => /** @type {HTMLElement|null} */ (this.querySelector('#console-announcement'))?.focus(),
    freeze: () =>
      may(this.session.slots, 'sprint_freeze') &&
      this.act('sprint_freeze', { frozen: !this.session.slots.sprint.frozen }),
    undo: () => this.#undo(),
    following: () => this.#step(1),
    previous: () => this.#step(-1),
    spot: () => this.#click('[data-spot]'),
    back: () => this._looked !== null && this.#look(null),
    help: () => this.#desk().open({ kind: 'keys' }),
  };

  #warn() {
    const turn = turnOf(this.session.slots);
    return turn ? warnTurn(this.#desk(), turn) : warn(this.#desk());
  }

  /** @param {number} minutes */
  #add(minutes) {
    const isTurn = turnOf(this.session.slots) !== null;
    return isTurn ? this.act('pitch_add', { seconds: minutes * 60 }) : this.act('clock_add', { minutes });
  }

  /** @param {string} what */
  #click(what) {
    /** @type {HTMLElement|null} */ (this.querySelector(what))?.click();
  }

  /** The latest line that can be taken back. */
  #undo() {
    const latest = this.session.slots.log?.find(({ may_undo }) => may_undo);
    if (latest) this.act('deed_undo', { id: latest.id });
  }

  /** @param {1|-1} by */
  #step(by) {
    const { teams = [] } = this.session.slots;
    if (this._looked !== null) this.#look(nextTeam(teams, this._looked, by));
  }
}

/** The way back to the round that goes on. @param {Session} session @param {() => void} back */
const aside = (session, back) => html`<div class="banner" role="status">${icon('megaphone')}
  <p class="banner-text">${t('pitch-goes-on', { team: nameOf(session, session.slots.pitch?.team ?? null) })}</p>
  <button class="btn btn-small" type="button" @click=${back}>${t('pitch-see')}</button></div>`;

/** What is out of the ordinary for everybody. @param {Session} session */
function banner(session) {
  const { sprint } = session.slots;
  if (session.status.state === 'offline')
    return strip(icon('cloud-off'), t('console-offline-banner'), 'warn');
  if (sprint.frozen) return strip(icon('snowflake'), t('console-frozen-banner'), 'warn');
  if (sprint.rehearsal) return rehearsal(session);
  return nothing;
}

/** One click ends it, and all of it is gone. @param {Session} session */
const rehearsal = ({
  content,
}) => html`<form class="banner" data-tone="warn" aria-label=${t('rehearsal-mark')} method="post" action="${content.urls.rehearsal}/end">
  ${icon('theater')}<p class="banner-text">${t('rehearsal-console')}</p>
  <button class="btn btn-small" type="submit">${icon('square')}${t('rehearsal-end')}</button>
</form>`;

/**
 * @param {unknown} sign
 * @param {string} text
 * @param {string} [tone]
 */
const strip = (sign, text, tone) =>
  html`<p class="banner" role="status" data-tone=${tone ?? nothing}>${sign}${text}</p>`;

customElements.define('sprint-console', SprintConsole);
