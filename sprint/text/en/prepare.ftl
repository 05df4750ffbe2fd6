# Before the day: the agenda as a file, teams, expected people, cards and rehearsal.
prepare-as = As “{ $title }”
prepare-as-of = { $phases } phases, made { $date }
prepare-from-file = From a file
prepare-from-file-help = An agenda that was downloaded from another sprint
prepare-file = File with the agenda
agenda-file-name = Agenda
agenda-file-at = Phase { $phase }: { $words }
agenda-file-none = Choose a file.
agenda-file-not-json = The file cannot be read as an agenda. Perhaps another program has changed it.
agenda-file-not-ours = This is not an agenda from Sprintrum.
agenda-file-newer = The file is from another version of Sprintrum ({ $value }), which this one cannot read.
agenda-file-twice = The same property stands twice in one place of the file.
agenda-file-no-phases = The file has no phases.
agenda-file-many-phases = The file has too many phases. There can be { $limit } at most.
agenda-file-all-hidden = Every phase is hidden. At least one must take part.
agenda-file-no-phase = There is no phase here, but { $value }.
agenda-file-no-rules = “{ $name }” must be a set of rules, not { $value }.
agenda-file-unknown = We do not know “{ $name }”. Is it spelled right?
agenda-file-day-order = Day { $value } stands in the wrong place. Days must come in order from 1.
agenda-file-no-text = “{ $name }” must be text, in Danish (da) and English (en) if you like.
agenda-file-long = “{ $name }” is too long. There is room for { $limit } characters.
agenda-file-no-title = The title is missing.
agenda-file-number = “{ $name }” must be a whole number of { $limit } at most, not { $value }.
agenda-file-not-yes-or-no = “{ $name }” must be true or false, not { $value }.
agenda-file-not-one-of = “{ $value }” cannot be used as “{ $name }”.
agenda-file-not-list = “{ $name }” must be a list, not { $value }.
agenda-file-no-clock = “{ $name }” must be a time such as 10:45, not { $value }.
prepare-title = Prepare
prepare-lead = Lead
prepare-acts = Parts of the sprint
prepare-draft = Draft: nobody can come in yet
prepare-ready = Is everything ready?
prepare-ready-of = { $done } of { $of }
prepare-is-ready = , ready
prepare-is-missing = , missing
prepare-ready-agenda = { $days ->
    [one] One day, { $work }
   *[other] { $days } days, { $work }
  }
prepare-ready-teams = { $without ->
    [0] All have a challenge
    [one] One team lacks a challenge
   *[other] { $without } teams lack a challenge
  }
prepare-teams = Teams and challenges
prepare-connection = Connection
prepare-ready-connection = Try it in the room
prepare-stage = Projector
prepare-ready-stage = Open it and try the sound
prepare-open = Open for participants
prepare-open-text = What is missing can be done on the way.
prepare-to-console = To the console
prepare-minutes = { $minutes } min.
prepare-hours = { $hours } h
prepare-hours-minutes = { $hours } h { $minutes } min.
prepare-sum = { $pauses ->
    [none] { $work } of work without a break
   *[some] { $work } of work, { $rest } of breaks
  }
prepare-template = Template
prepare-load = Load
prepare-load-text = The file takes the place of the whole agenda. You can undo it.
prepare-load-wrong = The file was not used. Mend this and try again:
prepare-load-go = Use the file
prepare-loaded = { $count ->
    [one] A new agenda of one phase
   *[other] A new agenda of { $count } phases
  }
prepare-fetch = Download
prepare-print = Print
prepare-add-phase = Phase
prepare-add-phase-to = Add a phase to day { $day }
prepare-add-break-to = Add a break to day { $day }
prepare-add-day = Day
# Whoever adds it, each reads its name in their own language.
prepare-new-phase-da = Ny fase
prepare-new-phase-en = New phase
prepare-new-break-da = Pause
prepare-new-break-en = Break
prepare-drag = Drag the grip, or choose it and use the arrow keys.
prepare-move = Move { $phase }
prepare-date-of = Date of day { $day }
prepare-time-of = Day { $day } begins
prepare-until = until { $time }
prepare-hidden = hidden, does not count
prepare-untimed = without time, the room is open
prepare-deeds = Actions for { $phase }
prepare-minutes-of = Minutes for { $phase }
prepare-less = Fewer minutes for { $phase }
prepare-more = More minutes for { $phase }
prepare-hide = Hide
prepare-show = Show again
prepare-removed = { $phase } was deleted
prepare-sheet = Run sheet: { $title }
prepare-sheet-back = Back to preparing
prepare-sheet-day = Day { $day }
prepare-sheet-planned = Plan
prepare-sheet-real = Now
prepare-sheet-minutes = Min.
prepare-sheet-phase = Phase
prepare-sheet-note = Note:
prepare-ready-people = { $count ->
    [0] No list: everybody writes their own name
   *[other] { $count } expected, { $free } choose a team
  }
prepare-team = Team
prepare-team-new = Team { $number }
prepare-teams-count = { $seats ->
    [0] { $count } teams
   *[other] { $count } teams, { $seats } seats
  }
prepare-teams-many = Paste many
prepare-teams-lines = Teams, one on each line
prepare-teams-lines-help = The challenge may follow a semicolon, or stand in the next column of a spreadsheet.
prepare-team-name = Name of team { $number }
prepare-challenge-of = Challenge of { $team }
prepare-challenge-missing = Missing. How might we …?
prepare-team-people = { $planned ->
    [0] { $count ->
      [one] 1 person
     *[other] { $count } people
    }
   *[other] seats, { $count } named
  }
prepare-team-remove = Delete { $team }
prepare-team-removed = { $team } was deleted
prepare-seats-of = Seats for { $team }
prepare-seats-less = Fewer seats for { $team }
prepare-seats-more = More seats for { $team }
prepare-people-of = { $named } of { $planned } seats have a name, { $here } have arrived
prepare-ready-seats = { $count ->
    [one] 1 of { $of } seats without a name
   *[other] { $count } of { $of } seats without a name
  }
prepare-people = People and cards
prepare-people-count = { $expected } expected, { $here } have a seat
prepare-list = Name, municipality, role, team
prepare-list-help = One on each line; paste it from a spreadsheet if you like. Role and team may be left out; write “consultant” for those who go between teams. When people come, they choose their name.
prepare-list-go = Read the list
prepare-list-specialist = consultant
prepare-list-understood = { $count ->
    [one] One person is on the list.
   *[other] { $count } people are on the list.
  }
prepare-list-look = { $count ->
    [one] Look at one thing
   *[other] Look at { $count } things
  }
prepare-list-line = Line { $line }:
prepare-remark-no_name = A name is missing. The line is left out.
prepare-remark-name_long = “{ $text }” is too long for a name. The line is left out.
prepare-remark-name_twice = “{ $text }” stands there twice. Only the first is kept.
prepare-remark-name_reserved = “{ $text }” is a role here. The line is left out.
prepare-remark-sits = “{ $text }” has a seat already.
prepare-remark-too_many = There is no room for “{ $text }”. The sprint is full.
prepare-remark-team_unknown = We have no team “{ $text }”. The person chooses.
prepare-remark-place_unknown = “{ $text }” is none of the 98 municipalities. It stands as you wrote it.
prepare-remark-place_long = “{ $text }” is too long for a place and was left out.
prepare-remark-more = We do not know what “{ $text }” is. It was left out.
prepare-cards = Cards: { $title }
prepare-cards-print = Print cards
prepare-cards-blank = Cards without a name
prepare-cards-go = Show
prepare-cards-text = Print the page and cut along the lines. A return code is the person's own: give the card to whom it belongs.
prepare-cards-own = Write your name
prepare-cards-none = There are no cards yet. Write a list of people, or choose a number of cards without a name.
rehearsal-begin = Try it alone
rehearsal-begin-text = Opens a copy of the sprint with simulated people
rehearsal-title = Rehearsal: { $title }
rehearsal-person = { $name } (rehearsal)
rehearsal-mark = Rehearsal
rehearsal-console = A rehearsal with simulated people. Nothing here is counted or taken home, and your real sprint is untouched.
rehearsal-end = End the rehearsal
rehearsal-room = Rehearsal: the people are simulated, and all of it is deleted afterwards.
