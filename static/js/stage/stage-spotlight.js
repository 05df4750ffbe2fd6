/** The projector on one team's work: a group, a note, a field, a screen or the prototype. */
import { html, nothing } from 'lit';
import '../parts/play-mirror.js';
import { jointed } from '../words/joints.js';
import { pick, t } from '../words/text.js';

/** @import {Spot, StageSlots} from '../live/slots.d.ts' */
/** @import {Session} from '../live/session.js' */

/** With more notes, or more words, they are written smaller. */
const FEW = 4;
const SOME = 6;
const SHORT = 160;

/** @param {Session<StageSlots>} session @param {Spot} whole @param {number} room for so many notes */
export function stageSpotlight(session, whole, room) {
  const notes = whole.notes.slice(0, room);
  const spot = { ...whole, notes, more: whole.more + whole.notes.length - notes.length };
  const team = session.slots.sprint.teams.find(({ number }) => number === spot.team)?.name ?? '';
  return html`<main class="spotlight" data-kind=${spot.kind}>
    <header>
      <p class="run-phase">${jointed(team)}</p>
      ${spot.kind === 'note' ? html`<h1 class="visually-hidden">${t('stage-spot-note')}</h1>` : html`<h1>${jointed(titleOf(spot))}</h1>`}
    </header>
    ${PICTURES[spot.kind](session, spot)}
  </main>`;
}

/** @param {Spot} spot */
function titleOf({ label, title, kind }) {
  if (label) return pick(label);
  return title || t(kind === 'prototype' ? 'stage-spot-prototype' : 'stage-result-untitled');
}

/** @type {(session: Session<StageSlots>, spot: Spot) => unknown} */
const notes = (
  _session,
  spot,
) => html`<ul class="spot-notes" ?data-few=${spot.notes.length <= FEW} ?data-one=${spot.notes.length === 1} ?data-many=${spot.notes.length > SOME}>
    ${spot.notes.map(({ text, colour }) => html`<li class="note" data-colour=${colour}><p class="note-text">${text}</p></li>`)}
  </ul>
  ${spot.more > 0 ? html`<p class="spot-more">${t('stage-spot-more', { count: spot.more })}</p>` : nothing}`;

/** @type {(session: Session<StageSlots>, spot: Spot) => unknown} */
const played = ({ content }, spot) =>
  html`<play-mirror captioned address="${content.urls.teams}/${spot.team}/play" screen=${spot.screen}></play-mirror>`;

/** @type {Record<Spot['kind'], (session: Session<StageSlots>, spot: Spot) => unknown>} */
const PICTURES = {
  group: notes,
  note: notes,
  field: (_session, { text }) =>
    html`<p class="spot-field told" ?data-long=${text.length > SHORT}>${text || t('stage-spot-empty')}</p>`,
  screen: played,
  prototype: played,
};
