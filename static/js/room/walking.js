/** Walking the trace in the room: to the phase that shows a thing, and to the thing itself. */
import { waitFor } from '../parts/wait.js';
import { WRITES } from './writes.js';

/** @import {ConceptView} from '../concept/concept-view.js' */
/** @import {OutlineView} from '../outline/outline-view.js' */
/** @import {SprintRoom} from './sprint-room.js' */

/** Feedback that was taken has a row in the plan. @type {Record<string, 'ideas'|'concept'|'outline'>} */
const WHERE = {
  challenge: 'ideas',
  question: 'ideas',
  note: 'ideas',
  group: 'ideas',
  vote: 'ideas',
  field: 'concept',
  screen: 'outline',
  row: 'concept',
  feedback: 'outline',
};

/** The latest phase that shows such a thing; one that is still to come where none has been. @param {SprintRoom} room @param {string} part */
function lineFor(room, part) {
  const { agenda, phase } = room.session.slots;
  const lines = agenda.filter(({ kind }) => WRITES[kind] === part);
  if (WRITES[phase.kind] === part) return phase;
  return lines.findLast(({ position }) => position <= phase.position) ?? lines[0];
}

/** @param {SprintRoom} room @param {{kind: string, id: string}} to */
export async function walkTo(room, { kind, id }) {
  const line = lineFor(room, WHERE[kind] ?? 'ideas');
  if (!line) return;
  room.look(line.position);
  if (kind === 'field') {
    const sheet = /** @type {ConceptView|null} */ (await waitFor(room, 'concept-view:has(.sheet)'));
    return sheet?.goTo(id);
  }
  if (kind === 'row') {
    const sheet = /** @type {ConceptView|null} */ (await waitFor(room, 'concept-view:has(.sheet)'));
    await sheet?.goTo('plan');
    return reach(room, `[data-row="feedback-${CSS.escape(id)}"] textarea`);
  }
  if (kind === 'feedback') {
    const story = /** @type {OutlineView|null} */ (await waitFor(room, 'outline-view:has(.story)'));
    story?.show('feedback');
    return reach(room, `[data-feedback="${CSS.escape(id)}"]`);
  }
  if (kind === 'screen') {
    const story = /** @type {OutlineView|null} */ (await waitFor(room, 'outline-view:has(.story)'));
    return story?.go(id);
  }
  return reach(room, placeOf(kind, id));
}

/** @param {SprintRoom} room @param {string} place */
async function reach(room, place) {
  const found = await waitFor(room, place);
  found?.focus();
  found?.scrollIntoView({ block: 'center' });
}

/** @param {string} kind @param {string} id */
function placeOf(kind, id) {
  if (kind === 'note') return `#note-${CSS.escape(id)} textarea`;
  if (kind === 'group') return `[data-group="${CSS.escape(id)}"] textarea`;
  return '.room-main';
}
