/** What the ideas look like at one moment: read once, and handed to everything that draws. */
import { readComments } from '../documents/comments.js';
import { board, colourNote, readIdeas } from '../documents/ideas.js';
import { noteName } from '../documents/note-name.js';
import { readQuestions } from '../documents/questions.js';
import { readReactions } from '../documents/reactions.js';
import { seeTrace } from '../parts/see-trace.js';
import { t } from '../words/text.js';

/** @typedef {import('../documents/ideas.js').Note} Note */
/** @typedef {import('../documents/ideas.js').Ideas} Ideas */
/** @typedef {import('../live/replica.js').Replica} Replica */
/** @typedef {import('./ideas-view.js').IdeasView} IdeasView */
/** @typedef {import('./note-card.js').Desk} Desk */
/** @typedef {ReturnType<typeof sceneOf>} Scene */

/** @param {IdeasView} view */
export function sceneOf(view) {
  const { session, phase, readonly, isPrivate } = view;
  const ideas = readIdeas(view.board.doc);
  const drafts = view.ownDrafts;
  const onBoard = board(ideas).flatMap(({ notes }) => notes);
  const isShown = (/** @type {Note} */ note) => view.sieve.lets(note);
  view.hands.look([...drafts, ...onBoard], [...drafts, ...onBoard.filter(isShown)]);
  return {
    view,
    session,
    phase,
    readonly,
    isPrivate,
    ideas,
    ...readQuestions(view.board.doc),
    drafts,
    board: view.board,
    desk: deskOf(view, view.board, ideas),
    privateDesk: view.drafts && deskOf(view, view.drafts, { notes: drafts, groups: [] }),
    isShown,
    nameOf: (/** @type {string} */ item) => nameOf(ideas, item),
  };
}

/**
 * What the cards of one document need.
 * @param {IdeasView} view
 * @param {Replica} replica
 * @param {Pick<Ideas, 'notes'|'groups'>} ideas
 * @returns {Desk}
 */
function deskOf(view, replica, ideas) {
  const isPrivate = replica === view.drafts;
  const groups = new Set(ideas.groups.map(({ id }) => id));
  return {
    session: view.session,
    replica,
    readonly: view.readonly,
    isPrivate,
    hands: view.hands,
    isAnonymous: view.phase.rules.anonymous,
    all: new Map(ideas.notes.map((note) => [note.id, note])),
    groupName: (id) => groupName(ideas, id),
    isInside: (note) => groups.has(note.group),
    isShown: (note) => isPrivate || view.sieve.lets(note),
    comments: isPrivate ? new Map() : readComments(view.board.doc),
    mayComment: view.talk.isAllowed,
    talk: (note) => view.talk.open(note),
    reactions: isPrivate ? new Map() : readReactions(view.board.doc),
    react: (id, reaction) => view.writing.react(id, reaction),
    colour: (note, colour) => replica.change((doc) => colourNote(doc, note.id, colour)),
    remove: (note) => view.writing.removeNote(replica, note),
    move: (note) => view.moving.ask(note),
    buildOn: (note) => view.writing.buildOn(note),
    trace: (note) => seeTrace(view, `note:${note.id}`),
    photo: (note) => view.photos.ask({ note, replica }),
    publish: (note) => view.writing.publish(note),
    draw: (note) => view.drawing.open(note, replica),
  };
}

/**
 * @param {Pick<Ideas, 'groups'>} ideas
 * @param {string} id
 */
export function groupName(ideas, id) {
  const group = ideas.groups.find((each) => each.id === id);
  return group ? group.title.toString() || t('ideas-untitled') : t('ideas-loose');
}

/**
 * @param {Ideas} ideas
 * @param {string} item as votes name it
 */
function nameOf(ideas, item) {
  const [kind, id = ''] = item.split(':');
  if (kind === 'group')
    return ideas.groups.find((group) => group.id === id)?.title.toString() || t('ideas-untitled');
  const note = ideas.notes.find((each) => each.id === id);
  return note ? noteName(note, 60) : t('ideas-empty-note');
}
