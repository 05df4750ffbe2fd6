/** The panel of a vote: how it goes, closing it, the result, who decides, why, and voting again. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { LiveElement } from '../parts/live-element.js';
import { toast } from '../parts/toast.js';
import { LIMITS } from '../words/limits.js';
import { atTable } from '../words/members.js';
import { t } from '../words/text.js';
import { againDialog, closeDialog, earlierRounds, reasonDialog } from './vote-dialogs.js';
import './vote-table.js';

/** @import {Command, Given, Result, Votes} from '../live/slots.d.ts' */

export class VotePanel extends LiveElement {
  static properties = {
    ...LiveElement.properties,
    nameOf: { attribute: false },
    purse: { attribute: false },
    hasGroups: { attribute: false },
    _asked: { state: true },
  };

  constructor() {
    super();
    /** @type {(item: string) => string} */ this.nameOf = (item) => item;
    /** @type {unknown} what is left to give */ this.purse = null;
    this.hasGroups = true;
    /** @type {{kind: 'close'|'again'}|{kind: 'choose', item: string}|null} */ this._asked = null;
    this.wasOpen = false;
  }

  updated() {
    const { votes } = this.session.slots;
    if (this.wasOpen && votes?.state === 'closed') this.announce(votes);
    this.wasOpen = votes?.state === 'open';
  }

  /** Whoever is far down the board, or listens, hears what came of it. @param {Votes} votes */
  announce({ results, voted }) {
    const first = tied(results ?? []).map((item) => this.titleOf(item));
    const [title = ''] = first;
    const words =
      first.length === 0
        ? t(voted > 0 ? 'vote-few' : 'vote-nobody')
        : first.length === 1
          ? t('vote-closed-first', { item: title, count: results?.[0]?.votes ?? 0 })
          : t('vote-closed-tie', { items: first.join(' · ') });
    const act = () => this.scrollIntoView({ block: 'start' });
    toast(words, { way: { words: t('vote-see'), face: icon('arrow-up'), act } });
  }

  /** @param {string} item */
  titleOf(item) {
    return this.#results.find((result) => result.item === item)?.title || this.nameOf(item);
  }

  render() {
    const { votes } = this.session.slots;
    if (!votes) return nothing;
    return html`<section class="vote-panel" aria-labelledby="vote-heading">
      ${votes.state === 'open' ? this.open(votes) : this.result(votes)}
      ${earlierRounds(votes.earlier, this.nameOf)}
    </section>
    ${this.dialog(votes)}`;
  }

  /** @param {Votes} votes */
  open(votes) {
    const { may } = this.session.slots.phase;
    return html`<div class="vote-head">
        <h2 id="vote-heading">${votes.items.length > 0 ? t('vote-open-again') : t('vote-open')}</h2>
        ${this.purse}
      </div>
      <p>${t(`vote-on-${votes.ballot}`)} ${t('vote-secret')}</p>
      ${votes.ballot === 'groups' && !this.hasGroups ? html`<p class="hint">${icon('info')}${t('vote-no-groups')}</p>` : nothing}
      ${votes.of < LIMITS.VOTERS_FEWEST ? html`<p class="hint">${icon('info')}${t('vote-small', { of: votes.of })}</p>` : nothing}
      ${this.cameBack(votes)}
      ${votes.several ? nothing : html`<p>${t('vote-one-each')}</p>`}
      ${votes.items.length > 0 ? html`<p>${t('vote-only', { items: votes.items.map(this.nameOf).join(' · ') })}</p>` : nothing}
      <p class="vote-progress" role="status">${t('vote-progress', { voted: votes.voted, of: votes.of })}</p>
      ${may.vote_cast ? html`<vote-table .session=${this.session}></vote-table>` : nothing}
      ${may.votes_close ? this.closing(votes) : nothing}`;
  }

  /** The team closes when enough have voted: before that a result would tell who voted what. @param {Votes} votes */
  closing({ voted, of, few }) {
    const needed = Math.min(LIMITS.VOTERS_FEWEST, of);
    const lacks = voted < needed ? needed : 0;
    if (few)
      return html`<p class="hint vote-later">${icon('lock')}${t('vote-close-later', { needed: lacks })}</p>`;
    return html`<button class="btn" type="button" @click=${this.close}>${icon('lock')}${t('vote-close')}</button>`;
  }

  /** What one voted for has left the board: the votes are in hand again. @param {Votes} votes */
  cameBack({ came_back: titles = [] }) {
    if (titles.length === 0) return nothing;
    const items = [...new Set(titles)].map((title) => title || t('ideas-untitled')).join(' · ');
    return html`<p class="hint" role="status">${icon('undo')}${t('vote-came-back', { count: titles.length, items })}</p>`;
  }

  /** @param {Votes} votes */
  result(votes) {
    const { may } = this.session.slots.phase;
    const results = votes.results ?? [];
    const isLevel = tied(results).length > 1 && !votes.chosen;
    return html`<h2 id="vote-heading">${t('vote-results')}</h2>
      ${results.length === 0 ? html`<p>${t(votes.voted > 0 ? 'vote-few' : 'vote-nobody')}</p>` : nothing}
      ${isLevel ? html`<p class="hint">${icon('scale')}${t('vote-tie')}</p>` : nothing}
      <ol class="vote-list">${results.map((result) => this.line(votes, result))}</ol>
      ${may.decider_set ? this.decider(votes) : nothing}
      ${may.votes_again ? html`<button class="btn" type="button" @click=${this.again}>${icon('vote')}${t('vote-again')}</button>` : nothing}`;
  }

  /**
   * @param {Votes} votes
   * @param {Result} result
   */
  line(votes, { item, votes: given, title }) {
    const isChosen = votes.chosen === item;
    const { may } = this.session.slots.phase;
    // As many votes, the same place: none of them is second because it stands below.
    const place = 1 + this.#results.filter(({ votes: others }) => others > given).length;
    return html`<li class="vote-line" value=${place} ?data-chosen=${isChosen}>
      <div class="vote-row">
        <span>${title || this.nameOf(item)}</span>
        <strong>${t('vote-count', { count: given })}</strong>
        ${isChosen ? html`<span class="chip" data-tone="ok">${icon('check', 'small')}${t('vote-chosen')}</span>` : nothing}
        ${!isChosen && may.vote_choose ? html`<button class="btn btn-small" type="button" @click=${() => this.choose(item)}>${t('vote-choose')}</button>` : nothing}
      </div>
      ${isChosen && votes.reason ? html`<p class="vote-reason told">${t('vote-because', { reason: votes.reason })}</p>` : nothing}
    </li>`;
  }

  /** @param {Votes} votes */
  decider(votes) {
    const { me, people } = this.session.slots;
    const team = atTable(people, me.team);
    const set = (/** @type {Event} */ event) =>
      this.ask('decider_set', { seat: /** @type {HTMLSelectElement} */ (event.target).value || null });
    return html`<label class="vote-decider"><span class="field-label">${t('vote-decider')}</span>
      <select class="input" @change=${set}>
        <option value="" .selected=${!votes.decider}>${t('vote-decider-none')}</option>
        ${team.map((one) => html`<option value=${one.seat_id} .selected=${votes.decider === one.seat_id}>${one.name}</option>`)}
      </select></label>`;
  }

  /** @param {Votes} votes */
  dialog(votes) {
    const asked = this._asked;
    const closed = () => {
      this._asked = null;
    };
    if (asked?.kind === 'close' && votes.state === 'open')
      return closeDialog(votes, () => this.ask('votes_close', {}), closed);
    if (asked?.kind === 'again')
      return againDialog(
        { results: votes.results ?? [], marked: tied(votes.results ?? []), nameOf: this.nameOf },
        (items) => this.ask('votes_again', { items }),
        closed,
      );
    if (asked?.kind === 'choose')
      return reasonDialog(
        this.nameOf(asked.item),
        (reason) => this.ask('vote_choose', { item: asked.item, reason }),
        closed,
      );
    return nothing;
  }

  get #results() {
    return this.session.slots.votes?.results ?? [];
  }

  close() {
    const { votes } = this.session.slots;
    if (votes && votes.waiting.length > 0) this._asked = { kind: 'close' };
    else this.ask('votes_close', {});
  }

  again() {
    if (this.#results.length > 1) this._asked = { kind: 'again' };
    else this.ask('votes_again', { items: [] });
  }

  /** Asks why where the votes alone do not say it. @param {string} item */
  choose(item) {
    const [first, ...level] = tied(this.#results);
    if (first === item && level.length === 0) this.ask('vote_choose', { item });
    else this._asked = { kind: 'choose', item };
  }

  /**
   * @template {Command} K
   * @param {K} name
   * @param {Given<K>} given
   */
  async ask(name, ...given) {
    try {
      await this.session.command(name, ...given);
    } catch (error) {
      toast(/** @type {Error} */ (error).message, { tone: 'warn' });
    }
  }
}

/** The items with the most votes. @param {Result[]} results */
const tied = (results) => results.filter(({ votes }) => votes === results[0]?.votes).map(({ item }) => item);

customElements.define('vote-panel', VotePanel);
