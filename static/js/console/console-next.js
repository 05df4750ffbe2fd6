/** The next step as a plan, with the cure for what stands in its way, and the way out that skips it. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { listed } from '../words/listed.js';
import { pick, t } from '../words/text.js';
import { planOf } from './console-plan.js';

/** @import {AgendaLine, TeamCard} from '../live/slots.d.ts' */
/** @import {Desk} from './console-dialogs.js' */
/** @import {Plan} from './console-plan.js' */
/** @typedef {{rests: boolean, go: (line: AgendaLine, cure: Plan['cure']) => void}} Way */

/**
 * @param {Desk} desk
 * @param {Way} way
 */
export function consoleNext(desk, way) {
  const { sprint } = desk.session.slots;
  if (sprint.status === 'draft') return toOpen(desk);
  if (sprint.status === 'closed') return toReopen(desk);
  const plan = open(desk, planOf(desk.session.slots));
  return plan.line ? onward(desk, way, plan, plan.line) : toEnd(desk, plan);
}

/** The command of each cure. */
export const CURES = /** @type {const} */ ({ reveal: 'reveal', close: 'votes_close' });

/** A cure that is not one's own to give is none. @param {Desk} desk @param {Plan} plan */
const open = ({ may }, plan) => (plan.cure && !may(CURES[plan.cure]) ? { ...plan, cure: null } : plan);

/**
 * @param {Desk} desk
 * @param {Way} way
 * @param {Plan} plan
 * @param {AgendaLine} line
 */
const onward = (desk, { rests, go }, plan, line) => html`<section class="next" aria-labelledby="console-next">
  <h2 class="next-name" id="console-next" title=${pick(line.title)}>${t('lead-next', { phase: pick(line.title) })} <span>${length(line)}</span></h2>
  <p class="next-what" role="status">${costs(plan)}</p>
  <div class="btn-row">
    <button class="btn" type="button" aria-keyshortcuts="w" @click=${() => warn(desk)}>${icon('megaphone')}${t('lead-warn')}</button>
    <button class="btn btn-primary is-wide" type="button" aria-keyshortcuts="n" aria-disabled=${rests ? 'true' : nothing}
      @click=${() => rests || go(line, plan.cure)}>
      <span class="visually-hidden">${t('console-next', { phase: pick(line.title) })}. </span><span>${t(`lead-go-${plan.cure ?? 'on'}`)}</span>${plan.cure ? nothing : icon('arrow-right')}
    </button>
    ${
      plan.cure
        ? html`<button class="btn btn-quiet" type="button" aria-disabled=${rests ? 'true' : nothing}
          @click=${() => rests || go(line, null)}>${t('lead-go-now')}</button>`
        : nothing
    }
  </div>
</section>`;

/** @param {AgendaLine} line */
const length = ({ minutes, untimed }) => (untimed ? t('lead-untimed') : t('lead-minutes', { minutes }));

/** @param {Plan} plan */
function costs({ writing, drafts, voting, unchosen }) {
  const said = [
    writing > 0 ? t('lead-writing', { count: writing }) : '',
    drafts > 0 ? t('lead-face-down', { count: drafts }) : '',
    voting.length > 0 ? t('lead-voting', { count: voting.length }) : '',
    unchosen.length > 0 ? t('lead-unchosen', { count: unchosen.length, teams: names(unchosen) }) : '',
  ].filter(Boolean);
  return said.length > 0 ? said.join(' ') : t('lead-all-clear');
}

/** @param {TeamCard[]} teams */
const names = (teams) => listed(teams.map(({ name }) => name));

/** One minute is left, and every screen says so. @param {Desk} desk */
export async function warn(desk) {
  if (await desk.act('clock_set', { minutes: 1 }))
    await desk.act('announce', { text: t('lead-warn-words'), passing: true });
}

/** @param {Desk} desk @param {Plan} plan */
const toEnd = (desk, { writing }) => html`<section class="next" aria-labelledby="console-next">
  <h2 class="next-name" id="console-next">${t('lead-next-close')}</h2>
  <p class="next-what" role="status">${writing > 0 ? t('lead-writing', { count: writing }) : nothing} ${t('lead-close-text')}</p>
  <div class="btn-row">
    <button class="btn" type="button" aria-keyshortcuts="w" @click=${() => warn(desk)}>${icon('megaphone')}${t('lead-warn')}</button>
    ${desk.may('sprint_close') ? html`<button class="btn btn-primary is-wide" type="button" @click=${() => desk.open({ kind: 'close' })}>${t('console-close-sprint')}</button>` : nothing}
  </div>
</section>`;

/** @param {Desk} desk */
const toOpen = (desk) => html`<section class="next" aria-labelledby="console-next">
  <h2 class="next-name" id="console-next">${t('lead-draft')}</h2>
  <p class="next-what" role="status">${t('lead-draft-text')}</p>
  ${opener(desk, 'btn btn-primary is-wide', t('console-open-sprint'))}
</section>`;

/** @param {Desk} desk */
const toReopen = (desk) => html`<section class="next" aria-labelledby="console-next">
  <h2 class="next-name" id="console-next">${t('lead-closed')}</h2>
  <p class="next-what" role="status">${t(desk.session.slots.sprint.writes_after ? 'lead-closed-text' : 'lead-closed-text-shut')}</p>
  ${opener(desk, 'btn', t('console-reopen-sprint'))}
</section>`;

/** @param {Desk} desk @param {string} looks @param {string} words */
const opener = ({ act, may }, looks, words) =>
  may('sprint_open')
    ? html`<div class="btn-row"><button class=${looks} type="button" @click=${() => act('sprint_open', {})}>${icon('door-open')}${words}</button></div>`
    : nothing;
