/** The team's room: the bar on top, the notices, and the view that the phase needs. */
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { editionAsked } from '../concept/editions.js';
import { tracePanel } from '../concept/trace.js';
import { onLeaving } from '../live/leaving.js';
import { icon } from '../parts/icon.js';
import { gate } from '../parts/key-gate.js';
import { later } from '../parts/later.js';
import { LiveElement } from '../parts/live-element.js';
import { isWriting } from '../parts/short-keys.js';
import { typing } from '../parts/typing.js';
import { waitFor } from '../parts/wait.js';
import { at, here } from '../words/at.js';
import { t } from '../words/text.js';
import { arrived } from './arrived.js';
import { fetchAtRest, LOADERS } from './at-rest.js';
import { isAsked, isSought, mondayAside, mondayPanel } from './monday.js';
import { returnedPanel } from './returned-panel.js';
import { roomBar } from './room-bar.js';
import { gone, notices, visiting } from './room-notices.js';
import { desk, deskPanel, goHome, roundsItems } from './rounds.js';
import { stepsPanel } from './sprint-steps.js';
import { mayStay, Staying } from './staying.js';
import { taskLine } from './task-line.js';
import { waitingCard } from './waiting-card.js';
import { WRITES } from './writes.js';

/** @import {AgendaLine} from '../live/slots.d.ts' */

/** @typedef {'people'|'steps'|'help'|'seat'|'monday'|'leave'|'versions'|'desk'} Panel */

const dialogs = later(() => import('./room-dialogs.js'));

export class SprintRoom extends LiveElement {
  static properties = {
    ...LiveElement.properties,
    _looked: { state: true },
    _panel: { state: true },
    _returned: { state: true },
    _team: { state: true },
    _trace: { state: true },
  };

  constructor() {
    super();
    /** @type {number|null} a phase one looks back at; null is now */ this._looked = null;
    /** @type {Panel|null} */ this._panel = null;
    /** Whether what the server did not take is shown. */ this._returned = false;
    /** @type {number|null} the team a specialist visits */ this._team = null;
    /** @type {string|null} what one sees the trace of, empty for all of it */ this._trace = null;
    /** @type {string|null} */ this.phaseId = null;
    this.wasOpen = false;
    this.staying = new Staying({
      isWriting: () => typing.isUnderWay || gate.isPointing,
      letGo: () => this.follow(),
    });
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
    fetchAtRest(this.session);
    if (isSought()) this.open('monday');
    onLeaving(this.session.content.seat, () => {
      this.session.isLeaving = true;
      this.session.end('seat.left');
    });
  }

  render() {
    const { session } = this;
    if (session.goneBecause) return gone(session, session.goneBecause);
    if (!session.slots.me) return html`<p class="page-loading" role="status">${t('page-loading')}</p>`;
    this.noticePhase();
    this.wasOpen = goHome(this);
    this.toggleAttribute('data-staying', this.staying.line !== null);
    const looked = session.slots.agenda[this._looked ?? session.slots.phase.position];
    return html`${roomBar(this.bar(looked))} ${this.notices(looked)}
      <main class="room-main" id="room" tabindex="-1" @look-at-note=${this.lookAtNote} @look-back=${this.lookBack} @see-trace=${this.seeTrace} @walk=${this.walk}>${this.view(looked)}</main>
      ${keyed(this._returned || this._panel, this.panel(looked))} ${this.trace()}`;
  }

  /** @param {AgendaLine} looked */
  notices(looked) {
    const goOn = this.staying.line ? () => this.follow() : () => this.look(null);
    return notices(this.session, { looked, isStaying: this.staying.line !== null, goOn });
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
    const { team } = this;
    const takehome = `${urls.teams}/${team}/takehome`;
    return [
      ...roundsItems(this),
      ...this.refusedItem(),
      { text: t('room-people'), icon: icon('users'), act: () => this.open('people') },
      ...(team && sprint ? [{ text: t('room-takehome'), icon: icon('download'), href: takehome }] : []),
      ...(team ? [{ text: t('versions'), icon: icon('history'), act: () => this.open('versions') }] : []),
      ...(me.role === 'participant'
        ? [{ text: t('monday-menu'), icon: icon('eye-off'), act: () => this.open('monday') }]
        : []),
      { text: t('room-my-seat'), icon: icon('smartphone'), act: () => this.open('seat') },
      null,
      { text: t('room-other-language'), icon: icon('globe'), act: () => this.changeLanguage() },
      { text: t('room-change-person'), icon: icon('users'), href: urls.change },
      { text: t('room-leave'), icon: icon('log-out'), danger: true, act: () => this.open('leave') },
    ];
  }

  /** The team on the screen: the one that is visited, or one's own. @returns {number|null} */
  get team() {
    return this._team ?? this.session.slots.me.team;
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
    const { me } = session.slots;
    if (me.team === null && this._team === null) return desk(session, (team) => this.visit(team), false);
    const kind = WRITES[looked.kind];
    if (!kind) return waitingCard(session, looked);
    LOADERS[kind](this.session).catch(() => {}); // drawn again with the next change, and asked again
    return html`${visiting(session)} ${kind === 'ideas' ? nothing : taskLine(session, looked)} ${isAsked(session, looked) ? mondayAside(session) : nothing}
      ${keyed(this.team, this.work(kind, looked))}`;
  }

  /**
   * @param {'ideas'|'concept'|'outline'} kind
   * @param {AgendaLine} looked
   */
  work(kind, looked) {
    const { session } = this;
    const { phase } = session.slots;
    const readonly = !phase.may[kind] || this._team !== null;
    const { team } = this;
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
    if (this._panel === 'desk') return deskPanel(this, closed);
    if (this._panel === 'steps') return stepsPanel(this.looking(looked), closed);
    if (this._panel === 'monday') return mondayPanel(this.session, closed);
    return this._panel ? dialogs(this, (parts) => this.dialog(parts, closed)) : nothing;
  }

  /**
   * @param {typeof import('./room-dialogs.js')} parts
   * @param {() => void} closed
   */
  dialog({ helpPanel, leavePanel, peoplePanel, seatPanel, versionsPanel }, closed) {
    const { session, team } = this;
    if (this._panel === 'versions')
      return team ? versionsPanel(session, team, this.shown(), closed) : nothing;
    if (this._panel === 'people') return peoplePanel(session, closed);
    if (this._panel === 'help') return helpPanel(session, closed);
    return this._panel === 'seat' ? seatPanel(session, closed) : leavePanel(session, closed);
  }

  /** Everybody goes along to a new phase, but who is writing may do so when they are done. */
  noticePhase() {
    const { agenda, phase } = this.session.slots;
    if (this.phaseId === null) this.lookAtEdition();
    const was = agenda.find(({ id }) => id === this.phaseId);
    this.phaseId = phase.id;
    const { line } = this.staying;
    if (line && (line.id === phase.id || !mayStay(line, phase))) this.arrive();
    else if (!line && was && was.id !== phase.id) {
      const seen = agenda[this._looked ?? was.position];
      if (this.staying.begin(seen, phase)) this._looked = seen?.position ?? null;
      else this.arrive();
    }
  }

  /** Who comes for a version of the concept sees the sheet, whatever the others are at. */
  lookAtEdition() {
    const { agenda, phase } = this.session.slots;
    if (editionAsked() === null || WRITES[phase.kind] === 'concept') return;
    const sheets = agenda.filter(({ kind }) => WRITES[kind] === 'concept');
    const line = sheets.findLast(({ position }) => position < phase.position) ?? sheets[0];
    if (line) this._looked = line.position;
  }

  /** Tells which phase it is, without taking the focus from somebody who writes. */
  arrive() {
    this.staying.end();
    this._looked = null;
    arrived(this, this.session);
    if (!isWritingInSight()) this.showTask();
  }

  /** By the button, or because the person has let go. */
  follow() {
    this.arrive();
    this.session.here(null, null);
  }

  /** The task stands at the top; on a phone one may be far down the board. */
  showTask() {
    scrollTo(0, 0);
    this.querySelector('.desk')?.scrollTo(0, 0);
  }

  /** @param {number|null} position */
  look(position) {
    this.staying.end();
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

  /** @param {CustomEvent<{from: string}>} event */
  seeTrace({ detail: { from } }) {
    this._trace = from;
  }

  /** From one thing to another. @param {CustomEvent<{kind: string, id: string}>} event */
  walk({ detail }) {
    import('./walking.js').then(({ walkTo }) => walkTo(this, detail));
  }

  trace() {
    const team = this.session.slots.me.team ?? this._team;
    if (this._trace === null || team === null) return nothing;
    return tracePanel(this.session, team, this._trace, (walk) => {
      this._trace = null;
      if (walk) this.walk(new CustomEvent('walk', { detail: walk }));
    });
  }

  /** @param {Panel} name */
  open(name) {
    this._panel = name;
  }

  /** @param {number|null} team */
  visit(team) {
    this._team = team;
    this.session.visits = team;
    this.session.here(null, null);
  }

  changeLanguage() {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = at('/language');
    for (const [name, value] of Object.entries({
      lang: this.session.lang === 'da' ? 'en' : 'da',
      next: here(),
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
