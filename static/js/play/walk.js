/** Walking through a prototype: the address says where one is, so that back is history, and a link leads to a screen. */
import { t } from '../words/text.js';

const FLASH_MS = 900;

/** @typedef {{screen: () => HTMLElement, moved: (heard: () => void) => void, leave: () => void}} Walk */

/** @param {HTMLElement} page @returns {Walk} */
export function startWalk(page) {
  /** @type {(() => void)[]} */ const heard = [];
  const screens = /** @type {HTMLElement[]} */ ([...page.querySelectorAll('.play-screen')]);
  const start = /** @type {HTMLElement} */ (page.querySelector('.play-screen[data-start]') ?? screens[0]);
  const screen = () =>
    screens.find(({ id }) => location.hash === `#${id}`) ?? /** @type {HTMLElement} */ (start);
  let steps = 0;

  const arrive = () => {
    mark(page, screen());
    offer(page, screens, screen());
    for (const each of heard) each();
  };
  addEventListener('hashchange', () => {
    arrive();
    const heading = /** @type {HTMLElement|null} */ (screen().querySelector('h1'));
    heading?.focus({ preventScroll: true });
    scrollTo(0, 0);
    tell(page, '');
  });
  page.addEventListener('click', (event) => {
    const link = /** @type {Element} */ (event.target).closest('[data-leads]');
    if (link && !page.hasAttribute('data-pointing')) follow(event, link);
    else if (/** @type {Element} */ (event.target).closest('.device')) missed(page);
  });

  /** @param {Event} event @param {Element} link */
  function follow(event, link) {
    const leads = link.getAttribute('data-leads');
    if (leads === 'nowhere' || leads === 'gone') {
      event.preventDefault();
      tell(page, t('play-nowhere'));
    } else if (leads === 'back' && steps > 0) {
      event.preventDefault();
      history.back();
    }
  }

  addEventListener('hashchange', () => {
    steps += 1;
  });
  startTools(page);
  startKeys(page, screens, screen);
  arrive();
  return {
    screen,
    moved: (each) => heard.push(each),
    leave: () => leaveAlone(page),
  };
}

/** @param {HTMLElement} page @param {HTMLElement} screen */
function mark(page, screen) {
  for (const line of page.querySelectorAll('[data-way]')) {
    const isHere = line.getAttribute('data-way') === screen.dataset['number'];
    line.querySelector('a')?.toggleAttribute('aria-current', isHere);
    if (isHere) {
      line.setAttribute('data-visited', '');
      line.querySelector('a')?.setAttribute('aria-current', 'step');
      line.scrollIntoView({ block: 'nearest' });
    }
  }
}

/**
 * The one before and the one after, as they stand in the storyboard; nowhere to go is no link.
 * @param {HTMLElement} page
 * @param {HTMLElement[]} screens
 * @param {HTMLElement} screen
 */
function offer(page, screens, screen) {
  const steps = /** @type {HTMLElement} */ (page.querySelector('[data-steps]'));
  const numbered = screens.filter(({ dataset }) => dataset['screen']);
  steps.hidden = numbered.length < 2;
  for (const link of steps.querySelectorAll('[data-step]')) {
    const next = screens[screens.indexOf(screen) + Number(link.getAttribute('data-step'))];
    if (next) link.setAttribute('href', `#${next.id}`);
    else link.removeAttribute('href');
  }
  const at = /** @type {HTMLElement} */ (steps.querySelector('[data-at]'));
  const number = numbered.indexOf(screen) + 1;
  at.textContent = number > 0 ? t('play-at', { number, of: numbered.length }) : t('play-at-end');
}

/** Who taps where nothing leads on sees where something does. @param {HTMLElement} page */
function missed(page) {
  page.setAttribute('data-flash', '');
  tell(page, t('play-missed'));
  setTimeout(() => page.removeAttribute('data-flash'), FLASH_MS);
}

/** @param {HTMLElement} page @param {string} words */
function tell(page, words) {
  const said = page.querySelector('[data-said]');
  if (said) said.textContent = words;
}

/** @param {HTMLElement} page */
function startTools(page) {
  const hints = /** @type {HTMLElement} */ (page.querySelector('[data-hints-button]'));
  const alone = /** @type {HTMLElement} */ (page.querySelector('[data-alone-button]'));
  const keys = /** @type {HTMLElement} */ (page.querySelector('.play-keys'));
  for (const shown of [hints, alone, keys]) shown.hidden = false;
  hints.addEventListener('click', () => {
    const isOn = page.dataset['hints'] !== 'on';
    page.dataset['hints'] = isOn ? 'on' : 'off';
    hints.setAttribute('aria-pressed', String(isOn));
  });
  alone.addEventListener('click', () => {
    page.toggleAttribute('data-alone');
    alone.setAttribute('aria-pressed', String(page.hasAttribute('data-alone')));
  });
}

/**
 * A presenter's clicker sends arrows and page keys.
 * @param {HTMLElement} page
 * @param {HTMLElement[]} screens
 * @param {() => HTMLElement} screen
 */
function startKeys(page, screens, screen) {
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isField(event.target)) return;
    if (event.key === 'Escape') leaveAlone(page);
    const step = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
    const next = step && screens[screens.indexOf(screen()) + step];
    if (!next) return;
    event.preventDefault();
    location.hash = next.id;
  });
}

/** @param {HTMLElement} page */
function leaveAlone(page) {
  page.removeAttribute('data-alone');
  page.querySelector('[data-alone-button]')?.setAttribute('aria-pressed', 'false');
}

/** @param {EventTarget|null} target */
const isField = (target) => target instanceof Element && target.matches('input, textarea, select');
