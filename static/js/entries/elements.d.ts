// Our own elements by their names: querySelector and the check of templates (scripts/templates.mjs) go by it.
import type { AdviceGiven } from '../concept/advice-given.js';
import type { ConceptGuide } from '../concept/concept-guide.js';
import type { ConceptMap } from '../concept/concept-map.js';
import type { ConceptView } from '../concept/concept-view.js';
import type { Walk } from '../concept/trace.js';
import type { TracePanel } from '../concept/trace-panel.js';
import type { ConsoleAgenda } from '../console/console-agenda.js';
import type { ConsoleClock } from '../console/console-clock.js';
import type { ConsoleLook } from '../console/console-look.js';
import type { ConsolePitch } from '../console/console-pitch.js';
import type { ConsoleRound } from '../console/console-round.js';
import type { NoteForAll } from '../console/note-for-all.js';
import type { RemoveMany } from '../console/remove-many.js';
import type { SpotChoice } from '../console/spot-choice.js';
import type { SprintConsole } from '../console/sprint-console.js';
import type { ZipOfAll } from '../console/zip-of-all.js';
import type { IdeasView } from '../ideas/ideas-view.js';
import type { Written } from '../ideas/ideas-writing.js';
import type { NoteComposer } from '../ideas/note-composer.js';
import type { AgendaLine, Person } from '../live/slots.d.ts';
import type { OutlineShare } from '../outline/outline-share.js';
import type { OutlineView } from '../outline/outline-view.js';
import type { PitchFollow } from '../outline/pitch-follow.js';
import type { PitchSay } from '../outline/pitch-say.js';
import type { DropMenu } from '../parts/drop-menu.js';
import type { ModalBox } from '../parts/modal-box.js';
import type { Drawn, Led, PlayMirror } from '../parts/play-mirror.js';
import type { SharedText } from '../parts/shared-text.js';
import type { PhotoDialog } from '../pictures/photo-dialog.js';
import type { Pictured } from '../pictures/photo-parts.js';
import type { Link } from '../pictures/photo-wait.js';
import type { SketchDialog } from '../pictures/sketch-dialog.js';
import type { PrepareAgenda } from '../prepare/prepare-agenda.js';
import type { PreparePeople } from '../prepare/prepare-people.js';
import type { SprintPrepare } from '../prepare/sprint-prepare.js';
import type { MondayCard } from '../room/monday-card.js';
import type { SpecialistDesk } from '../room/specialist-desk.js';
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
    'console-agenda': {
      go: CustomEvent<AgendaLine>;
      set: CustomEvent<AgendaLine>;
      add: CustomEvent<null>;
      move: CustomEvent<{ phase: string; to: number }>;
    };
    'console-clock': { next: CustomEvent<{ line: AgendaLine; cure: 'reveal' | 'close' | null }> };
    'console-round': { aside: CustomEvent<null> };
    'modal-box': { closed: CustomEvent<null> };
    'trace-panel': { walk: CustomEvent<Walk> };
    'outline-share': { closed: CustomEvent<null> };
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
    'play-mirror': { drawn: CustomEvent<Drawn[]>; led: CustomEvent<Led> };
    'sketch-dialog': { closed: CustomEvent<null> };
    'remove-many': { chosen: CustomEvent<Person[]> };
  }

  /** What goes up to whoever listens. */
  interface HTMLElementEventMap {
    'look-at-note': CustomEvent<{ id: string }>;
    'see-trace': CustomEvent<{ from: string }>;
    walk: CustomEvent<{ kind: string; id: string }>;
    'look-back': CustomEvent<{ phase: string }>;
    left: CustomEvent<null>;
    'leave-page': CustomEvent<{ field?: string }>;
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
    'concept-guide': ConceptGuide;
    'concept-map': ConceptMap;
    'concept-view': ConceptView;
    'console-agenda': ConsoleAgenda;
    'console-clock': ConsoleClock;
    'console-look': ConsoleLook;
    'console-pitch': ConsolePitch;
    'console-round': ConsoleRound;
    'drop-menu': DropMenu;
    'ideas-view': IdeasView;
    'matrix-board': MatrixBoard;
    'modal-box': ModalBox;
    'monday-card': MondayCard;
    'note-composer': NoteComposer;
    'outline-share': OutlineShare;
    'outline-view': OutlineView;
    'photo-dialog': PhotoDialog;
    'prepare-agenda': PrepareAgenda;
    'advice-given': AdviceGiven;
    'specialist-desk': SpecialistDesk;
    'note-for-all': NoteForAll;
    'spot-choice': SpotChoice;
    'prepare-people': PreparePeople;
    'remove-many': RemoveMany;
    'pitch-follow': PitchFollow;
    'pitch-say': PitchSay;
    'zip-of-all': ZipOfAll;
    'play-mirror': PlayMirror;
    'shared-text': SharedText;
    'sketch-dialog': SketchDialog;
    'sprint-clock': SprintClock;
    'sprint-console': SprintConsole;
    'sprint-prepare': SprintPrepare;
    'sprint-room': SprintRoom;
    'sprint-stage': SprintStage;
    'team-versions': TeamVersions;
    'trace-panel': TracePanel;
    'vote-panel': VotePanel;
    'vote-table': VoteTable;
  }
}
