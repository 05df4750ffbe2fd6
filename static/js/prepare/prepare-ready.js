/** Is everything ready? What can be counted is; the rest is a way to try it. Nothing that lacks keeps the doors shut. */
import { html } from 'lit';
import { daysOf, sumsOf } from '../agenda/days.js';
import { hours } from '../agenda/hours.js';
import { icon } from '../parts/icon.js';
import { leads } from '../words/people.js';
import { t } from '../words/text.js';
import { plannedSeats } from './prepare-teams.js';

/** @import {ExpectedPerson} from '../live/slots.d.ts' */
/** @import {Bench} from './sprint-prepare.js' */
/** @typedef {{name: string, href: string, words: string, is: boolean|null}} Item ``is`` null where nobody can know */

/** @param {Bench} bench */
export function prepareReady(bench) {
  const items = itemsOf(bench);
  const counted = items.filter(({ is }) => is !== null);
  return html`<section class="panel ready" aria-labelledby="prep-ready">
    <div class="panel-head">
      <h2 id="prep-ready">${t('prepare-ready')}</h2>
      <span class="count">${t('prepare-ready-of', { done: counted.filter(({ is }) => is).length, of: counted.length })}</span>
    </div>
    <ol class="ready-list">${items.map(row)}</ol>
    ${opening(bench)}
  </section>`;
}

/** @param {Bench} bench @returns {Item[]} */
function itemsOf(bench) {
  const { session } = bench;
  const { agenda, sprint, expected = [] } = session.slots;
  const days = daysOf(agenda);
  const without = sprint.teams.filter(({ challenge }) => challenge === '').length;
  return [
    {
      name: t('console-agenda'),
      href: '#agenda',
      words: t('prepare-ready-agenda', { days: days.length, work: hours(sumsOf(agenda).work) }),
      is: true,
    },
    {
      name: t('prepare-teams'),
      href: '#teams',
      words: t('prepare-ready-teams', { without }),
      is: without === 0,
    },
    {
      name: t('prepare-people'),
      href: '#people',
      words: `${t('prepare-ready-people', { count: expected.length, free: expected.filter(needsTeam).length })}${nameless(bench)}`,
      is: expected.length > 0,
    },
    {
      name: t('prepare-connection'),
      href: session.content.urls.check,
      words: t('prepare-ready-connection'),
      is: null,
    },
    {
      name: t('prepare-stage'),
      href: session.content.urls.stage,
      words: t('prepare-ready-stage'),
      is: null,
    },
  ];
}

/** Planned seats that nobody sits on or is expected for. @param {Bench} bench */
function nameless({ session: { slots } }) {
  const of = plannedSeats(slots.sprint.teams);
  const named = slots.people.filter((person) => !leads(person)).length + (slots.expected?.length ?? 0);
  return of > named ? `. ${t('prepare-ready-seats', { count: of - named, of })}` : '';
}

/** @param {ExpectedPerson} person */
const needsTeam = ({ role, team }) => role === 'participant' && team === null;

/** @param {Item} item */
const row = ({
  name,
  href,
  words,
  is,
}) => html`<li class="ready-item" data-state=${is === false ? 'missing' : is ? 'done' : 'unknown'}>
  ${is ? icon('circle-check') : icon('circle-dashed')}
  <h3><a href=${href}>${name}<span class="visually-hidden">${is === null ? '' : is ? t('prepare-is-ready') : t('prepare-is-missing')}</span></a></h3>
  <p>${words}</p>
</li>`;

/** @param {Bench} bench */
function opening(bench) {
  const { sprint } = bench.session.slots;
  const { console: address } = bench.session.content.urls;
  if (sprint.status !== 'draft')
    return html`<div class="ready-open"><a class="btn btn-primary" href=${address}>${t('prepare-to-console')}</a></div>`;
  const open = async () => {
    if (await bench.act('sprint_open', {})) location.assign(address);
  };
  return html`<div class="ready-open">
    <button class="btn btn-primary" type="button" @click=${open}>${icon('door-open')}${t('prepare-open')}</button>
    <p>${t('prepare-open-text')}</p>
  </div>`;
}
