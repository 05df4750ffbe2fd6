/** Saying what one thinks of a prototype, without leaving the screen one is at. */
import { wroteOn } from '../parts/wrote-on.js';
import { errorText, t } from '../words/text.js';

/** @typedef {{code: string, args: Record<string, string|number>}} Refusal */

/** @param {HTMLElement} page @param {import('./walk.js').Walk} walk */
export function startSaying(page, walk) {
  const form = /** @type {HTMLFormElement} */ (page.querySelector('[data-say]'));
  const saying = new Saying(page, form, walk);
  form.addEventListener('submit', (event) => saying.send(event));
  form.addEventListener('change', () => saying.choose());
  page.addEventListener('submit', (event) => saying.forget(event));
  page.addEventListener('click', (event) => saying.point(event), { capture: true });
  walk.moved(() => saying.arrive());
  saying.start();
  return saying;
}

/** @param {HTMLFormElement} form @param {FormData} body */
async function post({ action }, body) {
  const answer = await fetch(action, { method: 'POST', body, headers: { Accept: 'application/json' } });
  return await answer.json().catch(() => ({ error: { code: 'unknown', args: {} } }));
}

class Saying {
  /** @param {HTMLElement} page @param {HTMLFormElement} form @param {import('./walk.js').Walk} walk */
  constructor(page, form, walk) {
    this.page = page;
    this.form = form;
    this.walk = walk;
  }

  /** What only a script can do is shown by it. */
  start() {
    for (const selector of ['[data-about]', '[data-thumbs]', '[data-shut]'])
      this.part(selector).hidden = false;
    this.part('[data-shut]').addEventListener('click', () => this.shut());
    for (const thumb of this.page.querySelectorAll('[data-thumbs] button'))
      thumb.addEventListener('click', () => this.open(/** @type {HTMLButtonElement} */ (thumb).value));
    this.begin();
    this.arrive();
  }

  /** @param {string} selector */
  part(selector) {
    return /** @type {HTMLElement} */ (this.page.querySelector(selector));
  }

  /** @param {string} name @returns {HTMLInputElement} */
  field(name) {
    return /** @type {HTMLInputElement} */ (this.form.elements.namedItem(name));
  }

  /** @param {string} name */
  inputs(name) {
    const found = [...this.form.querySelectorAll(`[name=${name}]`)];
    return /** @type {HTMLInputElement[]} */ (found);
  }

  get about() {
    return this.field('about').value;
  }

  /** @param {string} kind */
  open(kind) {
    for (const input of this.inputs('kind')) input.checked = input.value === kind;
    this.begin();
    this.page.setAttribute('data-talking', '');
    this.field('text').focus();
  }

  /** The pitch is over. */
  askAfter() {
    const team = this.part('.play-name strong').textContent ?? '';
    this.part('#play-talk').textContent = t('pitch-tell', { team });
    this.ask();
  }

  /** Who writes already, or points, goes on undisturbed. */
  ask() {
    this.walk.leave();
    const heading = this.part('#play-talk');
    if (this.page.hasAttribute('data-pointing') || this.form.contains(document.activeElement)) return;
    this.page.setAttribute('data-talking', '');
    heading.focus();
  }

  shut() {
    this.page.removeAttribute('data-talking');
    this.page.removeAttribute('data-pointing');
    this.part(`[data-thumbs] [value="${this.field('kind').value}"]`).focus();
  }

  /** The words one goes on from. */
  begin() {
    const kind = this.field('kind').value;
    this.part('[data-stem]').textContent = t('play-stem', { kind: t(`play-kind-${kind}`) });
  }

  arrive() {
    this.field('item').value = '';
    const { screen = '', number = '' } = this.walk.screen().dataset;
    this.field('number').value = number;
    this.field('screen').value = this.about === 'whole' ? '' : screen;
    this.part('[data-pointed]').textContent = '';
  }

  choose() {
    this.begin();
    const isPointing = this.about === 'item' && !this.field('item').value;
    this.page.toggleAttribute('data-pointing', isPointing);
    if (isPointing) this.page.removeAttribute('data-talking');
    if (this.about !== 'item') this.arrive();
    else if (isPointing) this.part('[data-pointed]').textContent = t('play-point');
  }

  /** While one points, a tap chooses what it is about and leads nowhere. @param {MouseEvent} event */
  point(event) {
    const piece = /** @type {Element} */ (event.target).closest('[data-item]');
    if (!this.page.hasAttribute('data-pointing') || !piece?.getAttribute('data-item')) return;
    event.preventDefault();
    event.stopPropagation();
    this.page.removeAttribute('data-pointing');
    this.page.setAttribute('data-talking', '');
    this.field('item').value = piece.getAttribute('data-item') ?? '';
    const words = piece.textContent?.trim().slice(0, 60) ?? '';
    this.part('[data-pointed]').textContent = t('play-pointed', { words });
    this.field('text').focus();
  }

  /** @param {SubmitEvent} event */
  async send(event) {
    event.preventDefault();
    if (this.form.ariaBusy) return; // a button that is disabled would lose the focus
    this.form.ariaBusy = 'true';
    const refused = await this.give().catch(() => ({ code: 'offline', args: {} }));
    this.form.ariaBusy = null;
    this.refuse(refused);
  }

  /** @param {Refusal|null|undefined} refused */
  refuse(refused) {
    const error = this.part('[data-refused]');
    error.hidden = !refused;
    error.textContent = refused ? errorText(refused.code, refused.args) : '';
  }

  /** @returns {Promise<Refusal|null>} what was wrong */
  async give() {
    const sent = this.field('text').value;
    const told = await post(this.form, new FormData(this.form));
    if (told.error) return told.error;
    this.show(told);
    this.field('text').value = wroteOn(this.field('text').value, sent);
    if (this.page.hasAttribute('data-talking')) this.shut();
    return null;
  }

  /** @param {{id: string, kind: string, text: string, about: string}} told */
  show({ id, kind, text, about }) {
    const line = document.createElement('li');
    line.dataset['kind'] = kind;
    const words = { strong: t(`play-kind-${kind}`), p: text, small: about || t('play-about-whole') };
    for (const [tag, content] of Object.entries(words)) {
      const part = document.createElement(tag);
      part.textContent = content;
      line.append(part);
    }
    line.append(this.takeBack(id));
    this.part('[data-own]').prepend(line);
    this.part('[data-own-head]').hidden = false;
    this.part('[data-said]').textContent = t('play-sent');
  }

  /** What is being written stays. @param {SubmitEvent} event */
  async forget(event) {
    const { submitter: button } = event;
    if (!(button instanceof HTMLButtonElement) || button.name !== 'take_back') return;
    event.preventDefault();
    const body = new FormData();
    body.set(button.name, button.value);
    const refused = await post(this.form, body).then(
      ({ error }) => error,
      () => ({ code: 'offline', args: {} }),
    );
    this.refuse(refused);
    if (refused) return;
    button.closest('li')?.remove();
    this.part('[data-thumbs] button').focus();
    this.part('#play-talk').focus(); // of the two, the one that is shown
  }

  /** @param {string} id */
  takeBack(id) {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = this.form.action;
    const button = document.createElement('button');
    button.className = 'link';
    button.name = 'take_back';
    button.value = id;
    button.textContent = t('play-take-back');
    form.append(button);
    return form;
  }
}
