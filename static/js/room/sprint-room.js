/** The team's room: the bar on top, the notices, and the view that the phase needs. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { LiveElement } from '../parts/live-element.js';
import { isWriting } from '../parts/short-keys.js';
import { toast } from '../parts/toast.js';
import { waitFor } from '../parts/wait.js';
import { pick, t } from '../words/text.js';
import { returnedPanel } from './returned-panel.js';
import { roomBar } from './room-bar.js';
import { helpPanel, leavePanel, peoplePanel, seatPanel, versionsPanel } from './room-dialogs.js';
import { gone, notices } from './room-notices.js';
import { specialistDesk } from './specialist-desk.js';
import { stepsPanel } from './sprint-steps.js';
import { waitingCard } from './waiting-card.js';

/** @import {AgendaLine} from '../live/slots.d.ts' */

/** @typedef {'people'|'steps'|'help'|'seat'|'leave'|'versions'} Panel */

/** @type {Record<string, 'ideas'|'concept'|'outline'>} what each kind of phase writes in */
const WRITES = {
  ideas: 'ideas',
  groups: 'ideas',
  vote: 'ideas',
  concept: 'concept',
  plan: 'concept',
  outline: 'outline',
  pitch: 'outline',
};

const LOADERS = {
  ideas: () => import('../ideas/ideas-view.js'),
  concept: () => import('../concept/concept-view.js'),
  outline: () => import('../outline/outline-view.js'),
};

export class SprintRoom extends LiveElement {
  static properties = {
    ...LiveElement.properties,
    _looked: { state: true },
    _panel: { state: true },
    _returned: { state: true },
    _team: { state: true },
  };

  constructor() {
    super();
    /** @type {number|null} a phase one looks back at; null is now */ this._looked = null;
    /** @type {Panel|null} */ this._panel = null;
    /** Whether what the server did not take is shown. */ this._returned = false;
    /** @type {number|null} the team a specialist visits */ this._team = null;
    /** @type {string|null} */ this.phaseId = null;
  }

  firstUpdated() {
    const { returned } = this.session.replicas;
    let known = 0;
    const show = () => {
      this._returned = returned.items.length > known || (this._returned && returned.items.length > 0);
      known = returned.items.length;
      this.requestUpdate();
    };
    this.session.addEventListener('returned', show);
    show();
  }

  render() {
    const { session } = this;
    if (session.goneBecause) return gone(session, session.goneBecause);
    if (!session.slots.me) return html`<p class="page-loading" role="status">${t('page-loading')}</p>`;
    this.noticePhase();
    const looked = session.slots.agenda[this._looked ?? session.slots.phase.position];
    return html`${roomBar(this.bar(looked))} ${notices(session, looked, () => this.look(null))}
      <main class="room-main" id="room" tabindex="-1" @look-at-note=${this.lookAtNote} @look-back=${this.lookBack}>${this.view(looked)}</main>
      ${this.panel(looked)}`;
  }

  /** @param {AgendaLine} looked */
  bar(looked) {
    return {
      ...this.looking(looked),
      callHelp: () => this.open('help'),
      showPeople: () => this.open('people'),
      showSteps: () => this.open('steps'),
      menu: this.menu(),
    };
  }

  /** @param {AgendaLine} looked */
  looking(looked) {
    return {
      session: this.session,
      looked,
      look: (/** @type {number|null} */ position) => this.look(position),
    };
  }

  /** @returns {(import('../parts/drop-menu.js').MenuItem|null)[]} */
  menu() {
    const { urls } = this.session.content;
    const { me, sprint } = this.session.slots;
    const takehome = `${urls.teams}/${this._team ?? me.team}/takehome`;
    const visits =
      this._team !== null
        ? [{ text: t('room-teams'), icon: icon('users'), act: () => this.visit(null) }]
        : [];
    const team = me.team ?? this._team;
    return [
      ...visits,
      ...this.refusedItem(),
      { text: t('room-people'), icon: icon('users'), act: () => this.open('people') },
      ...(team && sprint ? [{ text: t('room-takehome'), icon: icon('download'), href: takehome }] : []),
      ...(team ? [{ text: t('versions'), icon: icon('history'), act: () => this.open('versions') }] : []),
      { text: t('room-my-seat'), icon: icon('smartphone'), act: () => this.open('seat') },
      null,
      { text: t('room-other-language'), icon: icon('globe'), act: () => this.changeLanguage() },
      { text: t('room-leave'), icon: icon('log-out'), danger: true, act: () => this.open('leave') },
    ];
  }

  /** @returns {import('../parts/drop-menu.js').MenuItem[]} */
  refusedItem() {
    if (this.session.replicas.returned.items.length === 0) return [];
    const show = () => {
      this._returned = true;
    };
    return [{ text: t('room-refused-heading'), icon: icon('triangle-alert'), act: show }];
  }

  /** @param {AgendaLine} looked */
  view(looked) {
    const { session } = this;
    const { me, phase } = session.slots;
    if (me.team === null && this._team === null) return specialistDesk(session, (team) => this.visit(team));
    const kind = WRITES[looked.kind];
    if (!kind) return waitingCard(session, looked);
    LOADERS[kind]();
    const readonly = !phase.may[kind];
    const team = me.team ?? this._team;
    if (kind === 'ideas')
      return html`<ideas-view .session=${session} .phase=${looked} .team=${team} .readonly=${readonly}></ideas-view>`;
    if (kind === 'concept')
      return html`<concept-view .session=${session} .phase=${looked} .team=${team} .readonly=${readonly}></concept-view>`;
    return html`<outline-view .session=${session} .phase=${looked} .team=${team} .readonly=${readonly}></outline-view>`;
  }

  /** The document that the phase on the screen writes in. */
  shown() {
    const { agenda, phase } = this.session.slots;
    return WRITES[agenda[this._looked ?? phase.position]?.kind] ?? 'ideas';
  }

  /** @param {AgendaLine} looked */
  panel(looked) {
    const closed = () => {
      this._panel = null;
    };
    if (this._returned) {
      return returnedPanel(this.session, () => {
        this._returned = false;
      });
    }
    const team = this.session.slots.me.team ?? this._team;
    if (this._panel === 'versions' && team) return versionsPanel(this.session, team, this.shown(), closed);
    if (this._panel === 'steps') return stepsPanel(this.looking(looked), closed);
    if (this._panel === 'people') return peoplePanel(this.session, closed);
    if (this._panel === 'help') return helpPanel(this.session, closed);
    if (this._panel === 'seat') return seatPanel(this.session, closed);
    return this._panel === 'leave' ? leavePanel(this.session, closed) : nothing;
  }

  /** Tells that the phase has changed, without taking the focus from somebody who writes. */
  noticePhase() {
    const { phase } = this.session.slots;
    const isNew = this.phaseId !== null && this.phaseId !== phase.id;
    this.phaseId = phase.id;
    if (!isNew) return;
    this._looked = null;
    toast(t('room-phase-now', { phase: pick(phase.title), waiting: this.session.status.waiting }));
    if (!isWritingInSight()) this.showTask();
  }

  /** The task stands at the top; on a phone one may be far down the board. */
  showTask() {
    scrollTo(0, 0);
    this.querySelector('.desk')?.scrollTo(0, 0);
  }

  /** @param {number|null} position */
  look(position) {
    this._looked = position === this.session.slots.phase.position ? null : position;
    this.session.here(null, null);
  }

  /** To the phase that somebody wrote in when it ended. @param {CustomEvent<{phase: string}>} event */
  lookBack({ detail: { phase } }) {
    const line = this.session.slots.agenda.find(({ id }) => id === phase);
    if (line) this.look(line.position);
  }

  /**
   * Back to the board, at one note; a phone or a slow network may take a while to draw it.
   * @param {CustomEvent} event
   */
  async lookAtNote({ detail: { id } }) {
    const { agenda, phase } = this.session.slots;
    const passed = agenda.slice(0, phase.position + 1);
    const board = passed.findLast((each) => WRITES[each.kind] === 'ideas');
    if (!board) return;
    this.look(board.position);
    const note = await waitFor(this, `#note-${CSS.escape(id)} textarea`);
    note?.focus();
    note?.scrollIntoView({ block: 'center' });
  }

  /** @param {Panel} name */
  open(name) {
    this._panel = name;
  }

  /** @param {number|null} team */
  visit(team) {
    this._team = team;
  }

  changeLanguage() {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = '/language';
    for (const [name, value] of Object.entries({
      lang: this.session.lang === 'da' ? 'en' : 'da',
      next: location.pathname,
    })) {
      const field = document.createElement('input');
      Object.assign(field, { type: 'hidden', name, value });
      form.append(field);
    }
    document.body.append(form);
    form.submit();
  }
}

/** Whether somebody writes where the screen shows it. */
function isWritingInSight() {
  const field = document.activeElement;
  if (!field || !isWriting(field)) return false;
  const { top, bottom } = field.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

customElements.define('sprint-room', SprintRoom);
