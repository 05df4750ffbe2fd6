// Our own elements by their names: querySelector and the check of templates (scripts/templates.mjs) go by it.
import type { ConceptView } from '../concept/concept-view.js';
import type { ConsoleAgenda } from '../console/console-agenda.js';
import type { ConsoleClock } from '../console/console-clock.js';
import type { ConsoleLook } from '../console/console-look.js';
import type { SprintConsole } from '../console/sprint-console.js';
import type { IdeasView } from '../ideas/ideas-view.js';
import type { Written } from '../ideas/ideas-writing.js';
import type { NoteComposer } from '../ideas/note-composer.js';
import type { AgendaLine } from '../live/slots.d.ts';
import type { OutlineView } from '../outline/outline-view.js';
import type { DropMenu } from '../parts/drop-menu.js';
import type { ModalBox } from '../parts/modal-box.js';
import type { SharedText } from '../parts/shared-text.js';
import type { PhotoDialog } from '../pictures/photo-dialog.js';
import type { Pictured } from '../pictures/photo-parts.js';
import type { Link } from '../pictures/photo-wait.js';
import type { SketchDialog } from '../pictures/sketch-dialog.js';
import type { SprintRoom } from '../room/sprint-room.js';
import type { SprintStage } from '../stage/sprint-stage.js';
import type { SprintClock } from '../time/sprint-clock.js';
import type { TeamVersions } from '../versions/team-versions.js';
import type { MatrixBoard } from '../votes/matrix-board.js';
import type { VotePanel } from '../votes/vote-panel.js';
import type { VoteTable } from '../votes/vote-table.js';

declare global {
  /** What our elements tell those who draw them. */
  interface ElementEvents {
    'console-agenda': { go: CustomEvent<AgendaLine>; set: CustomEvent<AgendaLine> };
    'console-clock': { go: CustomEvent<AgendaLine> };
    'modal-box': { closed: CustomEvent<null> };
    'note-composer': {
      write: CustomEvent<Written>;
      'write-many': CustomEvent<Written[]>;
      draw: CustomEvent<Written>;
      photo: CustomEvent<File | null>;
    };
    'photo-dialog': {
      waits: CustomEvent<Link>;
      done: CustomEvent<Pictured>;
      remove: CustomEvent<null>;
      closed: CustomEvent<{ isWaiting: boolean }>;
    };
    'sketch-dialog': { closed: CustomEvent<null> };
  }

  /** What goes up to whoever listens. */
  interface HTMLElementEventMap {
    'look-at-note': CustomEvent<{ id: string }>;
    'look-back': CustomEvent<{ phase: string }>;
    left: CustomEvent<null>;
  }

  type Elements = HTMLElementTagNameMap & SVGElementTagNameMap;
  type EventOf<Tag extends string, Name extends string> = Tag extends keyof ElementEvents
    ? Name extends keyof ElementEvents[Tag]
      ? ElementEvents[Tag][Name]
      : Bubbling<Name>
    : Bubbling<Name>;
  type Bubbling<Name extends string> = Name extends keyof HTMLElementEventMap
    ? HTMLElementEventMap[Name]
    : ['no such event', Name];
  /** Attributes are named as properties, in small letters; whatever the type, text will do. */
  type AsAttribute<Element, Name extends string> =
    Extract<keyof Element, string> extends infer Key
      ? Key extends keyof Element & string
        ? Lowercase<Key> extends Name
          ? Element[Key] | string
          : never
        : never
      : never;

  interface HTMLElementTagNameMap {
    'concept-view': ConceptView;
    'console-agenda': ConsoleAgenda;
    'console-clock': ConsoleClock;
    'console-look': ConsoleLook;
    'drop-menu': DropMenu;
    'ideas-view': IdeasView;
    'matrix-board': MatrixBoard;
    'modal-box': ModalBox;
    'note-composer': NoteComposer;
    'outline-view': OutlineView;
    'photo-dialog': PhotoDialog;
    'shared-text': SharedText;
    'sketch-dialog': SketchDialog;
    'sprint-clock': SprintClock;
    'sprint-console': SprintConsole;
    'sprint-room': SprintRoom;
    'sprint-stage': SprintStage;
    'team-versions': TeamVersions;
    'vote-panel': VotePanel;
    'vote-table': VoteTable;
  }
}
