/** Where notes go: one or the picked ones, by drag or by asking which group; and groups that become one. */
import { newId } from '../documents/id.js';
import { mergeGroups, moveNotes, splitGroup } from '../documents/many-notes.js';
import { toast } from '../parts/toast.js';
import { t } from '../words/text.js';
import { chooseGroup } from './ideas-dialogs.js';
import { groupName } from './ideas-scene.js';

/** @typedef {import('../documents/ideas.js').Note} Note */
/** @typedef {import('../documents/ideas.js').Group} Group */
/** @typedef {import('../documents/ideas.js').Ideas} Ideas */

export class Moving {
  /** @param {import('./ideas-view.js').IdeasView} view */
  constructor(view) {
    this.view = view;
  }

  /** A picked note takes the others along. @param {string} id */
  along(id) {
    const { hands } = this.view;
    return hands.picked.has(id) ? hands.ids : [id];
  }

  /**
   * @param {string} id
   * @param {string} group
   * @param {string} [before] another note; at the end when left out
   */
  move(id, group, before) {
    const { hands, board } = this.view;
    const isPicked = hands.picked.has(id);
    const ids = this.along(id);
    board.change((doc) => moveNotes(doc, ids, group, before));
    if (isPicked) hands.finish(ids);
  }

  /**
   * Where it was dragged to: a note that is laid on another becomes a group with it, which asks for its title.
   * @param {string} id
   * @param {import('./note-drag.js').Landing} landing
   */
  land(id, { group, before, onto }) {
    if (onto) this.gather([onto, ...this.along(id).filter((each) => each !== onto)]);
    else this.move(id, group, before);
  }

  /** @param {string[]} ids */
  gather(ids) {
    const { view } = this;
    const group = newId();
    view.board.change((doc) => splitGroup(doc, '', group, ids, view.now()));
    view.hands.stop();
    view.focusSoon(`#group-${group}`);
    toast(t('picked-gathered', { count: ids.length }));
  }

  /** Which group a note is to go to. @param {Note} note */
  ask(note) {
    this.view.panels.show((ideas) => this.panel(note, ideas));
  }

  /** Where the picked notes are to go. */
  askPicked() {
    this.view.panels.show((ideas) => this.pickedPanel(ideas));
  }

  /** Which group takes up this one. @param {Group} group */
  askMerge(group) {
    this.view.panels.show((ideas) => this.mergePanel(group, ideas));
  }

  /**
   * @param {Note} note
   * @param {Ideas} ideas
   */
  panel(note, ideas) {
    const moveTo = (/** @type {string} */ group) => {
      this.move(note.id, group);
      this.view.focusSoon(`#note-${note.id} .note-menu button`);
      toast(t('ideas-moved', { group: groupName(ideas, group) }));
    };
    return this.choose({
      heading: t('ideas-move'),
      groups: ideas.groups.filter((group) => group.id !== note.group),
      withLoose: ideas.groups.some((group) => group.id === note.group),
      onChoose: moveTo,
      onNew: () => this.move(note.id, this.view.writing.newGroup()),
    });
  }

  /** @param {Ideas} ideas */
  pickedPanel(ideas) {
    const { hands } = this.view;
    return this.choose({
      heading: t('picked-where', { count: hands.picked.size }),
      groups: ideas.groups,
      withLoose: ideas.groups.length > 0,
      onChoose: (group) => hands.moveTo(group),
      onNew: () => hands.gather(),
    });
  }

  /**
   * @param {Group} from
   * @param {Ideas} ideas
   */
  mergePanel(from, ideas) {
    const { board } = this.view;
    return this.choose({
      heading: t('ideas-group-merge'),
      groups: ideas.groups.filter((group) => group.id !== from.id),
      withLoose: false,
      onChoose: (into) => board.change((doc) => mergeGroups(doc, from.id, into, this.view.now())),
      onNew: null,
    });
  }

  /** @param {Pick<Parameters<typeof chooseGroup>[0], 'heading'|'groups'|'withLoose'|'onChoose'|'onNew'>} panel */
  choose({ onChoose, onNew, ...panel }) {
    const { panels } = this.view;
    return chooseGroup({
      ...panel,
      search: panels.search,
      onSearch: (search) => panels.find(search),
      onChoose: panels.closing(onChoose),
      onNew: onNew && panels.closing(onNew),
      closed: panels.close,
    });
  }
}
