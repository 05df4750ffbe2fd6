// Our own elements by their names: querySelector and the check of templates (scripts/templates.mjs) go by it.
import type { ConceptView } from '../concept/concept-view.js';
import type { ConsoleAgenda } from '../console/console-agenda.js';
import type { ConsoleClock } from '../console/console-clock.js';
import type { ConsoleLook } from '../console/console-look.js';
import type { SprintConsole } from '../console/sprint-console.js';
import type { IdeasView } from '../ideas/ideas-view.js';
import type { NoteComposer } from '../ideas/note-composer.js';
import type { OutlineView } from '../outline/outline-view.js';
import type { DropMenu } from '../parts/drop-menu.js';
import type { ModalBox } from '../parts/modal-box.js';
import type { SharedText } from '../parts/shared-text.js';
import type { PhotoDialog } from '../pictures/photo-dialog.js';
import type { SketchDialog } from '../pictures/sketch-dialog.js';
import type { SprintRoom } from '../room/sprint-room.js';
import type { SprintStage } from '../stage/sprint-stage.js';
import type { SprintClock } from '../time/sprint-clock.js';
import type { TeamVersions } from '../versions/team-versions.js';
import type { MatrixBoard } from '../votes/matrix-board.js';
import type { VotePanel } from '../votes/vote-panel.js';
import type { VoteTable } from '../votes/vote-table.js';

declare global {
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
