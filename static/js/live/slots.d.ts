// Written by scripts/write_wire.py from the server's own types; `make format` writes it anew.
import type { Section } from '../documents/concept.js';
import type { Starter } from '../documents/outline-starters.js';

/** What somebody who helps said to a team's question. */
export interface Advice {
  id: string;
  team: number;
  question: string;
  text: string;
  by: string;
  at_ms: number;
}

export interface Choice {
  item: string;
  title: string;
}

/** What lies on the board of a team whose result is not told: the instructor can choose for it. */
export interface Choices {
  team: number;
  items: Array<Choice>;
}

export type SettableRole = 'participant' | 'specialist';

/** Somebody on the list who has not sat down. */
export interface ExpectedPerson {
  id: string;
  name: string;
  municipality: string;
  role: SettableRole;
  team: number | null;
}

/** One text in both languages. */
export interface Texts {
  da: string;
  en: string;
}

/** What a team goes home with: what its plan lacks first, and which files it has taken. */
export interface Home {
  team: number;
  planned: boolean;
  lacks: Texts | null;
  files: Array<string>;
  people: Array<string>;
  at_ms: number | null;
}

/** A line of the instructors' log: by whom, what, about whom or what, and whether it can be taken back. */
export interface LoggedDeed {
  id: string;
  at_ms: number;
  by: string;
  what: string;
  phase: Texts | null;
  team: number | null;
  person: string | null;
  amount: number | null;
  text: string;
  may_undo: boolean;
  undone: boolean;
  gone: string | null;
}

/** All teams' notes: how many lie face down, and how often some have been turned; nobody's own. */
export interface OnTables {
  down: number;
  turns: number;
}

export interface Municipality {
  name: string;
  count: number;
}

export interface Arrivals {
  count: number;
  municipalities: Array<Municipality>;
}

/** Somebody of one's own municipality at another table. */
export interface Colleague {
  name: string;
  team: number | null;
}

export type Role = 'instructor' | 'deputy' | 'specialist' | 'participant' | 'guest';

export type NewsKind = 'moved' | 'specialist' | 'home' | 'participant' | 'merged' | 'joined' | 'parted';

/** What somebody else has changed about a seat, until its person has read it. */
export interface News {
  what: NewsKind;
  by: string;
  team: number | null;
  was: number | null;
  other?: string;
}

export interface Me {
  seat_id: string;
  name: string;
  role: Role;
  team: number | null;
  municipality: string;
  return_code: string;
  news: News | null;
}

/** `field` and `job` are what somebody said when they sat down, or empty. */
export interface Person {
  seat_id: string;
  name: string;
  initials: string;
  colour: number;
  role: Role;
  team: number | null;
  municipality: string;
  field: string;
  job: string;
  online: boolean;
}

/** Whose prototype a team tries. */
export interface Pair {
  team: number;
  tries: number;
}

/** What somebody says to whose turn it is, before the team reads it. */
export interface PitchAnswer {
  id: string;
  kind: 'like' | 'wish' | 'what_if';
  text: string;
  name: string;
}

/** Whose turn it is, until when, who gets ready, and which screen is shown; `minutes` by step. */
export interface PitchRound {
  order: Array<number>;
  minutes: Array<number>;
  at: number;
  step: 'setup' | 'pitch' | 'feedback' | 'over';
  team: number | null;
  following: number | null;
  ends_at_ms: number;
  left_ms: number | null;
  used_ms: Array<number>;
  screen: string;
  shows: 'idea' | 'prototype' | 'clock';
  idea: string;
  ask: string;
  places: Array<string>;
}

/** What somebody said to the team's prototype; `screen` and `item` are empty for the whole of it. */
export interface FeedbackLine {
  id: string;
  kind: 'like' | 'wish' | 'what_if';
  text: string;
  name: string;
  screen: string;
  item: string;
  about: string;
  sort: 'new' | 'taken' | 'later' | 'no';
  at_ms: number;
}

/** That a link for guests is in use; what opens it is told once. */
export interface ShownLink {
  created_ms: number;
}

/** Whose prototype the team tries. */
export interface Partner {
  number: number;
  name: string;
}

/** What a team sees of how its prototype is played, and whose it tries. */
export interface PlaySlots {
  feedback: Array<FeedbackLine>;
  play_link: ShownLink | null;
  partner: Partner | null;
}

export interface SpotNote {
  text: string;
  colour: string;
}

/** `label` is a field's name in both languages, `more` how many notes found no room. */
export interface Spot {
  team: number;
  kind: 'group' | 'note' | 'field' | 'screen' | 'prototype';
  title: string;
  label: Texts | null;
  text: string;
  notes: Array<SpotNote>;
  more: number;
  screen: string;
}

export interface NamedTeam {
  number: number;
  name: string;
  challenge: string;
  planned: number;
}

export type Status = 'draft' | 'open' | 'closed';

export type Seating = 'free' | 'together' | 'mixed';

export interface Sprint {
  code: string;
  title: string;
  language: string;
  status: Status;
  locked: boolean;
  frozen: boolean;
  deletes_at_ms: number;
  writes_after: boolean;
  rehearsal: boolean;
  seating: Seating;
  teams: Array<NamedTeam>;
}

export type Ballot = 'all' | 'loose' | 'groups' | 'notes';

export type Reveal = 'team' | 'instructor';

export type TeamDocument = 'ideas' | 'concept' | 'outline';

export interface Rules {
  private: boolean;
  anonymous: boolean;
  votes: number;
  several: boolean;
  ballot: Ballot;
  fields: Array<string>;
  reveal: Reveal;
  closed: Array<TeamDocument>;
  goal: number;
}

export type Kind = 'lobby' | 'ideas' | 'groups' | 'vote' | 'concept' | 'outline' | 'pitch' | 'plan' | 'break';

/** A phase in the agenda; `hidden` and `notes` are told to those who lead alone. */
export interface AgendaLine {
  id: string;
  position: number;
  kind: Kind;
  title: Texts;
  instruction: Texts;
  minutes: number;
  day: number;
  starts_ms: number | null;
  untimed: boolean;
  rules: Rules;
  started_ms: number | null;
  ended_ms: number | null;
  hidden?: boolean;
  notes?: Texts;
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
  day: number;
  starts_ms: number | null;
  untimed: boolean;
  rules: Rules;
  started_ms: number | null;
  ended_ms: number | null;
  hidden?: boolean;
  notes?: Texts;
  revealed: boolean;
  may: Record<Deed, boolean>;
}

export type ClockState = 'stopped' | 'running' | 'paused';

/** `ends_at_ms` holds while it runs, `left_ms` otherwise; `extra_ms` of it is the team's own. */
export interface Clock {
  state: ClockState;
  ends_at_ms: number | null;
  left_ms: number | null;
  total_ms: number;
  extra_ms: number;
  version: number;
}

/** To everybody where neither `teams` nor a `seat` are named. */
export interface Announcement {
  id: string;
  text: string;
  at_ms: number;
  teams: Array<number>;
  seat: string | null;
  seen?: boolean;
  seen_by?: number;
  of?: number;
  missing?: Array<string>;
}

export type StageMode = 'auto' | 'lobby' | 'clock' | 'results' | 'pitch' | 'spotlight';

export interface Stage {
  mode: StageMode;
  team: number | null;
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

/** A team's round of voting; `results` once it is closed, empty where `few` voted; `mine` by item. */
export interface Round {
  state: RoundState;
  budget: number;
  several: boolean;
  ballot: Ballot;
  mine: Record<string, number>;
  co_voters: Array<CoVoter>;
  came_back?: Array<string>;
  items: Array<string>;
  voted: number;
  of: number;
  few: boolean;
  results: Array<Result> | null;
  chosen: string | null;
  reason: string;
}

/** `waiting` are the names of those who have given no vote yet, while the round is open. */
export interface Votes {
  state: RoundState;
  budget: number;
  several: boolean;
  ballot: Ballot;
  mine: Record<string, number>;
  co_voters: Array<CoVoter>;
  came_back?: Array<string>;
  items: Array<string>;
  voted: number;
  of: number;
  few: boolean;
  results: Array<Result> | null;
  chosen: string | null;
  reason: string;
  waiting: Array<string>;
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
  chosen_title: string;
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

/** The team's concept for another municipality, and which fields it has to write itself. */
export interface EditionLine {
  number: number;
  municipality: string;
  own: Array<string>;
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
  face_down: boolean;
  writing: number;
  pulse: Array<number>;
  voted: number;
  vote: RoundState | null;
  tie: boolean;
  chosen: boolean;
  concept_done: number;
  concept_of: number;
  phase_done: number;
  phase_of: number;
  screens: number;
  links: number;
  dead_ends: number;
  extra_ms: number;
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
  pitch: PitchRound | null;
}

/** What every seat sees besides. */
export interface SeatSlots {
  me: Me;
  people: Array<Person>;
  colleagues: Array<Colleague>;
  help: Help;
  announcements: Array<Announcement>;
}

/** What a seat of a team sees of it. */
export interface TeamSlots {
  feedback: Array<FeedbackLine>;
  play_link: ShownLink | null;
  partner: Partner | null;
  votes: Votes | null;
  drafts: Drafts;
  ready: boolean;
  photo: SentPhoto | null;
  editions: Array<EditionLine>;
  advice: Array<Advice>;
}

/** What those who lead and help see of every team. */
export interface OverviewSlots {
  teams: Array<TeamCard>;
}

/** What those who may read every team's work see besides. */
export interface HelperSlots {
  teams: Array<TeamCard>;
  advice: Array<Advice>;
}

/** What the console is made by: all that its seat may do now, by name. */
export interface LeaderSlots {
  deeds: Array<string>;
}

/** What the instructor alone sees. */
export interface LeadSlots {
  arrivals: Arrivals;
  expected: Array<ExpectedPerson>;
  log: Array<LoggedDeed>;
  rounds: Array<StageRound>;
  choices: Array<Choices>;
  homes: Array<Home>;
  answers: Array<PitchAnswer>;
  pairs: Array<Pair>;
}

/** What the projector sees besides: closed rounds only. */
export interface ProjectorSlots {
  arrivals: Arrivals;
  votes: Array<StageRound>;
  spot: Spot | null;
  on_tables: OnTables;
}

/** What one agrees with or not, from 1 to 5. */
export interface Statement {
  id: string;
  text: Texts;
}

/** One of the ten ways of leading a change; `weights` are by statement. */
export interface Way {
  id: string;
  name: Texts;
  fits: Texts;
  monday: Texts;
  watch: Texts;
  weights: Record<string, number>;
}

/** The guide to leading a change. */
export interface Guide {
  statements: Array<Statement>;
  ways: Array<Way>;
  source: Texts;
  remember: Texts;
}

/** A common system; `also` are product names, for searching. */
export interface Known {
  id: string;
  name: Texts;
  kind: string;
  owner: Texts;
  use: Texts;
  also: Array<string>;
}

/** An agenda to begin with; `choice` is what the server is asked for. */
export interface Source {
  choice: string;
  title: string;
}

/** Addresses of a sprint; no `takehome` without a team, the projector's own link for the instructor. */
export interface Urls {
  join: string;
  content: string;
  change: string;
  qr: string;
  qr_home: string;
  sprint: string;
  room: string;
  seat: string;
  mine: string;
  photos: string;
  play_link: string;
  leave: string;
  stage: string;
  stage_link: string;
  console: string;
  prepare: string;
  leaders: string;
  agenda: string;
  agenda_file: string;
  cards: string;
  rehearsal: string;
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
  starters: Starter[];
  guide: Guide | null;
  systems: Array<Known>;
  agendas: Array<Source>;
  urls: Urls;
}

/** That it is done; what a command has to say besides is a kind of its own. */
export interface Answer {
}

export interface Added {
  id: string;
}

export interface Door {
  code: string;
}

export interface Moved {
  moved: number;
}

export interface Placed {
  note: string;
}

export interface Seated {
  id: string;
}

/** What was not understood of a line, or left out; lines count from one. */
export interface Remark {
  line: number;
  what: 'no_name' | 'name_long' | 'name_twice' | 'name_reserved' | 'sits' | 'too_many' | 'team_unknown' | 'place_unknown' | 'place_long' | 'more';
  text: string;
}

/** How many of the list are expected now, and what was not understood. */
export interface Understood {
  count: number;
  remarks: Array<Remark>;
}

/** How many teams were added. */
export interface Many {
  count: number;
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

export interface Cleared {
  removed: number;
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

export type Code = 'account.link_used' | 'account.name_taken' | 'account.own' | 'account.shut' | 'account.signed_out' | 'account.unknown' | 'agenda.begun' | 'announcement.empty' | 'bad_payload' | 'busy' | 'deed.gone' | 'deed.later' | 'deputy.ended' | 'document.epoch' | 'document.forged' | 'document.full' | 'document.gap' | 'document.locked' | 'document.not_now' | 'document.refused' | 'document.spent' | 'document.unknown' | 'edition.unknown' | 'feedback.empty' | 'feedback.enough' | 'feedback.full' | 'feedback.gone' | 'feedback.no_cookie' | 'feedback.taken' | 'forbidden' | 'guide.too_few' | 'help.gone' | 'join.busy' | 'join.code_unknown' | 'join.municipality_unknown' | 'join.name_long' | 'join.name_missing' | 'join.name_reserved' | 'join.name_taken' | 'join.not_expected' | 'join.removed' | 'join.team_missing' | 'keep.day' | 'link.reads' | 'link.unknown' | 'mail.wrong' | 'note.empty' | 'phase.anonymity_tightens' | 'phase.begun' | 'phase.changed' | 'phase.is_now' | 'phase.last' | 'phase.nothing_to_undo' | 'phase.unknown' | 'photo.full' | 'photo.heic' | 'photo.link_over' | 'photo.moving' | 'photo.not_picture' | 'photo.too_heavy' | 'photo.too_large' | 'photo.too_many_pixels' | 'photo.unknown' | 'pitch.none' | 'pitch.not_yours' | 'play.link_over' | 'rate_limited' | 'reaction.anonymous' | 'rehearsal.no_files' | 'seat.reissued' | 'seat.removed' | 'seat.unknown' | 'sprint.closed' | 'sprint.deleted' | 'sprint.frozen' | 'sprint.full' | 'sprint.locked' | 'sprint.not_open' | 'storage.unavailable' | 'team.in_use' | 'team.many_seats' | 'team.named_so' | 'team.pitching' | 'team.too_much' | 'team.unknown' | 'team.votes_open' | 'team_file.missing' | 'team_file.newer' | 'team_file.not_json' | 'team_file.other' | 'team_file.too_heavy' | 'team_file.too_large' | 'team_file.wrong' | 'title.long' | 'title.missing' | 'too_large' | 'unknown' | 'unknown_event' | 'version.busy' | 'version.unknown' | 'vote.ballot' | 'vote.budget' | 'vote.closed' | 'vote.decider' | 'vote.empty' | 'vote.gone' | 'vote.left_out' | 'vote.no_voter' | 'vote.none' | 'vote.once' | 'vote.open' | 'vote.rounds' | 'vote.table_full' | 'vote.too_early' | 'vote.too_few';

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
  clock_set: { payload: { minutes: number }; ack: Answer };
  team_extend: { payload: { team: number; minutes: number }; ack: Answer };
  deed_undo: { payload: { id: string }; ack: Answer };
  phase_next: { payload: { phase?: string | null }; ack: Answer };
  phase_go: { payload: { phase: string; seen?: string | null }; ack: Answer };
  phase_undo: { payload: { seen?: string | null }; ack: Answer };
  phase_set: { payload: { phase: string; minutes?: number | null; anonymous?: boolean | null; reveal?: Reveal | null; votes?: number | null; several?: boolean | null; ballot?: Ballot | null; goal?: number | null }; ack: Answer };
  phase_add: { payload: { kind: Kind; title: Texts; after?: string | null; day?: number | null }; ack: Added };
  phase_copy: { payload: { phase: string }; ack: Added };
  phase_edit: { payload: { phase: string; title?: Texts | null; kind?: Kind | null; instruction?: Texts | null; notes?: Texts | null; private?: boolean | null; fields?: Array<string> | null; closed?: Array<string> | null; minutes?: number | null; day?: number | null; starts_ms?: number | null; untimed?: boolean | null; hidden?: boolean | null }; ack: Answer };
  phase_move: { payload: { phase: string; to: number }; ack: Answer };
  phase_remove: { payload: { phase: string }; ack: Answer };
  day_set: { payload: { day: number; starts_ms: number }; ack: Answer };
  sprint_open: { payload: {}; ack: Answer };
  sprint_close: { payload: {}; ack: Answer };
  sprint_lock: { payload: { locked: boolean }; ack: Answer };
  sprint_keep: { payload: { day: string }; ack: Answer };
  sprint_after: { payload: { writing: boolean }; ack: Answer };
  door_change: { payload: {}; ack: Door };
  sprint_freeze: { payload: { frozen: boolean }; ack: Answer };
  deputy_add: { payload: { name: string }; ack: Answer };
  deputy_remove: { payload: { seat: string }; ack: Answer };
  sprint_hand_over: { payload: { name: string }; ack: Answer };
  seating_set: { payload: { seating: Seating }; ack: Answer };
  seats_plan: { payload: { team: number; seats: number }; ack: Answer };
  reveal: { payload: { team?: number | null }; ack: Moved };
  silence_again: { payload: { team: number }; ack: Answer };
  note_place: { payload: { text: string; photo?: string | null; description?: string | null }; ack: Placed };
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
  help_send: { payload: { id: string; seat: string }; ack: Answer };
  help_done: { payload: { id: string; advice?: string | null }; ack: Answer };
  announce: { payload: { text: string; team?: number | null; teams?: Array<number> | null; seat?: string | null; passing?: boolean | null }; ack: Answer };
  announcement_seen: { payload: { id: string }; ack: Answer };
  expected_put: { payload: { text: string }; ack: Understood };
  team_add: { payload: { name: string }; ack: Added };
  teams_add: { payload: { text: string }; ack: Many };
  team_remove: { payload: { team: number }; ack: Answer };
  team_merge: { payload: { team: number; into: number }; ack: Answer };
  team_rename: { payload: { team: number; name: string; challenge?: string | null }; ack: Answer };
  guide_show: { payload: {}; ack: Answer };
  ready_set: { payload: { ready: boolean }; ack: Answer };
  version_save: { payload: { name: string; team?: number | null }; ack: Answer };
  versions_list: { payload: { document: string }; ack: Listed };
  version_look: { payload: { id: string; lang?: string | null }; ack: Looked };
  version_restore: { payload: { id: string }; ack: Answer };
  version_begin: { payload: { id: string }; ack: Answer };
  seat_move: { payload: { seat: string; team: number }; ack: Answer };
  seat_change: { payload: { team: number }; ack: Answer };
  seat_rename: { payload: { seat: string; name: string }; ack: Answer };
  seat_role: { payload: { seat: string; role: SettableRole; team?: number | null }; ack: Answer };
  seat_remove: { payload: { seat: string }; ack: Answer };
  seats_remove: { payload: { seats: Array<string> }; ack: Answer };
  seats_clear: { payload: { seats: Array<string> }; ack: Cleared };
  seat_restore: { payload: { seat: string; name: string; municipality: string }; ack: Answer };
  seat_reissue: { payload: { seat: string }; ack: Reissued };
  news_read: { payload: {}; ack: Answer };
  pitch_begin: { payload: { order: Array<number>; setup: number; minutes: number; feedback: number }; ack: Answer };
  pitch_next: { payload: { at: number; step: string }; ack: Answer };
  pitch_back: { payload: {}; ack: Answer };
  pitch_order: { payload: { order: Array<number> }; ack: Answer };
  pitch_call: { payload: { team: number }; ack: Answer };
  pitch_pause: { payload: {}; ack: Answer };
  pitch_resume: { payload: {}; ack: Answer };
  pitch_add: { payload: { seconds: number }; ack: Answer };
  pitch_minutes: { payload: { setup: number; minutes: number; feedback: number }; ack: Answer };
  pitch_view: { payload: { shows: 'idea' | 'prototype' | 'clock' }; ack: Answer };
  pitch_end: { payload: {}; ack: Answer };
  pitch_show: { payload: { screen: string }; ack: Answer };
  pair_set: { payload: { team: number; tries: number }; ack: Answer };
  play_link_stop: { payload: {}; ack: Answer };
  feedback_sort: { payload: { id: string; sort: string }; ack: Answer };
  stage_show: { payload: { mode: StageMode; team?: number | null; item?: string | null }; ack: Answer };
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
export type Slots = PublicSlots & SeatSlots & Partial<TeamSlots & HelperSlots & LeaderSlots & LeadSlots>;
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
