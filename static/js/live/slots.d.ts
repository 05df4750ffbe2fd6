// Written by scripts/write_wire.py from the server's own types; `make format` writes it anew.
import type { Section } from '../documents/concept.js';

export type NewsKind = 'moved' | 'specialist' | 'participant';

/** What somebody else has changed about a seat, until its person has read it. */
export interface News {
  what: NewsKind;
  by: string;
  team: number | null;
  was: number | null;
}

/** One text in both languages. */
export interface Texts {
  da: string;
  en: string;
}

export interface NamedTeam {
  number: number;
  name: string;
  challenge: string;
}

export type Status = 'draft' | 'open' | 'closed';

export interface Sprint {
  code: string;
  title: string;
  language: string;
  status: Status;
  locked: boolean;
  frozen: boolean;
  deletes_at_ms: number;
  teams: Array<NamedTeam>;
}

export interface Rules {
  private: boolean;
  anonymous: boolean;
  votes: number;
  several: boolean;
  fields: Array<string>;
  reveal: 'team' | 'instructor';
}

export type Kind = 'lobby' | 'ideas' | 'groups' | 'vote' | 'concept' | 'outline' | 'pitch' | 'plan' | 'break';

/** A phase in the agenda. */
export interface AgendaLine {
  id: string;
  position: number;
  kind: Kind;
  title: Texts;
  instruction: Texts;
  minutes: number;
  rules: Rules;
  started_ms: number | null;
  ended_ms: number | null;
}

export type Deed = 'drafts' | 'ideas' | 'concept' | 'outline' | 'comment' | 'vote_cast' | 'votes_close' | 'votes_again' | 'vote_choose' | 'decider_set' | 'reveal';

/** The phase everybody is in, and what this seat may do in it. */
export interface Phase {
  id: string;
  position: number;
  kind: Kind;
  title: Texts;
  instruction: Texts;
  minutes: number;
  rules: Rules;
  started_ms: number | null;
  ended_ms: number | null;
  revealed: boolean;
  may: Record<Deed, boolean>;
}

export type ClockState = 'stopped' | 'running' | 'paused';

/** `ends_at_ms` holds while it runs, `left_ms` otherwise. */
export interface Clock {
  state: ClockState;
  ends_at_ms: number | null;
  left_ms: number | null;
  total_ms: number;
  version: number;
}

/** `seen` is the seat's own, `seen_by` and `of` are the instructor's. */
export interface Announcement {
  id: string;
  text: string;
  at_ms: number;
  team: number | null;
  seen?: boolean;
  seen_by?: number;
  of?: number;
}

export type StageMode = 'auto' | 'lobby' | 'clock' | 'results' | 'pitch';

export interface Stage {
  mode: StageMode;
  team: number | null;
}

export interface Municipality {
  name: string;
  count: number;
}

export interface Arrivals {
  count: number;
  municipalities: Array<Municipality>;
}

export type Role = 'instructor' | 'specialist' | 'participant' | 'guest';

export interface Me {
  seat_id: string;
  name: string;
  role: Role;
  team: number | null;
  municipality: string;
  return_code: string;
  news: News | null;
}

export interface Person {
  seat_id: string;
  name: string;
  initials: string;
  colour: number;
  role: Role;
  team: number | null;
  municipality: string;
  online: boolean;
}

export interface HelpCall {
  id: string;
  team: number;
  text: string;
  at_ms: number;
  by: string;
  taken_by: string | null;
}

/** `queue` goes to those who help, `call` to the team that asks. */
export interface Help {
  queue?: Array<HelpCall>;
  call?: HelpCall | null;
}

/** `title` is what the item was called when the round closed, where that is known. */
export interface Result {
  item: string;
  votes: number;
  title?: string;
}

export interface CoVoter {
  id: string;
  name: string;
  mine: Record<string, number>;
}

export interface EarlierRound {
  id: string;
  results: Array<Result>;
  chosen: string | null;
  reason: string;
}

export type RoundState = 'open' | 'closed';

/** A team's round of voting; `results` only once it is closed, `mine` by item. */
export interface Round {
  state: RoundState;
  budget: number;
  several: boolean;
  mine: Record<string, number>;
  co_voters: Array<CoVoter>;
  came_back?: Array<string>;
  items: Array<string>;
  voted: number;
  of: number;
  results: Array<Result> | null;
  chosen: string | null;
  reason: string;
}

export interface Votes {
  state: RoundState;
  budget: number;
  several: boolean;
  mine: Record<string, number>;
  co_voters: Array<CoVoter>;
  came_back?: Array<string>;
  items: Array<string>;
  voted: number;
  of: number;
  results: Array<Result> | null;
  chosen: string | null;
  reason: string;
  decider: string | null;
  earlier: Array<EarlierRound>;
}

export interface TitledResult {
  item: string;
  votes: number;
  title: string;
}

/** A team's closed round as the projector shows it. */
export interface StageRound {
  team: number;
  name: string;
  question: string;
  budget: number;
  several: boolean;
  few: boolean;
  results: Array<TitledResult>;
  chosen: string | null;
  reason: string;
}

/** How many notes somebody else has face down; nobody says whose where notes are anonymous. */
export interface Pile {
  seat_id: string | null;
  count: number;
}

export interface Drafts {
  total: number;
  mine: number;
  seats: Array<Pile>;
}

/** The newest photo that the seat's phone has sent, and through which link. */
export interface SentPhoto {
  link: string;
  id: string;
}

/** How far a team has come, for those who help. */
export interface TeamCard {
  number: number;
  name: string;
  challenge: string;
  question: string;
  seats: Array<string>;
  notes: number;
  groups: number;
  drafts: number;
  voted: number;
  vote: RoundState | null;
  concept_percent: number;
  screens: number;
  last_activity_ms: number | null;
  help: boolean;
  ready: boolean;
  revealed: boolean;
}

/** What everybody sees. */
export interface PublicSlots {
  sprint: Sprint;
  agenda: Array<AgendaLine>;
  phase: Phase;
  clock: Clock;
  announcement: Announcement | null;
  stage: Stage;
}

/** What every seat sees besides. */
export interface SeatSlots {
  me: Me;
  people: Array<Person>;
  help: Help;
}

/** What a seat of a team sees of it. */
export interface TeamSlots {
  votes: Votes | null;
  drafts: Drafts;
  ready: boolean;
  photo: SentPhoto | null;
}

/** What those who help see of every team. */
export interface HelperSlots {
  teams: Array<TeamCard>;
}

/** What the instructor alone sees. */
export interface LeadSlots {
  arrivals: Arrivals;
}

/** What the projector sees besides: closed rounds only. */
export interface ProjectorSlots {
  arrivals: Arrivals;
  votes: Array<StageRound>;
}

/** Addresses of a sprint; no `takehome` without a team. */
export interface Urls {
  join: string;
  qr: string;
  room: string;
  seat: string;
  photos: string;
  leave: string;
  stage: string;
  takehome: string;
  teams: string;
  check: string;
  privacy: string;
  sprints: string;
}

/** What a page carries for its element, as JSON. */
export interface PageContent {
  as: 'room' | 'console' | 'stage';
  code: string;
  title: string;
  seat: string | null;
  role: Role | null;
  team: number | null;
  lang: string;
  concept: Section[];
  urls: Urls;
}

/** That it is done; what a command has to say besides is a kind of its own. */
export interface Answer {
}

export interface Moved {
  moved: number;
}

export interface Seated {
  id: string;
}

export interface Added {
  number: number;
}

export type VersionKind = 'phase' | 'named' | 'before';

/** What a list says of a version. */
export interface Line {
  id: string;
  kind: VersionKind;
  name: string;
  phase: Texts | null;
  by: string | null;
  at_ms: number;
}

export interface Listed {
  versions: Array<Line>;
}

/** A note to be looked at. */
export interface SlipShown {
  text: string;
  colour: string;
  photo: string;
  description: string;
  strokes: Array<string>;
}

/** What stands below one heading; `lead` is the answer that was chosen, or how a scene goes. */
export interface Block {
  title: string;
  lead: string;
  paragraphs: Array<string>;
  slips: Array<SlipShown>;
  table: Array<Array<string>>;
}

export interface Looked {
  version: Line;
  blocks: Array<Block>;
}

export interface Reissued {
  return_code: string;
}

/** The response to a sync: what the browser lacks, what the server has, and a digest of it all. */
export interface Caught {
  epoch: number;
  serial: number;
  update: Uint8Array;
  state_vector: Uint8Array;
  digest: string;
}

export interface Committed {
  serial: number;
}

/** That it is done. */
export interface Nothing {
}

export interface Time {
  now_ms: number;
}

export interface Welcome {
  slots: ToldSlots;
  now_ms: number;
  commit: string;
}

export interface Changed {
  slots: ToldSlots;
}

/** What others wrote, merged; `after` is the serial before it. */
export interface Frame {
  document: string;
  epoch: number;
  after: number;
  serial: number;
  bytes: Uint8Array;
}

export interface Closed {
  document: string;
}

/** Where somebody writes. */
export interface Place {
  seat_id: string;
  document: string;
  field: string;
}

export interface Present {
  seats: Array<Place>;
}

export type Code = 'account.link_used' | 'account.name_taken' | 'account.signed_out' | 'announcement.empty' | 'bad_payload' | 'busy' | 'document.epoch' | 'document.forged' | 'document.full' | 'document.gap' | 'document.locked' | 'document.refused' | 'document.unknown' | 'forbidden' | 'help.gone' | 'join.busy' | 'join.code_unknown' | 'join.municipality_unknown' | 'join.name_long' | 'join.name_missing' | 'join.name_reserved' | 'join.name_taken' | 'join.removed' | 'join.team_missing' | 'phase.anonymity_tightens' | 'phase.begun' | 'phase.changed' | 'phase.last' | 'phase.nothing_to_undo' | 'phase.unknown' | 'photo.full' | 'photo.heic' | 'photo.link_over' | 'photo.moving' | 'photo.not_picture' | 'photo.too_heavy' | 'photo.too_large' | 'photo.too_many_pixels' | 'photo.unknown' | 'rate_limited' | 'reaction.anonymous' | 'seat.reissued' | 'seat.removed' | 'seat.unknown' | 'sprint.closed' | 'sprint.deleted' | 'sprint.frozen' | 'sprint.full' | 'sprint.locked' | 'sprint.not_open' | 'storage.unavailable' | 'team.unknown' | 'title.long' | 'title.missing' | 'too_large' | 'unknown' | 'unknown_event' | 'version.busy' | 'version.unknown' | 'vote.budget' | 'vote.closed' | 'vote.decider' | 'vote.gone' | 'vote.left_out' | 'vote.no_voter' | 'vote.none' | 'vote.once' | 'vote.open' | 'vote.table_full' | 'vote.too_early' | 'vote.too_few';

/** The server goes, or the seat is gone for a reason. */
export interface Goodbye {
  code: Code | 'restart';
  retry_ms: number;
}

export interface Commands {
  clock_start: { payload: {}; ack: Answer };
  clock_pause: { payload: {}; ack: Answer };
  clock_resume: { payload: {}; ack: Answer };
  clock_add: { payload: { minutes: number }; ack: Answer };
  phase_next: { payload: { phase?: string | null }; ack: Answer };
  phase_go: { payload: { phase: string; seen?: string | null }; ack: Answer };
  phase_undo: { payload: {}; ack: Answer };
  phase_set: { payload: { phase: string; minutes?: number | null; anonymous?: boolean | null; reveal?: string | null; votes?: number | null; several?: boolean | null }; ack: Answer };
  sprint_open: { payload: {}; ack: Answer };
  sprint_close: { payload: {}; ack: Answer };
  sprint_lock: { payload: { locked: boolean }; ack: Answer };
  sprint_freeze: { payload: { frozen: boolean }; ack: Answer };
  reveal: { payload: { team?: number | null }; ack: Moved };
  votes_open: { payload: { team?: number | null }; ack: Answer };
  votes_close: { payload: { team?: number | null }; ack: Answer };
  votes_again: { payload: { items: Array<string> }; ack: Answer };
  vote_cast: { payload: { item: string; voter?: string | null }; ack: Answer };
  vote_take_back: { payload: { item: string; voter?: string | null }; ack: Answer };
  vote_choose: { payload: { item: string; team?: number | null; reason?: string | null }; ack: Answer };
  decider_set: { payload: { seat?: string | null }; ack: Answer };
  co_voter_add: { payload: { name: string }; ack: Seated };
  co_voter_remove: { payload: { id: string }; ack: Answer };
  help_call: { payload: { text: string }; ack: Answer };
  help_cancel: { payload: {}; ack: Answer };
  help_take: { payload: { id: string }; ack: Answer };
  help_done: { payload: { id: string }; ack: Answer };
  announce: { payload: { text: string; team?: number | null }; ack: Answer };
  announcement_seen: { payload: { id: string }; ack: Answer };
  team_add: { payload: { name: string }; ack: Added };
  team_rename: { payload: { team: number; name: string; challenge?: string | null }; ack: Answer };
  ready_set: { payload: { ready: boolean }; ack: Answer };
  version_save: { payload: { name: string; team?: number | null }; ack: Answer };
  versions_list: { payload: { document: string }; ack: Listed };
  version_look: { payload: { id: string; lang?: string | null }; ack: Looked };
  version_restore: { payload: { id: string }; ack: Answer };
  seat_move: { payload: { seat: string; team: number }; ack: Answer };
  seat_role: { payload: { seat: string; role: string; team?: number | null }; ack: Answer };
  seat_remove: { payload: { seat: string }; ack: Answer };
  seats_remove: { payload: { seats: Array<string> }; ack: Answer };
  seat_restore: { payload: { seat: string; name: string; municipality: string }; ack: Answer };
  seat_reissue: { payload: { seat: string }; ack: Reissued };
  news_read: { payload: {}; ack: Answer };
  stage_show: { payload: { mode: string; team?: number | null }; ack: Answer };
}

export interface DocumentEvents {
  document_open: { payload: { document: string; client_id: number; state_vector: Uint8Array; earlier?: Array<number> | null; differed?: boolean | null }; ack: Caught };
  document_update: { payload: { document: string; epoch: number; client_id: number; bytes: Uint8Array }; ack: Committed };
  document_sync: { payload: { document: string; epoch: number; state_vector: Uint8Array }; ack: Caught };
  document_close: { payload: { document: string }; ack: Nothing };
  presence_set: { payload: { document?: string | null; field?: string | null }; ack: Nothing };
  clock_ping: { payload: {}; ack: Time };
}

export interface ServerEvents {
  welcome: Welcome;
  changed: Changed;
  document_changed: Frame;
  document_closed: Closed;
  presence: Present;
  goodbye: Goodbye;
}

/** What a seat sees: a team's for its members, every team's for those who help. */
export type Slots = PublicSlots & SeatSlots & Partial<TeamSlots & HelperSlots & LeadSlots>;
export type StageSlots = PublicSlots & ProjectorSlots;

/** Slots as they come; older versions are dropped. */
export type ToldSlots = { [K in keyof Slots]?: { version: number; value: Slots[K] } };

/** Who listens to what the server tells. */
export type Heard = { [E in keyof ServerEvents]: (told: ServerEvents[E]) => void };

/** All that a browser may ask. */
export type Asked = Commands & DocumentEvents;

export type Command = keyof Commands;
export type Payload<K extends Command> = Commands[K]['payload'];
export type Ack<K extends Command> = Commands[K]['ack'];
/** What follows a command's name: nothing, where nothing needs to be said. */
export type Given<K extends Command> = {} extends Payload<K> ? [payload?: Payload<K>] : [payload: Payload<K>];
